package ru.orientir.reporting.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input.Accrual;
import ru.orientir.indicator.Methodology;

/** Which results of a methodology may be compared with which of an earlier period (ADR 0126). */
final class Comparability {

    private final Methodology methodology;
    private final Set<String> yearly = new HashSet<>();

    Comparability(Methodology methodology) {
        this.methodology = methodology;
        boolean any = false;
        for (Criterion criterion : methodology.criteria()) {
            any |= sort(criterion);
        }
        if (any) {
            yearly.add(Methodology.TOTAL);
        }
    }

    /**
     * How far back the comparable period lies: what accrues from the beginning of the year is compared with the same half of the
     * year before, everything else with the period before. A node goes by what is under it.
     */
    Earlier.Step step(String code) {
        return yearly.contains(code) ? Earlier.Step.YEAR : Earlier.Step.PERIOD;
    }

    /** The codes of the comparable results of an earlier methodology, by today's codes. */
    Map<String, String> codes(Methodology earlier) {
        Map<String, String> codes = new HashMap<>();
        if (earlier.hash().equals(methodology.hash())) {
            methodology.indicators().forEach(indicator -> codes.put(indicator.code(), indicator.code()));
            methodology.allCriteria().forEach(criterion -> codes.put(criterion.code(), criterion.code()));
            codes.put(Methodology.TOTAL, Methodology.TOTAL);
        } else if (methodology.previous().filter(earlier.id()::equals).isPresent()) {
            for (Indicator indicator : methodology.indicators()) {
                continued(indicator, earlier).ifPresent(code -> codes.put(indicator.code(), code));
            }
        }
        return codes;
    }

    private static Optional<String> continued(Indicator indicator, Methodology earlier) {
        return indicator
                .continued()
                .flatMap(earlier::indicator)
                .filter(indicator::isComparable)
                .map(Indicator::code);
    }

    private boolean sort(Criterion criterion) {
        boolean any = false;
        for (Criterion under : criterion.criteria()) {
            any |= sort(under);
        }
        for (Indicator indicator : criterion.indicators()) {
            if (cumulative(indicator)) {
                yearly.add(indicator.code());
                any = true;
            }
        }
        if (any) {
            yearly.add(criterion.code());
        }
        return any;
    }

    private boolean cumulative(Indicator indicator) {
        return indicator.formula().inputs().stream()
                .flatMap(operand -> methodology.input(operand).stream())
                .anyMatch(input -> input.traits()
                        .accrual()
                        .filter(Accrual.CUMULATIVE::equals)
                        .isPresent());
    }
}
