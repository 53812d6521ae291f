package ru.orientir.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One indicator's result of one subject.
 *
 * @param indicator the indicator's code
 * @param numerator the sum over the line of a share, in the input's unit, exact; absent for a formula that is no share
 * @param denominator the sum under the line, likewise
 * @param value the official value: exact, rounded once, half up, to the indicator's decimals; absent unless the status has one
 * @param reason why there is no value, as codes of inputs; empty text when there is one
 * @param target the year's planned value
 * @param deviation value less target, in percentage points for a share
 * @param attainment value over target in per cent, one decimal
 * @param points by the indicator's rule, from the rounded value
 * @param level the code of the level reached, if the methodology has levels
 * @param change value less that of the earlier comparable period
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
        Coverage coverage) {}
