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

    /** One band: values from {@code from} (inclusive) up to the next band. */
    record Band(BigDecimal from, BigDecimal points) {}
}
