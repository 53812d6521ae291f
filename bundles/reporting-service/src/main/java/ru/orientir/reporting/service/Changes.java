package ru.orientir.reporting.service;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.EditionSource;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.scoring.Score;

/**
 * Tells how results changed against those of the earlier editions that they are compared with. Of these a portion is held at a time:
 * organisations are asked for in the order of their codes.
 */
final class Changes {

    private static final int PORTION = 500;

    private final EditionSource source;
    private final Comparability comparability;
    private final Map<Earlier.Step, Edition> bases = new EnumMap<>(Earlier.Step.class);
    private final Map<Earlier.Step, Map<String, String>> codes = new EnumMap<>(Earlier.Step.class);
    private final Map<Edition, Ahead> ahead = new HashMap<>();

    /** @param bases the editions to compare with, of these campaigns */
    Changes(
            EditionSource source,
            CampaignFrame frame,
            List<EarlierCampaign> campaigns,
            Map<Earlier.Step, Edition> bases) {
        this.source = source;
        this.comparability = new Comparability(frame.methodology());
        for (EarlierCampaign campaign : campaigns) {
            Edition base = bases.get(campaign.step());
            if (base != null) {
                this.bases.put(campaign.step(), base);
                codes.put(campaign.step(), comparability.codes(campaign.methodology()));
            }
        }
    }

    /** The results of an organisation, with their changes; of one with a greater code than the one before. */
    List<Result> ofOrganisation(String organisation, List<Result> results) {
        return changed(results, base -> ahead.computeIfAbsent(base, Ahead::new).results(organisation));
    }

    List<Result> ofTerritory(Tier tier, String territory, List<Result> results) {
        return changed(results, base -> source.territoryResults(base.campaign(), base.n(), tier, territory));
    }

    private List<Result> changed(List<Result> results, Function<Edition, List<Result>> read) {
        if (bases.isEmpty()) {
            return results;
        }
        Map<Edition, List<Result>> earlier = new HashMap<>();
        List<Result> changed = new ArrayList<>(results.size());
        for (Result result : results) {
            Earlier.Step step = comparability.step(result.score().indicator());
            Edition base = bases.get(step);
            String code = codes.getOrDefault(step, Map.of()).get(result.score().indicator());
            changed.add(code == null ? result : changed(result, value(code, earlier.computeIfAbsent(base, read))));
        }
        return changed;
    }

    private static Result changed(Result result, Optional<BigDecimal> before) {
        Score score = result.score();
        if (score.value().isEmpty() || before.isEmpty()) {
            return result;
        }
        BigDecimal difference = score.value().get().subtract(before.get());
        return new Result(result.organisation(), result.subject(), score.changedBy(difference), result.unreviewed());
    }

    private static Optional<BigDecimal> value(String code, List<Result> results) {
        return results.stream()
                .map(Result::score)
                .filter(score -> score.indicator().equals(code))
                .findFirst()
                .flatMap(Score::value);
    }

    /** What was read ahead of an edition's organisations. */
    private final class Ahead {

        private final Edition edition;
        private final Deque<OrganisationResults> read = new ArrayDeque<>();
        private boolean ended;

        Ahead(Edition edition) {
            this.edition = edition;
        }

        List<Result> results(String organisation) {
            while (!read.isEmpty() && read.peek().organisation().compareTo(organisation) < 0) {
                read.remove();
            }
            if (read.isEmpty() && !ended) {
                read.addAll(source.organisationResults(edition.campaign(), edition.n(), organisation, PORTION));
                ended = read.size() < PORTION;
            }
            return !read.isEmpty() && read.peek().organisation().equals(organisation)
                    ? read.peek().results()
                    : List.of();
        }
    }
}
