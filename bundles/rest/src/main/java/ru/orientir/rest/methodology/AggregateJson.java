package ru.orientir.rest.methodology;

import java.math.BigDecimal;
import ru.orientir.indicator.Aggregate;
import ru.orientir.rest.json.MayBeAbsent;

/**
 * How the points of a node come from those of its parts.
 *
 * @param by sum or weighted-mean
 * @param missing what a part without a value means: renormalise, zero or missing
 * @param notApplicable what a part means that does not apply, or has no base: likewise
 * @param decimals of the points
 * @param weights what the weights of the parts add up to
 * @param max the most that can be reached
 */
public record AggregateJson(
        String by,
        String missing,
        String notApplicable,
        int decimals,
        @MayBeAbsent BigDecimal weights,
        @MayBeAbsent BigDecimal max) {

    static AggregateJson of(Aggregate aggregate) {
        return new AggregateJson(
                aggregate.by().code(),
                aggregate.missing().code(),
                aggregate.notApplicable().code(),
                aggregate.decimals(),
                aggregate.weights().orElse(null),
                aggregate.maximum().orElse(null));
    }
}
