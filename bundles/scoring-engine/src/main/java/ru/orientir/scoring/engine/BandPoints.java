package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.PointsRule.Band;

/** The points of the highest band that a value reaches; below the first one, zero. */
final class BandPoints implements PointsScale {

    private static final Optional<BigDecimal> BELOW = Optional.of(BigDecimal.ZERO);

    /** The highest first. */
    private final List<Step> steps;

    /** From this value on, so many points. */
    private record Step(BigDecimal from, Optional<BigDecimal> points) {}

    BandPoints(List<Band> bands) {
        this.steps = bands.stream()
                .sorted(Comparator.comparing(Band::from).reversed())
                .map(band -> new Step(band.from(), Optional.of(band.points())))
                .toList();
    }

    @Override
    public Optional<BigDecimal> points(BigDecimal value, Optional<BigDecimal> best) {
        for (Step step : steps) {
            if (value.compareTo(step.from) >= 0) {
                return step.points;
            }
        }
        return BELOW;
    }

    /** From which value on the band is that the value stands in; absent below the first one. */
    Optional<BigDecimal> from(BigDecimal value) {
        return steps.stream()
                .map(Step::from)
                .filter(from -> value.compareTo(from) >= 0)
                .findFirst();
    }

    /** From which value on the next band above is. */
    Optional<BigDecimal> next(BigDecimal value) {
        return steps.stream()
                .map(Step::from)
                .filter(from -> value.compareTo(from) < 0)
                .min(Comparator.naturalOrder());
    }
}
