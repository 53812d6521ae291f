package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Score.Category;
import ru.orientir.scoring.ValueStatus;

/**
 * What one indicator's figures are measured with on one tier in one period: rounding, target, points, levels. Everything compares
 * the rounded value, as a reader of the table would: 29.96 shown as 30.0 meets 30.
 */
final class Yardstick {

    private static final Optional<BigDecimal> NOTHING = Optional.empty();

    private final String code;
    private final int decimals;
    private final Optional<BigDecimal> target;
    private final Optional<Target> planned;
    private final Optional<BigDecimal> weight;
    private final PointsScale scale;
    /** Most indicators of most methodologies are shown and not assessed. */
    private final boolean assessed;

    private final Levels levels;

    /** @param common the methodology's levels, for an indicator without its own */
    Yardstick(Indicator indicator, Tier tier, TargetPeriod period, List<Level> common) {
        this.code = indicator.code();
        this.decimals = indicator.decimals();
        this.weight = indicator.weight();
        this.target = indicator.targets().target(tier, period);
        this.planned = target.map(value -> new Target(value, decimals));
        this.scale = PointsScale.of(indicator, target);
        this.assessed = !(scale instanceof NoPoints);
        this.levels = Levels.of(indicator.levels(), common);
    }

    /**
     * The score of a figure.
     *
     * @param best of the subject's group, where that is known
     */
    Score measure(Figure figure, Coverage coverage, Optional<BigDecimal> best) {
        if (!figure.hasValue()) {
            return withoutValue(figure, coverage);
        }
        BigDecimal value = round(figure.exact());
        return value(value, figure, coverage, points(value, best));
    }

    /** The score of a figure whose points come from elsewhere; without a value there are none. */
    Score measureWith(Optional<BigDecimal> points, Figure figure, Coverage coverage) {
        return figure.hasValue()
                ? value(round(figure.exact()), figure, coverage, points)
                : withoutValue(figure, coverage);
    }

    private Score withoutValue(Figure figure, Coverage coverage) {
        return new Score(
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
            BigDecimal value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Coverage coverage,
            Optional<BigDecimal> best) {
        return value(value, numerator, denominator, ValueStatus.OFFICIAL, coverage, points(value, best), List.of());
    }

    private Score value(BigDecimal value, Figure figure, Coverage coverage, Optional<BigDecimal> points) {
        return value(
                value,
                figure.numerator(),
                figure.denominator(),
                figure.status(),
                coverage,
                points,
                figure.distribution());
    }

    private Score value(
            BigDecimal value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            ValueStatus status,
            Coverage coverage,
            Optional<BigDecimal> points,
            List<Category> distribution) {
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
                levels.code(points),
                NOTHING,
                coverage,
                distribution);
    }

    /**
     * The points of a rounded value.
     *
     * @param best of the subject's group, where that is known
     */
    Optional<BigDecimal> points(BigDecimal value, Optional<BigDecimal> best) {
        return assessed ? scale.points(value, best) : NOTHING;
    }

    int decimals() {
        return decimals;
    }

    PointsScale scale() {
        return scale;
    }

    Levels levels() {
        return levels;
    }
}
