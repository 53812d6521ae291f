package ru.orientir.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.orientir.indicator.formula.Formula;

/**
 * One calculated result (показатель).
 *
 * @param legal the formula as the document words it: shown, never executed
 * @param formula the executable formula: a number; a condition where a share of organisations is rolled up; a choice where a
 *     distribution is
 * @param decimals places after the point of the official value, 0 to 10; the only rounding, half up
 * @param territoryPoints where a territory's points come from
 * @param weight the weight in its criterion, if the methodology weighs
 * @param levels its own levels, instead of the methodology's; empty when it has none
 * @param continued the code of the comparable indicator of the previous version, if that is said
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
        Targets targets,
        PointsRule points,
        PointsRule.OfTerritory territoryPoints,
        Optional<BigDecimal> weight,
        List<Level> levels,
        Passport passport,
        Optional<String> continued,
        Optional<String> note,
        Position position) {

    public Indicator {
        levels = List.copyOf(levels);
    }

    /** Whether its values may be compared with another's: another unit or another rounding makes two figures of one thing incomparable. */
    public boolean isComparable(Indicator other) {
        return unit.equals(other.unit) && decimals == other.decimals;
    }

    /** What it is calculated by: its formula, then that of the weight if its roll-up weighs. */
    public List<Formula> formulas() {
        return Stream.concat(Stream.of(formula), rollUp.weight().stream()).toList();
    }

    /**
     * Where the figures of an indicator come from and how long they are kept.
     *
     * @param source of the data, in words
     * @param storage how long they are kept, in words
     */
    public record Passport(Optional<String> source, Optional<String> storage) {
        public static final Passport NONE = new Passport(Optional.empty(), Optional.empty());
    }

    /** Which way is better. */
    public enum Direction {
        HIGHER("higher"),
        LOWER("lower");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        /** The word used in packs and JSON. */
        public String code() {
            return code;
        }
    }
}
