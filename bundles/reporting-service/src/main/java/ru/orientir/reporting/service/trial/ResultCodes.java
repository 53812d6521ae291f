package ru.orientir.reporting.service.trial;

import java.util.LinkedHashSet;
import java.util.Set;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Methodology;

/** What a methodology has results of. */
final class ResultCodes {

    private ResultCodes() {}

    /** Indicators, then criteria that bring points together, then the whole if it does. */
    static Set<String> of(Methodology methodology) {
        Set<String> codes = new LinkedHashSet<>();
        methodology.indicators().stream().map(Indicator::code).forEach(codes::add);
        methodology.allCriteria().stream()
                .filter(criterion -> criterion.aggregate().isPresent())
                .map(Criterion::code)
                .forEach(codes::add);
        methodology.total().ifPresent(total -> codes.add(Methodology.TOTAL));
        return codes;
    }
}
