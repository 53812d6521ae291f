package ru.orientir.scoring.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PointsRule.OfTerritory;
import ru.orientir.indicator.Tier;

/**
 * Who is compared with whom where points depend on the best: own forms with those of the same kind, municipalities with one
 * another, the region with itself.
 */
final class Competition {

    private final Scorer scorer;
    private final List<CompiledIndicator> compared;
    private final Map<OrganisationKind, Bests> byKind = new EnumMap<>(OrganisationKind.class);
    /** Found when the first territory of a tier is asked for. */
    private final Map<Tier, Bests> byTier = new EnumMap<>(Tier.class);

    Competition(Scorer scorer) {
        this.scorer = scorer;
        this.compared = scorer.methodology().comparedWithBest();
        for (OrganisationKind kind : OrganisationKind.values()) {
            byKind.put(kind, nobody());
        }
    }

    private Bests nobody() {
        return new Bests(scorer.methodology().indicators().size());
    }

    /** Whether any points depend on the best. */
    boolean isHeld() {
        return !compared.isEmpty();
    }

    /** Takes the values of a respondent into account. */
    void observe(OrganisationKind kind, Slots answers) {
        for (CompiledIndicator indicator : compared) {
            if (indicator.isAskedOf(kind)) {
                take(byKind.get(kind), indicator, Tier.of(kind), indicator.figure(answers));
            }
        }
    }

    /** The best own forms of a kind. */
    Bests bests(OrganisationKind kind) {
        return byKind.get(kind);
    }

    /** The best territories of a tier. */
    Bests bests(Tier tier, Supplier<Stream<Tally>> territories) {
        return byTier.computeIfAbsent(tier, of -> found(of, territories));
    }

    /** To be called before sums change. */
    void forgetTerritories() {
        byTier.clear();
    }

    private Bests found(Tier tier, Supplier<Stream<Tally>> territories) {
        Bests bests = nobody();
        if (isHeld()) {
            territories
                    .get()
                    .forEach(tally -> compared.forEach(indicator -> {
                        if (!isMean(indicator)) {
                            take(bests, indicator, tier, tally.figure(indicator));
                        }
                    }));
            // The mean of organisations' points needs no best territory; that its group is known shows in those of its
            // kinds.
            compared.stream().filter(Competition::isMean).forEach(indicator -> byKind.values()
                    .forEach(kind -> kind.of(indicator).ifPresent(best -> bests.take(indicator, best))));
        }
        return bests;
    }

    private static boolean isMean(CompiledIndicator indicator) {
        return indicator.indicator().territoryPoints() instanceof OfTerritory.Mean;
    }

    private void take(Bests bests, CompiledIndicator indicator, Tier tier, Figure figure) {
        if (figure.hasValue()) {
            bests.take(indicator, scorer.yardstick(indicator, tier).round(figure.exact()));
        }
    }
}
