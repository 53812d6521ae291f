package ru.orientir.indicator;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.orientir.indicator.formula.Formula;

/**
 * One calculated result (показатель).
 *
 * @param legal the formula as the document words it: shown, never executed
 * @param formula the executable formula
 * @param decimals places after the point of the official value, 0 to 10; the only rounding, half up
 * @param targets planned values by year, in the indicator's unit
 * @param weight the weight in its criterion, if the methodology weighs
 */
public record Indicator(
        String code,
        String title,
        Optional<String> legal,
        Formula formula,
        String unit,
        int decimals,
        Direction direction,
        RollUpRule rollUp,
        SortedMap<Integer, BigDecimal> targets,
        PointsRule points,
        Optional<BigDecimal> weight,
        Optional<String> note,
        Position position) {

    public Indicator {
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
    }

    /** The planned value of a year, if the methodology sets one. */
    public Optional<BigDecimal> target(int year) {
        return Optional.ofNullable(((Map<Integer, BigDecimal>) targets).get(year));
    }

    /** Which way is better. */
    public enum Direction {
        HIGHER,
        LOWER
    }
}
