package ru.orientir.scoring.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.scoring.Score;

/** A methodology with the targets of one year: turns answers and sums into scores. Immutable. */
final class Scorer {

    private final CompiledMethodology methodology;
    private final List<Gauge> gauges;
    private final Map<OrganisationKind, Asked[]> askedOf = new EnumMap<>(OrganisationKind.class);

    /** An indicator with what its figures are measured with. */
    private record Gauge(CompiledIndicator indicator, Yardstick yardstick, OwnCoverage coverage) {

        Score own(Slots answers, Figure figure) {
            return yardstick.measure(figure, coverage.of(answers, figure));
        }
    }

    /**
     * An indicator that a kind of organisation is asked for.
     *
     * @param plain the short way of the usual case; null where there is none
     * @param rolledUp whether territories roll it up from this kind
     */
    private record Asked(CompiledIndicator indicator, Gauge gauge, PlainShare plain, boolean rolledUp) {}

    Scorer(CompiledMethodology methodology, TargetPeriod period) {
        this.methodology = methodology;
        this.gauges = methodology.indicators().stream()
                .map(indicator -> new Gauge(
                        indicator,
                        new Yardstick(
                                indicator.indicator(),
                                Tier.ORGANISATION,
                                period,
                                methodology.methodology().levels()),
                        new OwnCoverage(indicator)))
                .toList();
        for (OrganisationKind kind : OrganisationKind.values()) {
            askedOf.put(
                    kind,
                    methodology.askedOf(kind).stream()
                            .map(indicator -> asked(gauges.get(indicator.index()), kind))
                            .toArray(Asked[]::new));
        }
    }

    private static Asked asked(Gauge gauge, OrganisationKind kind) {
        return new Asked(
                gauge.indicator,
                gauge,
                PlainShare.of(gauge.indicator, gauge.yardstick, gauge.coverage.complete())
                        .orElse(null),
                gauge.indicator.isRolledUpFrom(kind));
    }

    CompiledMethodology methodology() {
        return methodology;
    }

    /** The scores of one respondent, in the methodology's order; what its territory rolls up goes to the tally as well. */
    List<Score> own(OrganisationKind kind, String organisation, Slots answers, Tally territory) {
        Asked[] asked = askedOf.get(kind);
        Score[] scores = new Score[asked.length];
        for (int i = 0; i < asked.length; i++) {
            Asked one = asked[i];
            scores[i] = one.plain != null && one.plain.fits(answers)
                    ? plain(one, answers, territory)
                    : general(one, organisation, answers, territory);
        }
        return List.of(scores);
    }

    private static Score plain(Asked one, Slots answers, Tally territory) {
        if (one.rolledUp) {
            one.plain.addTo(territory, answers);
        }
        return one.plain.score(answers);
    }

    private static Score general(Asked one, String organisation, Slots answers, Tally territory) {
        Figure figure = one.indicator.figure(answers);
        if (one.rolledUp) {
            territory.add(one.indicator, organisation, answers, figure);
        }
        return one.gauge.own(answers, figure);
    }

    /** The scores of one respondent by itself, in the methodology's order. */
    List<Score> own(OrganisationKind kind, Slots answers) {
        return methodology.askedOf(kind).stream()
                .map(indicator -> own(indicator, answers, indicator.figure(answers)))
                .toList();
    }

    /** One score of one respondent. */
    Score own(CompiledIndicator indicator, Slots answers, Figure figure) {
        return gauges.get(indicator.index()).own(answers, figure);
    }

    /** The score of a territory. */
    Score of(CompiledIndicator indicator, Tally territory) {
        return gauges.get(indicator.index())
                .yardstick()
                .measure(territory.figure(indicator), territory.coverage(indicator));
    }
}
