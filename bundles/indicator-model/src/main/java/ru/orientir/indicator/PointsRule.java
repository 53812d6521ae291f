package ru.orientir.indicator;

import java.math.BigDecimal;
import java.util.List;

/** How points follow from the official (rounded) value. */
public sealed interface PointsRule {

    /** No points. */
    record None() implements PointsRule {}

    /** The points of the highest band whose {@code from} the value reaches; below the first band, zero points. */
    record Bands(List<Band> bands) implements PointsRule {
        public Bands {
            bands = List.copyOf(bands);
        }
    }

    /**
     * In proportion to the target: {@code maximum} for a value that meets it. Where less is better, target over value. Without a
     * target there are no points.
     *
     * @param capped whether there is never more than the maximum
     * @param decimals of the points, 0 to 10; rounded once, half up
     */
    record ToTarget(BigDecimal maximum, boolean capped, int decimals) implements PointsRule {}

    /**
     * In proportion to the best: {@code maximum} for the best of the same kind and tier. Where less is better, best over value. A
     * best of zero leaves no base, and no points.
     *
     * @param decimals of the points, 0 to 10; rounded once, half up
     */
    record ToBest(BigDecimal maximum, int decimals) implements PointsRule {}

    /** One band: values from {@code from} (inclusive) up to the next band. */
    record Band(BigDecimal from, BigDecimal points) {}

    /** Where the points of a territory come from. */
    sealed interface OfTerritory {

        /** From the territory's own value, by the same rule. */
        record FromValue() implements OfTerritory {}

        /**
         * The mean of the points of its organisations.
         *
         * @param over reported: of those that have points; all: of everyone expected, who has none counting with zero
         * @param decimals of the mean, 0 to 10; rounded once, half up
         */
        record Mean(RollUpRule.Over over, int decimals) implements OfTerritory {}
    }
}
