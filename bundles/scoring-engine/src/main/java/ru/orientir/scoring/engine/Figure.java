package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Score.Category;
import ru.orientir.scoring.ValueStatus;

/**
 * What an indicator comes to before rounding, targets and points.
 *
 * @param reason as in a score
 * @param numerator as in a score
 * @param denominator as in a score
 * @param exact the value before rounding; zero where the status has none, since every respondent has a figure of every
 *     indicator and another object for each would cost more than the arithmetic
 * @param distribution as in a score
 */
record Figure(
        ValueStatus status,
        String reason,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Rational exact,
        List<Category> distribution) {

    static final Figure NOT_APPLICABLE = without(ValueStatus.NOT_APPLICABLE, "", Optional.empty(), Optional.empty());

    /** Everything was given, and there is a zero under a line that is not one line only. */
    static final Figure NO_BASE = noBase(Optional.empty(), Optional.empty());

    static Figure of(Rational exact) {
        return of(exact, Optional.empty(), Optional.empty());
    }

    static Figure of(Rational exact, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
        return new Figure(ValueStatus.OFFICIAL, "", numerator, denominator, exact, List.of());
    }

    /** How many chose each option; the value is how many chose at all. */
    static Figure distributed(List<Category> distribution) {
        long all = distribution.stream().mapToLong(Category::count).sum();
        return new Figure(ValueStatus.OFFICIAL, "", Optional.empty(), Optional.empty(), Rational.of(all), distribution);
    }

    static Figure noBase(Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
        return without(ValueStatus.NO_BASE, "", numerator, denominator);
    }

    static Figure missing(String reason) {
        return without(ValueStatus.MISSING, reason, Optional.empty(), Optional.empty());
    }

    /** @param inputs the codes of what is missing */
    static Figure missing(Collection<String> inputs) {
        return missing(String.join(", ", new TreeSet<>(inputs)));
    }

    boolean hasValue() {
        return status == ValueStatus.OFFICIAL || status == ValueStatus.NOT_LESS_THAN;
    }

    /** The same value marked «не менее»; without a value, the same. */
    Figure atLeast() {
        return hasValue()
                ? new Figure(ValueStatus.NOT_LESS_THAN, reason, numerator, denominator, exact, distribution)
                : this;
    }

    private static Figure without(
            ValueStatus status, String reason, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
        return new Figure(status, reason, numerator, denominator, Rational.ZERO, List.of());
    }
}
