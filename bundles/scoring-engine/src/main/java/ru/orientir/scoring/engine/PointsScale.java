package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Optional;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Indicator.Direction;
import ru.orientir.indicator.PointsRule;

/** How points follow from a rounded value. */
sealed interface PointsScale permits NoPoints, BandPoints, TargetPoints, BestPoints {

    /**
     * The points of a value.
     *
     * @param best the best rounded value of its group, where that is known
     */
    Optional<BigDecimal> points(BigDecimal value, Optional<BigDecimal> best);

    /** @param target of the tier and the period */
    static PointsScale of(Indicator indicator, Optional<BigDecimal> target) {
        PointsRule rule = indicator.points();
        Direction direction = indicator.direction();
        if (rule instanceof PointsRule.None) {
            return new NoPoints();
        }
        if (rule instanceof PointsRule.Bands bands) {
            return new BandPoints(bands.bands());
        }
        if (rule instanceof PointsRule.ToTarget toTarget) {
            return new TargetPoints(toTarget, direction, target);
        }
        if (rule instanceof PointsRule.ToBest toBest) {
            return new BestPoints(toBest, direction);
        }
        throw new IllegalArgumentException("no scale for " + rule);
    }
}
