package ru.orientir.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of what was expected a result rests on.
 *
 * @param reported organisations that count in this result
 * @param expected organisations of the roster of the indicator's kinds, less those that are not applicable
 * @param base per cent of the reference denominator that belongs to reporting organisations, one decimal; absent when the
 *     indicator has no reference denominator
 * @param answers per cent of the indicator's operands that are given by those expected, one decimal; absent when none is expected
 */
public record Coverage(int reported, int expected, Optional<BigDecimal> base, Optional<BigDecimal> answers) {}
