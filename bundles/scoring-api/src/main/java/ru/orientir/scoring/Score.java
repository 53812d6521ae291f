package ru.orientir.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Methodology;

/**
 * The result of one subject by one indicator, or by one node above the indicators: a criterion with an aggregate, or the whole
 * methodology. The value of a node is its points. Numbers are plain decimals without an exponent.
 *
 * @param indicator the code of the indicator or the criterion, or {@link Methodology#TOTAL}
 * @param numerator the sum over the line of a share, in the input's unit, exact, without constant factors such as the 100 of
 *     a percentage; absent for a formula that is no share, and when there is neither a value nor «нет базы»
 * @param denominator the sum under the line, likewise
 * @param value the official value: exact, rounded once, half up, to the indicator's decimals; absent unless the status has one
 * @param reason why the status is {@link ValueStatus#MISSING}: the codes of the inputs that somebody expected has not given,
 *     sorted, separated by {@code ", "}; of a node, the codes of the parts that leave it without points; where reference values of a whole roster are needed,
 *     {@code input@organisation} of the first organisation that has none. Empty text otherwise
 * @param target the year's planned value
 * @param deviation value less target, in percentage points for a share
 * @param attainment rounded value over target in per cent, rounded half up to one decimal; absent when the target is zero.
 *     Where less is better it is still value over target
 * @param points by the indicator's rule, from the rounded value, or the mean of the organisations' points; absent without a value
 * @param level the code of the highest level that the points reach; absent without points or levels
 * @param distribution how many organisations chose each option, in the order of the options, also those nobody chose; empty
 *     unless the indicator is rolled up so and has a value
 * @param change value less that of the earlier comparable period; the engine sees one period only and leaves it absent
 */
public record Score(
        String indicator,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<BigDecimal> value,
        ValueStatus status,
        String reason,
        Optional<BigDecimal> target,
        Optional<BigDecimal> deviation,
        Optional<BigDecimal> attainment,
        Optional<BigDecimal> points,
        Optional<BigDecimal> weight,
        Optional<String> level,
        Optional<BigDecimal> change,
        Coverage coverage,
        List<Category> distribution) {

    public Score {
        distribution = List.copyOf(distribution);
    }

    /**
     * How many organisations chose one option.
     *
     * @param option the code of the option
     */
    public record Category(String option, int count) {}

    /** This score with its change against an earlier period. */
    public Score changedBy(BigDecimal difference) {
        return new Score(
                indicator,
                numerator,
                denominator,
                value,
                status,
                reason,
                target,
                deviation,
                attainment,
                points,
                weight,
                level,
                Optional.of(difference),
                coverage,
                distribution);
    }

    /**
     * This score while what it rests on may still change: {@link ValueStatus#OFFICIAL} becomes
     * {@link ValueStatus#PRELIMINARY}. Every other status says more than «предварительно» and stays.
     */
    public Score preliminary() {
        return status == ValueStatus.OFFICIAL
                ? new Score(
                        indicator,
                        numerator,
                        denominator,
                        value,
                        ValueStatus.PRELIMINARY,
                        reason,
                        target,
                        deviation,
                        attainment,
                        points,
                        weight,
                        level,
                        change,
                        coverage,
                        distribution)
                : this;
    }
}
