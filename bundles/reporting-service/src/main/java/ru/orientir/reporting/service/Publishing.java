package ru.orientir.reporting.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Publication;
import ru.orientir.reporting.Publication.Figure;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.MethodologyService;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Territory;
import ru.orientir.submission.spi.SubmissionStore;

/** What anybody may see of published editions, whoever asks. */
final class Publishing {

    /** Anybody may ask, again and again: what never changes is not calculated each time. */
    private static final int KEPT = 16;

    private final ReportStore store;
    private final SubmissionStore submissions;
    private final MethodologyService methodologies;
    private final Map<Edition, Publication> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Edition, Publication> eldest) {
            return size() > KEPT;
        }
    };

    Publishing(ReportStore store, SubmissionStore submissions, MethodologyService methodologies) {
        this.store = store;
        this.submissions = submissions;
        this.methodologies = methodologies;
    }

    List<Publication.Listed> listed() {
        List<Publication.Listed> listed = new ArrayList<>();
        for (Campaign campaign : submissions.campaigns()) {
            store.latestPublished(campaign.id())
                    .ifPresent(edition -> listed.add(new Publication.Listed(campaign, edition)));
        }
        return listed;
    }

    /** @throws NotFound if there is no such campaign, or nothing of it is published */
    Publication of(long id) {
        Campaign campaign = campaign(id);
        return of(
                campaign, store.latestPublished(id).orElseThrow(() -> new NotFound("campaign/" + id + "/publication")));
    }

    /** What anybody may see of an edition's figures, or might while it was the latest. */
    PublicFigures figures(Edition edition) {
        return PublicFigures.of(of(campaign(edition.campaign()), edition));
    }

    private Campaign campaign(long id) {
        return submissions.campaign(id).orElseThrow(() -> new NotFound("campaign/" + id));
    }

    private Publication of(Campaign campaign, Edition edition) {
        synchronized (kept) {
            Publication known = kept.get(edition);
            if (known == null || !known.campaign().equals(campaign)) {
                known = read(campaign, edition);
                kept.put(edition, known);
            }
            return known;
        }
    }

    private Publication read(Campaign campaign, Edition edition) {
        Methodology methodology = methodologies.published(campaign.methodology());
        List<Territory> territories = submissions.territories(campaign.id());
        Map<String, Map<String, Result>> byTerritory = new HashMap<>();
        for (Tier tier : List.of(Tier.REGION, Tier.MUNICIPALITY)) {
            store.territoryResults(edition.campaign(), edition.n(), tier, Optional.empty())
                    .forEach(result -> byTerritory
                            .computeIfAbsent(result.organisation(), code -> new LinkedHashMap<>())
                            .put(result.score().indicator(), result));
        }
        Map<String, Set<String>> hidden =
                hidden(methodology, new Suppression(CampaignFrame.tree(territories)), byTerritory);
        List<Figure> figures = new ArrayList<>();
        for (Territory territory : territories) {
            byTerritory.getOrDefault(territory.code(), Map.of()).forEach((indicator, result) -> {
                if (isPublished(indicator, methodology)) {
                    figures.add(figure(
                            result, hidden.getOrDefault(indicator, Set.of()).contains(territory.code())));
                }
            });
        }
        return new Publication(campaign, methodology, edition, territories, figures);
    }

    /** How organisations are distributed over categories is told in the region's reports: few are in some of them. */
    private static boolean isPublished(String indicator, Methodology methodology) {
        return methodology
                .indicator(indicator)
                .map(known -> known.rollUp().by() != RollUpRule.By.DISTRIBUTION)
                .orElse(true);
    }

    /** By indicator or node the territories without a public figure: from a node and its other parts one part could be told. */
    private static Map<String, Set<String>> hidden(
            Methodology methodology, Suppression suppression, Map<String, Map<String, Result>> byTerritory) {
        Map<String, Set<String>> hidden = new HashMap<>();
        Set<String> codes = new HashSet<>();
        byTerritory.values().forEach(results -> codes.addAll(results.keySet()));
        for (String code : codes) {
            Map<String, Score> scores = new HashMap<>();
            byTerritory.forEach((territory, results) -> {
                Result result = results.get(code);
                if (result != null) {
                    scores.put(territory, result.score());
                }
            });
            hidden.put(code, suppression.of(scores));
        }
        Set<String> whole = hidden.computeIfAbsent(Methodology.TOTAL, code -> new HashSet<>());
        methodology.criteria().forEach(criterion -> whole.addAll(ofParts(criterion, hidden)));
        return hidden;
    }

    private static Set<String> ofParts(Criterion criterion, Map<String, Set<String>> hidden) {
        Set<String> all = hidden.computeIfAbsent(criterion.code(), code -> new HashSet<>());
        criterion.indicators().forEach(indicator -> all.addAll(hidden.getOrDefault(indicator.code(), Set.of())));
        criterion.criteria().forEach(part -> all.addAll(ofParts(part, hidden)));
        return all;
    }

    private static Figure figure(Result result, boolean hidden) {
        Score score = result.score();
        Coverage coverage = score.coverage();
        return new Figure(
                result.organisation(),
                score.indicator(),
                hidden ? Optional.empty() : Optional.of(bare(score)),
                coverage.reported(),
                coverage.expected(),
                result.unreviewed());
    }

    private static Score bare(Score score) {
        return new Score(
                score.indicator(),
                score.numerator(),
                score.denominator(),
                score.value(),
                score.status(),
                "",
                score.target(),
                score.deviation(),
                score.attainment(),
                score.points(),
                score.weight(),
                score.level(),
                Optional.empty(),
                new Coverage(
                        score.coverage().reported(),
                        score.coverage().expected(),
                        score.coverage().base(),
                        Optional.empty()),
                List.of());
    }
}
