package ru.orientir.reporting.service;

import java.util.EnumMap;
import java.util.Map;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.formula.Operand;
import ru.orientir.reporting.Edition;

/** What of the earlier editions the formulas of a methodology look at. */
final class EarlierStatements {

    private EarlierStatements() {}

    /** Those of the editions whose answers some formula names, so that the answers of no other are read. */
    static Map<Earlier.Step, Edition> named(Methodology methodology, Map<Earlier.Step, Edition> bases) {
        Map<Earlier.Step, Edition> named = new EnumMap<>(Earlier.Step.class);
        if (!bases.isEmpty()) {
            methodology.indicators().stream()
                    .flatMap(indicator -> indicator.formulas().stream())
                    .flatMap(formula -> formula.inputs().stream())
                    .map(Operand::of)
                    .filter(Operand.Previous.class::isInstance)
                    .map(operand -> ((Operand.Previous) operand).step())
                    .filter(bases::containsKey)
                    .forEach(step -> named.put(step, bases.get(step)));
        }
        return named;
    }
}
