package ru.orientir.indicator.formula;

import java.util.Optional;

/**
 * A formula of the shape {@code k · N / D}, where N and D are sums of inputs: a share, a rate, a plain sum (D is then the
 * constant one). Only such a formula means the same whether inputs or organisations are added up first, so only such a formula
 * may be rolled up by sums.
 *
 * @param factor the k: what the quotient is multiplied by, 100 for a share in per cent
 * @param numerator what stands above the line, in the inputs' unit
 * @param denominator what stands under the line, in the inputs' unit; the constant one for a plain sum
 */
public record Ratio(Rational factor, LinearForm numerator, LinearForm denominator) {

    static final LinearForm ONE = LinearForm.of(Rational.ONE);

    /** The shape of an expression, or empty when it has another one. */
    public static Optional<Ratio> of(Expression expression) {
        return new RatioFinder().find(expression);
    }

    /** Whether there are inputs under the line: a share or a rate, which a zero there leaves without a base. */
    public boolean hasDenominator() {
        return !denominator.isConstant();
    }

    /** Whether neither line has a constant beside its inputs, so that adding organisations adds the lines. */
    public boolean isHomogeneous() {
        return numerator.constant().signum() == 0
                && (denominator.isConstant() || denominator.constant().signum() == 0);
    }

    Optional<Ratio> add(Ratio other) {
        if (denominator.equals(other.denominator)) {
            return Optional.of(
                    factor.equals(other.factor)
                            ? of(factor, numerator.add(other.numerator), denominator)
                            : of(Rational.ONE, over().add(other.over()), denominator));
        }
        if (other.isPlainConstant()) {
            return Optional.of(of(Rational.ONE, over().add(denominator.times(other.factor)), denominator));
        }
        return isPlainConstant() ? other.add(this) : Optional.empty();
    }

    Optional<Ratio> multiply(Ratio other) {
        return product(numerator, other.numerator).flatMap(above -> product(denominator, other.denominator)
                .map(under -> of(factor.multiply(other.factor), above, under)));
    }

    /** Moves constants that are lines by themselves into the factor, so that a line is either inputs or one. */
    private static Ratio of(Rational factor, LinearForm above, LinearForm under) {
        Rational k = factor;
        LinearForm n = above;
        LinearForm d = under;
        if (n.isConstant()) {
            k = k.multiply(n.constant());
            n = ONE;
        }
        if (d.isConstant()) {
            k = k.divide(d.constant());
            d = ONE;
        }
        return new Ratio(k, n, d);
    }

    Ratio negate() {
        return new Ratio(factor.negate(), numerator, denominator);
    }

    /** One by this. */
    Ratio inverse() {
        return new Ratio(Rational.ONE.divide(factor), denominator, numerator);
    }

    /** How many bits the longest of its numbers has. */
    int bitLength() {
        return Math.max(factor.bitLength(), Math.max(numerator.bitLength(), denominator.bitLength()));
    }

    private LinearForm over() {
        return numerator.times(factor);
    }

    boolean isZero() {
        return factor.signum() == 0
                || numerator.isConstant() && numerator.constant().signum() == 0;
    }

    private boolean isPlainConstant() {
        return numerator.equals(ONE) && denominator.equals(ONE);
    }

    private static Optional<LinearForm> product(LinearForm a, LinearForm b) {
        if (a.isConstant()) {
            return Optional.of(b.times(a.constant()));
        }
        return b.isConstant() ? Optional.of(a.times(b.constant())) : Optional.empty();
    }
}
