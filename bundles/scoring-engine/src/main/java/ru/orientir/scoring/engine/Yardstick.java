package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.PointsRule.Band;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;

/**
 * What one indicator's figures are measured with in one year: rounding, target, bands, levels. Everything compares the rounded
 * value, as a reader of the table would: 29.96 shown as 30.0 meets 30.
 */
final class Yardstick {

    /** Attainment is shown to one decimal. */
    private static final int ATTAINMENT_DECIMALS = 1;

    private static final int PER_CENT = 2;

    private final Indicator indicator;
    private final Optional<BigDecimal> target;
    private final Optional<BigDecimal> belowBands;
    private final List<Step> steps;
    private final List<Level> levels;

    /** From this value on, so many points. */
    private record Step(BigDecimal from, Optional<BigDecimal> points) {}

    Yardstick(Indicator indicator, int targetYear, List<Level> levels) {
        this.indicator = indicator;
        this.target = indicator.target(targetYear);
        this.belowBands =
                indicator.points() instanceof PointsRule.Bands ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        this.steps = indicator.points() instanceof PointsRule.Bands bands
                ? bands.bands().stream()
                        .sorted(Comparator.comparing(Band::from).reversed())
                        .map(band -> new Step(band.from(), Optional.of(band.points())))
                        .toList()
                : List.of();
        this.levels = levels.stream()
                .sorted(Comparator.comparing(Level::from).reversed())
                .toList();
    }

    Score measure(Figure figure, Coverage coverage) {
        if (figure.exact().isEmpty()) {
            return score(figure, Optional.empty(), Optional.empty(), coverage);
        }
        BigDecimal value = figure.exact().get().round(indicator.decimals());
        return score(figure, Optional.of(value), points(value), coverage);
    }

    private Score score(Figure figure, Optional<BigDecimal> value, Optional<BigDecimal> points, Coverage coverage) {
        return new Score(
                indicator.code(),
                figure.numerator(),
                figure.denominator(),
                value,
                figure.status(),
                figure.reason(),
                target,
                value.isPresent() && target.isPresent()
                        ? Optional.of(value.get().subtract(target.get()))
                        : Optional.empty(),
                value.isPresent() && target.isPresent() ? attainment(value.get(), target.get()) : Optional.empty(),
                points,
                indicator.weight(),
                points.isPresent() && !levels.isEmpty() ? level(points.get()) : Optional.empty(),
                Optional.empty(),
                coverage);
    }

    private static Optional<BigDecimal> attainment(BigDecimal value, BigDecimal target) {
        return target.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        value.scaleByPowerOfTen(PER_CENT).divide(target, ATTAINMENT_DECIMALS, RoundingMode.HALF_UP));
    }

    private Optional<BigDecimal> points(BigDecimal value) {
        for (Step step : steps) {
            if (value.compareTo(step.from) >= 0) {
                return step.points;
            }
        }
        return belowBands;
    }

    private Optional<String> level(BigDecimal points) {
        return levels.stream()
                .filter(level -> points.compareTo(level.from()) >= 0)
                .map(Level::code)
                .findFirst();
    }
}
