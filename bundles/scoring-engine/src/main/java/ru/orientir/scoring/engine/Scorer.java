package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PointsRule.OfTerritory;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.scoring.Score;

/** A methodology with the targets of one period: turns answers and sums into scores. Immutable. */
final class Scorer {

    private final CompiledMethodology methodology;
    private final TargetPeriod period;
    /** By tier, in the order of the indicators. */
    private final Map<Tier, List<Yardstick>> yardsticks = new EnumMap<>(Tier.class);

    private final List<OwnCoverage> coverages;
    private final Map<OrganisationKind, Asked[]> askedOf = new EnumMap<>(OrganisationKind.class);

    /**
     * An indicator that a kind of organisation is asked for.
     *
     * @param plain the short way of the usual case; null where there is none
     * @param rolledUp whether territories roll it up from this kind
     * @param givesPoints whether territories have the mean of the points
     */
    private record Asked(
            CompiledIndicator indicator,
            Yardstick yardstick,
            OwnCoverage coverage,
            PlainShare plain,
            boolean rolledUp,
            boolean givesPoints,
            boolean comparesWithBest) {

        Score score(Slots answers, Figure figure, Bests bests) {
            return yardstick.measure(figure, coverage.of(answers, figure), best(bests));
        }

        Optional<BigDecimal> best(Bests bests) {
            return comparesWithBest ? bests.of(indicator) : Optional.empty();
        }
    }

    Scorer(CompiledMethodology methodology, TargetPeriod period) {
        this.methodology = methodology;
        this.period = period;
        this.coverages = methodology.indicators().stream().map(OwnCoverage::new).toList();
        for (Tier tier : Tier.values()) {
            yardsticks.put(
                    tier,
                    methodology.indicators().stream()
                            .map(indicator -> new Yardstick(
                                    indicator.indicator(),
                                    tier,
                                    period,
                                    methodology.methodology().levels()))
                            .toList());
        }
        for (OrganisationKind kind : OrganisationKind.values()) {
            askedOf.put(
                    kind,
                    methodology.askedOf(kind).stream()
                            .map(indicator -> asked(indicator, kind))
                            .toArray(Asked[]::new));
        }
    }

    private Asked asked(CompiledIndicator indicator, OrganisationKind kind) {
        Yardstick yardstick = yardstick(indicator, Tier.of(kind));
        OwnCoverage coverage = coverages.get(indicator.index());
        boolean rolledUp = indicator.isRolledUpFrom(kind);
        return new Asked(
                indicator,
                yardstick,
                coverage,
                PlainShare.of(indicator, yardstick, coverage.complete()).orElse(null),
                rolledUp,
                rolledUp && indicator.indicator().territoryPoints() instanceof OfTerritory.Mean,
                indicator.comparesWithBest());
    }

    CompiledMethodology methodology() {
        return methodology;
    }

    /** Whose targets apply. */
    TargetPeriod period() {
        return period;
    }

    Yardstick yardstick(CompiledIndicator indicator, Tier tier) {
        return yardsticks.get(tier).get(indicator.index());
    }

    /**
     * The scores of one respondent: its indicators, then its nodes. What its territory rolls up goes to the tally as well.
     *
     * @param bests of the respondent's kind
     */
    List<Score> own(OrganisationKind kind, String organisation, Slots answers, Bests bests, Tally territory) {
        Asked[] asked = askedOf.get(kind);
        Score[] scores = new Score[asked.length];
        for (int i = 0; i < asked.length; i++) {
            Asked one = asked[i];
            scores[i] = one.plain != null && one.plain.fits(answers)
                    ? plain(one, answers, bests, territory)
                    : general(one, organisation, answers, bests, territory);
        }
        return withNodes(kind, scores, bests);
    }

    private static Score plain(Asked one, Slots answers, Bests bests, Tally territory) {
        if (one.rolledUp) {
            one.plain.addTo(territory, answers);
        }
        Score score = one.plain.score(answers, one.best(bests));
        if (one.givesPoints) {
            territory.addPoints(one.indicator, score.points());
        }
        return score;
    }

    private static Score general(Asked one, String organisation, Slots answers, Bests bests, Tally territory) {
        Figure figure = one.indicator.figure(answers);
        if (one.rolledUp) {
            territory.add(one.indicator, organisation, answers, figure);
        }
        Score score = one.score(answers, figure, bests);
        if (one.givesPoints && !one.indicator.gathering().isOutside(answers, figure)) {
            territory.addPoints(one.indicator, score.points());
        }
        return score;
    }

    /** The scores of one respondent by itself: its indicators, then its nodes. */
    List<Score> own(OrganisationKind kind, Slots answers, Bests bests) {
        Asked[] asked = askedOf.get(kind);
        Score[] scores = new Score[asked.length];
        for (int i = 0; i < asked.length; i++) {
            scores[i] = asked[i].score(answers, asked[i].indicator.figure(answers), bests);
        }
        return withNodes(kind, scores, bests);
    }

    private List<Score> withNodes(OrganisationKind kind, Score[] scores, Bests bests) {
        if (methodology.nodes().isEmpty()) {
            return List.of(scores);
        }
        Score[] byIndicator = new Score[methodology.indicators().size()];
        Asked[] asked = askedOf.get(kind);
        for (int i = 0; i < asked.length; i++) {
            byIndicator[asked[i].indicator.index()] = scores[i];
        }
        List<Score> all = new ArrayList<>(List.of(scores));
        all.addAll(new NodeScores(methodology.nodes(), new SubjectScores(byIndicator, bests)).inOrder());
        return List.copyOf(all);
    }

    /** One score of one respondent. */
    Score own(CompiledIndicator indicator, OrganisationKind kind, Slots answers, Figure figure, Bests bests) {
        return yardstick(indicator, Tier.of(kind))
                .measure(figure, coverages.get(indicator.index()).of(answers, figure), bests.of(indicator));
    }

    /** The scores of a territory: all indicators, then its nodes. */
    List<Score> of(Tally territory, Tier tier, Bests bests) {
        Score[] scores = methodology.indicators().stream()
                .map(indicator -> of(indicator, territory, tier, bests))
                .toArray(Score[]::new);
        if (methodology.nodes().isEmpty()) {
            return List.of(scores);
        }
        List<Score> all = new ArrayList<>(List.of(scores));
        for (CompiledIndicator indicator : methodology.indicators()) {
            if (!territory.isAsked(indicator)) {
                scores[indicator.index()] = null;
            }
        }
        all.addAll(new NodeScores(methodology.nodes(), new SubjectScores(scores, bests)).inOrder());
        return List.copyOf(all);
    }

    /** One score of a territory. */
    Score of(CompiledIndicator indicator, Tally territory, Tier tier, Bests bests) {
        Yardstick yardstick = yardstick(indicator, tier);
        Figure figure = territory.figure(indicator);
        if (indicator.indicator().territoryPoints() instanceof OfTerritory.Mean mean) {
            Optional<BigDecimal> points =
                    territory.meanOfPoints(indicator, mean.over()).map(sum -> sum.rounded(mean.decimals()));
            return yardstick.measureWith(points, figure, territory.coverage(indicator));
        }
        return yardstick.measure(figure, territory.coverage(indicator), bests.of(indicator));
    }
}
