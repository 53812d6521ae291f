package ru.orientir.reporting.service.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Trial.Retargeted;

/** The planned values of two versions for one period. */
record TwoTargets(Methodology before, Methodology after, TargetPeriod period) {

    /** Those that differ as numbers, of the indicators that both have. */
    List<Retargeted> changed() {
        List<Retargeted> changed = new ArrayList<>();
        for (Indicator indicator : after.indicators()) {
            before.indicator(indicator.code()).ifPresent(known -> {
                for (Tier tier : Tier.values()) {
                    Optional<BigDecimal> was = known.targets().target(tier, period);
                    Optional<BigDecimal> is = indicator.targets().target(tier, period);
                    if (!same(was, is)) {
                        changed.add(new Retargeted(indicator.code(), tier, was, is));
                    }
                }
            });
        }
        return changed;
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && one.map(number -> number.compareTo(other.orElseThrow()) == 0).orElse(true);
    }
}
