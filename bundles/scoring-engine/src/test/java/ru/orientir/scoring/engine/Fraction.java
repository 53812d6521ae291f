package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The oracle's own arithmetic, in plain big integers: slow, obvious, and without a line of the engine or of the indicator model.
 */
record Fraction(BigInteger n, BigInteger d) {

    static final Fraction ZERO = of(0, 1);

    Fraction {
        if (d.signum() < 0) {
            n = n.negate();
            d = d.negate();
        }
    }

    static Fraction of(long n, long d) {
        return new Fraction(BigInteger.valueOf(n), BigInteger.valueOf(d));
    }

    static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigInteger(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(n.multiply(other.d).add(other.n.multiply(d)), d.multiply(other.d));
    }

    Fraction times(Fraction other) {
        return new Fraction(n.multiply(other.n), d.multiply(other.d));
    }

    Fraction over(Fraction other) {
        return new Fraction(n.multiply(other.d), d.multiply(other.n));
    }

    boolean isZero() {
        return n.signum() == 0;
    }

    /** Half up by the school's rule: add a half of the last place and cut off what is behind it. */
    BigDecimal halfUp(int decimals) {
        BigInteger twiceScaled = n.abs().multiply(BigInteger.TEN.pow(decimals)).shiftLeft(1);
        BigInteger rounded = twiceScaled.add(d).divide(d.shiftLeft(1));
        return new BigDecimal(n.signum() < 0 ? rounded.negate() : rounded, decimals);
    }

    boolean equalsDecimal(BigDecimal decimal) {
        Fraction other = of(decimal);
        return n.multiply(other.d).equals(other.n.multiply(d));
    }
}
