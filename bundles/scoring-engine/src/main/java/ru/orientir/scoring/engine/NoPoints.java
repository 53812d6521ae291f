package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Optional;

/** An indicator that is shown and not assessed. */
record NoPoints() implements PointsScale {

    @Override
    public Optional<BigDecimal> points(BigDecimal value, Optional<BigDecimal> best) {
        return Optional.empty();
    }
}
