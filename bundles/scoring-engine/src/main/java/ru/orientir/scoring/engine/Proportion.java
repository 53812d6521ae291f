package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import ru.orientir.indicator.Indicator.Direction;
import ru.orientir.indicator.formula.Rational;

/**
 * Points in proportion to a mark: the most for a value that is as good as the mark. A value below zero is worth nothing where more
 * is better.
 *
 * @param most the points of a value that meets the mark
 * @param decimals of the points; rounded once, half up
 */
record Proportion(BigDecimal most, int decimals, Direction direction) {

    /** Whether a value is as good as the mark. */
    boolean meets(BigDecimal value, BigDecimal mark) {
        int order = value.compareTo(mark);
        return direction == Direction.HIGHER ? order >= 0 : order <= 0;
    }

    /** @param mark greater than zero; the value too, where less is better */
    BigDecimal points(BigDecimal value, BigDecimal mark) {
        Rational over = Rational.of(direction == Direction.HIGHER ? value.max(BigDecimal.ZERO) : mark);
        Rational under = Rational.of(direction == Direction.HIGHER ? mark : value);
        return Rational.of(most).multiply(over).divide(under).round(decimals);
    }

    /** All points there are for meeting the mark. */
    BigDecimal all() {
        return Rational.of(most).round(decimals);
    }
}
