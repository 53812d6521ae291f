package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Optional;
import ru.orientir.indicator.Indicator.Direction;
import ru.orientir.indicator.PointsRule.ToTarget;

/** Points in proportion to the target. Without a target, or with one that is not above zero, there is nothing to compare with. */
final class TargetPoints implements PointsScale {

    private final Proportion proportion;
    private final boolean capped;
    private final Optional<BigDecimal> target;

    /** @throws IllegalArgumentException if less is better and there is no cap: a value of zero would have no end of points */
    TargetPoints(ToTarget rule, Direction direction, Optional<BigDecimal> target) {
        if (direction == Direction.LOWER && !rule.capped()) {
            throw new IllegalArgumentException("points without a cap where less is better");
        }
        this.proportion = new Proportion(rule.maximum(), rule.decimals(), direction);
        this.capped = rule.capped();
        this.target = target.filter(value -> value.signum() > 0);
    }

    @Override
    public Optional<BigDecimal> points(BigDecimal value, Optional<BigDecimal> best) {
        if (target.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                capped && proportion.meets(value, target.get())
                        ? proportion.all()
                        : proportion.points(value, target.get()));
    }

    Proportion proportion() {
        return proportion;
    }

    boolean isCapped() {
        return capped;
    }

    /** What values are compared with, if there is something. */
    Optional<BigDecimal> target() {
        return target;
    }
}
