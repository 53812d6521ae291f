package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Optional;
import ru.orientir.indicator.Indicator.Direction;
import ru.orientir.indicator.PointsRule.ToBest;

/** Points in proportion to the best of a group. A best that is not above zero leaves nothing to compare with. */
final class BestPoints implements PointsScale {

    private final Proportion proportion;

    BestPoints(ToBest rule, Direction direction) {
        this.proportion = new Proportion(rule.maximum(), rule.decimals(), direction);
    }

    @Override
    public Optional<BigDecimal> points(BigDecimal value, Optional<BigDecimal> best) {
        return best.filter(mark -> mark.signum() > 0)
                .map(mark -> proportion.meets(value, mark) ? proportion.all() : proportion.points(value, mark));
    }

    Proportion proportion() {
        return proportion;
    }
}
