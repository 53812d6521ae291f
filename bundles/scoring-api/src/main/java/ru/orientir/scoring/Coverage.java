package ru.orientir.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of what was expected a result rests on. That of a node is the least reported and the greatest expected among the parts
 * that count, or among all where none counts; it has no percentages. The percentages are exact, rounded once, half up, to one decimal.
 *
 * @param reported organisations that count in this result: they have every operand. Whether a supervisor has reviewed them
 *     makes no difference here; who reports the figures marks the unreviewed ones
 * @param expected organisations of the roster of the indicator's kinds, less those that are not applicable
 * @param base per cent of the reference denominator that belongs to the organisations that count: 33141/51656 gives 64.2
 *     (S4); absent when the denominator is no reference value, when it is zero, or when it is not known of everyone expected
 * @param answers per cent of the asked operands (reference values are no answers) that are given by those expected; absent
 *     when none is expected or the indicator asks nothing
 */
public record Coverage(int reported, int expected, Optional<BigDecimal> base, Optional<BigDecimal> answers) {}
