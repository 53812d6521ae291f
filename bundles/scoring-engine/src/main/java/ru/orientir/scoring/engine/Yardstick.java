package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.PointsRule.Band;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ValueStatus;

/**
 * What one indicator's figures are measured with in one year: rounding, target, bands, levels. Everything compares the rounded
 * value, as a reader of the table would: 29.96 shown as 30.0 meets 30.
 */
final class Yardstick {

    private static final Optional<BigDecimal> NOTHING = Optional.empty();

    private final String code;
    private final int decimals;
    private final Optional<BigDecimal> target;
    private final Optional<Target> planned;
    private final Optional<BigDecimal> weight;
    private final Optional<BigDecimal> belowBands;
    private final List<Step> steps;
    private final List<Level> levels;

    /** From this value on, so many points. */
    private record Step(BigDecimal from, Optional<BigDecimal> points) {}

    Yardstick(Indicator indicator, Tier tier, TargetPeriod period, List<Level> levels) {
        this.code = indicator.code();
        this.decimals = indicator.decimals();
        this.weight = indicator.weight();
        this.target = indicator.targets().target(tier, period);
        this.planned = target.map(value -> new Target(value, decimals));
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
        return figure.hasValue()
                ? value(round(figure.exact()), figure.numerator(), figure.denominator(), figure.status(), coverage)
                : new Score(
                        code,
                        figure.numerator(),
                        figure.denominator(),
                        NOTHING,
                        figure.status(),
                        figure.reason(),
                        target,
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        weight,
                        Optional.empty(),
                        NOTHING,
                        coverage,
                        List.of());
    }

    /** The one rounding. */
    BigDecimal round(Rational exact) {
        return exact.round(decimals);
    }

    /** The score of a rounded value. */
    Score official(
            BigDecimal value, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator, Coverage coverage) {
        return value(value, numerator, denominator, ValueStatus.OFFICIAL, coverage);
    }

    private Score value(
            BigDecimal value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            ValueStatus status,
            Coverage coverage) {
        Optional<BigDecimal> points = points(value);
        return new Score(
                code,
                numerator,
                denominator,
                Optional.of(value),
                status,
                "",
                target,
                planned.isPresent() ? Optional.of(planned.get().deviation(value)) : NOTHING,
                planned.isPresent() ? planned.get().attainment(value) : NOTHING,
                points,
                weight,
                level(points),
                NOTHING,
                coverage,
                List.of());
    }

    private Optional<BigDecimal> points(BigDecimal value) {
        for (Step step : steps) {
            if (value.compareTo(step.from) >= 0) {
                return step.points;
            }
        }
        return belowBands;
    }

    private Optional<String> level(Optional<BigDecimal> points) {
        if (points.isEmpty() || levels.isEmpty()) {
            return Optional.empty();
        }
        return levels.stream()
                .filter(level -> points.get().compareTo(level.from()) >= 0)
                .map(Level::code)
                .findFirst();
    }
}
