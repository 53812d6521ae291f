package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Predicate;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Indicator.Direction;
import ru.orientir.indicator.formula.Rational;

/**
 * What stands over the line of a value that is {@code factor · numerator / denominator}, and how far it may be moved to the better:
 * up to a value of 100 per cent where the unit is per cent, down to none.
 */
final class Numerator {

    private static final BigDecimal WHOLE = new BigDecimal("100");
    private static final String PER_CENT = "%";

    /** So many doublings reach every number that people count. */
    private static final int MOST_DOUBLINGS = 64;

    private final BigDecimal number;
    /** The value of a numerator of one. */
    private final Rational unit;

    private final boolean rises;
    private final Optional<BigInteger> limit;

    private Numerator(BigDecimal number, Rational unit, boolean rises, Optional<BigInteger> limit) {
        this.number = number;
        this.unit = unit;
        this.rises = rises;
        this.limit = limit;
    }

    /**
     * The numerator of a figure; absent where there is none that moves the value.
     *
     * @param ofOneForm whether the figure is of a form, and not of a territory
     */
    static Optional<Numerator> of(CompiledIndicator compiled, Figure figure, boolean ofOneForm) {
        Optional<Rational> unit = figure.hasValue() ? unit(compiled, figure, ofOneForm) : Optional.empty();
        return unit.filter(one -> one.signum() != 0)
                .flatMap(one -> Quotient.shown(figure.exact().divide(one)).map(number -> {
                    boolean higher = compiled.indicator().direction() == Direction.HIGHER;
                    boolean rises = higher == one.signum() > 0;
                    return new Numerator(number, one, rises, limit(compiled.indicator(), one, rises));
                }));
    }

    private static Optional<Rational> unit(CompiledIndicator compiled, Figure figure, boolean ofOneForm) {
        Optional<Rational> denominator = figure.denominator().map(Rational::of);
        if (compiled.gathering() instanceof CountedConditions) {
            return denominator.map(Rational.of(WHOLE)::divide);
        }
        return compiled.quotient()
                .filter(quotient -> ofOneForm || compiled.gathering() instanceof SummedInputs)
                .flatMap(quotient -> quotient.isShare()
                        ? denominator.map(quotient.factor()::divide)
                        : Optional.of(quotient.factor()));
    }

    /** The last whole number on the way, if there is one. */
    private static Optional<BigInteger> limit(Indicator indicator, Rational unit, boolean rises) {
        if (!rises) {
            return Optional.of(BigInteger.ZERO);
        }
        return indicator.unit().equals(PER_CENT) && unit.signum() > 0
                ? Optional.of(floor(Rational.of(WHOLE).divide(unit)))
                : Optional.empty();
    }

    BigDecimal shown() {
        return number;
    }

    /** The exact value with another numerator. */
    Rational value(Rational numerator) {
        return unit.multiply(numerator);
    }

    /**
     * The nearest whole number for which a condition holds, looking to where the value is better.
     *
     * @param holds from some number on
     */
    Optional<BigInteger> nearest(Predicate<BigInteger> holds) {
        BigInteger at = first();
        if (isBehindLimit(at)) {
            return Optional.empty();
        }
        BigInteger fails = null;
        BigInteger step = BigInteger.ONE;
        for (int doubling = 0; doubling < MOST_DOUBLINGS; doubling++) {
            if (holds.test(at)) {
                return Optional.of(between(fails, at, holds));
            }
            fails = at;
            at = within(rises ? at.add(step) : at.subtract(step));
            if (at.equals(fails)) {
                return Optional.empty();
            }
            step = step.shiftLeft(1);
        }
        return Optional.empty();
    }

    /**
     * The nearest for which it holds, knowing one for which it does.
     *
     * @param fails one before it for which it does not; null where there is none before it
     */
    private static BigInteger between(BigInteger fails, BigInteger succeeds, Predicate<BigInteger> holds) {
        BigInteger not = fails;
        BigInteger yes = succeeds;
        while (not != null && yes.subtract(not).abs().compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = not.add(yes).shiftRight(1);
            if (holds.test(middle)) {
                yes = middle;
            } else {
                not = middle;
            }
        }
        return yes;
    }

    /** The first whole number from here. */
    private BigInteger first() {
        BigInteger floor = floor(Rational.of(number));
        boolean whole = Rational.of(number).denominator().equals(BigInteger.ONE);
        if (rises) {
            return floor.add(BigInteger.ONE);
        }
        return whole ? floor.subtract(BigInteger.ONE) : floor;
    }

    private BigInteger within(BigInteger at) {
        return limit.map(last -> rises ? at.min(last) : at.max(last)).orElse(at);
    }

    private boolean isBehindLimit(BigInteger at) {
        return limit.map(last -> rises ? at.compareTo(last) > 0 : at.compareTo(last) < 0)
                .orElse(false);
    }

    private static BigInteger floor(Rational number) {
        BigInteger[] parts = number.numerator().divideAndRemainder(number.denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
