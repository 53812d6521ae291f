package ru.orientir.indicator.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact fraction. Kept in two {@code long}s while it fits, which is nearly always, and in {@link BigInteger}s when it does
 * not; nobody outside sees the difference. A fraction in {@code long}s is not reduced before it has to be: most are rounded
 * once and forgotten, and reducing would cost more than all the rest. One of thousands of digits is reduced now and then.
 */
public final class Rational implements Comparable<Rational> {

    public static final Rational ZERO = new Rational(0, 1, null);
    public static final Rational ONE = new Rational(1, 1, null);

    /** A number with more zeros before or after its digits is refused: written out, it would only cost memory. */
    private static final int MOST_PLACES = 1_000;

    /** Up to here a fraction is reduced at once: it costs little and nearly always brings back the two longs. */
    private static final int CHEAP_BITS = 1_024;

    private static final int MOST_DECIMALS = 18;
    private static final long[] POWERS_OF_TEN = powersOfTen();

    /** Never {@link Long#MIN_VALUE}, so that it can be negated. */
    private final long numerator;
    /** Greater than zero. */
    private final long denominator;
    /** Null while the two {@code long}s are enough. */
    private final Wide wide;

    private Rational(long numerator, long denominator, Wide wide) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.wide = wide;
    }

    public static Rational of(long value) {
        return value == Long.MIN_VALUE ? of(BigInteger.valueOf(value), BigInteger.ONE) : new Rational(value, 1, null);
    }

    /** @throws ArithmeticException if the denominator is zero */
    public static Rational of(long numerator, long denominator) {
        if (denominator <= 0 || numerator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        return new Rational(numerator, denominator, null);
    }

    /** @throws ArithmeticException if the denominator is zero */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction with the denominator 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        BigInteger n = numerator.divide(divisor);
        BigInteger d = denominator.divide(divisor);
        if (n.bitLength() < Long.SIZE - 1 && d.bitLength() < Long.SIZE - 1) {
            return new Rational(n.longValueExact(), d.longValueExact(), null);
        }
        return new Rational(0, 1, new Wide(n, d, Math.max(n.bitLength(), d.bitLength()), true));
    }

    /**
     * What an operation gives. Beyond what is cheap it is only reduced when it has grown twofold since it was reduced last, so
     * that all the reducing of a long calculation costs little more than the last.
     */
    private static Rational of(BigInteger numerator, BigInteger denominator, Rational left, Rational right) {
        int bits = Math.max(numerator.bitLength(), denominator.bitLength());
        int reducedBits = Math.max(left.reducedBits(), right.reducedBits());
        if (bits <= CHEAP_BITS || bits > 2 * reducedBits || denominator.signum() == 0) {
            return of(numerator, denominator);
        }
        boolean negative = denominator.signum() < 0;
        return new Rational(
                0,
                1,
                new Wide(
                        negative ? numerator.negate() : numerator,
                        negative ? denominator.negate() : denominator,
                        reducedBits,
                        false));
    }

    /** @throws IllegalArgumentException if the number has more than 1,000 places after the point, or zeros before it */
    public static Rational of(BigDecimal value) {
        int scale = value.scale();
        if (scale >= 0 && scale <= MOST_DECIMALS && value.precision() <= MOST_DECIMALS) {
            return new Rational(value.unscaledValue().longValue(), POWERS_OF_TEN[scale], null);
        }
        if (Math.abs((long) scale) > MOST_PLACES) {
            throw new IllegalArgumentException("a number of the scale " + scale);
        }
        return scale > 0
                ? of(value.unscaledValue(), BigInteger.TEN.pow(scale))
                : of(value.toBigIntegerExact(), BigInteger.ONE);
    }

    public Rational add(Rational other) {
        if (wide == null && other.wide == null) {
            if (denominator == other.denominator) {
                long sum = numerator + other.numerator;
                if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                    return new Rational(sum, denominator, null);
                }
            } else if (fits(numerator, other.denominator)
                    && fits(other.numerator, denominator)
                    && fits(denominator, other.denominator)) {
                long left = numerator * other.denominator;
                long right = other.numerator * denominator;
                long sum = left + right;
                if (((left ^ sum) & (right ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                    return new Rational(sum, denominator * other.denominator, null);
                }
            }
        }
        BigInteger d = bigDenominator();
        BigInteger otherD = other.bigDenominator();
        return of(
                bigNumerator().multiply(otherD).add(other.bigNumerator().multiply(d)), d.multiply(otherD), this, other);
    }

    public Rational subtract(Rational other) {
        return add(other.negate());
    }

    public Rational multiply(Rational other) {
        if (wide == null
                && other.wide == null
                && fits(numerator, other.numerator)
                && fits(denominator, other.denominator)) {
            return new Rational(numerator * other.numerator, denominator * other.denominator, null);
        }
        return of(
                bigNumerator().multiply(other.bigNumerator()),
                bigDenominator().multiply(other.bigDenominator()),
                this,
                other);
    }

    /** @throws ArithmeticException if the other is zero */
    public Rational divide(Rational other) {
        if (wide == null
                && other.wide == null
                && other.numerator > 0
                && fits(numerator, other.denominator)
                && fits(denominator, other.numerator)) {
            return new Rational(numerator * other.denominator, denominator * other.numerator, null);
        }
        return of(
                bigNumerator().multiply(other.bigDenominator()),
                bigDenominator().multiply(other.bigNumerator()),
                this,
                other);
    }

    public Rational negate() {
        return wide == null ? new Rational(-numerator, denominator, null) : new Rational(0, 1, wide.negate());
    }

    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    /** −1, 0 or 1. */
    public int signum() {
        return wide == null ? Long.signum(numerator) : wide.numerator.signum();
    }

    /**
     * The nearest decimal, half up (away from zero, as in {@link RoundingMode#HALF_UP}).
     *
     * @param decimals places after the point, 0 or more; the result has exactly this scale
     */
    public BigDecimal round(int decimals) {
        if (wide == null && decimals <= MOST_DECIMALS && fits(numerator, POWERS_OF_TEN[decimals])) {
            long scaled = numerator * POWERS_OF_TEN[decimals];
            long quotient = scaled / denominator;
            long remainder = Math.abs(scaled % denominator);
            if (remainder >= denominator - remainder) {
                quotient += Long.signum(scaled);
            }
            return BigDecimal.valueOf(quotient, decimals);
        }
        return new BigDecimal(bigNumerator().multiply(BigInteger.TEN.pow(decimals)))
                .divide(new BigDecimal(bigDenominator()), 0, RoundingMode.HALF_UP)
                .scaleByPowerOfTen(-decimals)
                .setScale(decimals, RoundingMode.UNNECESSARY);
    }

    /** This number as a plain decimal without trailing zeros, or empty when it is a fraction without an end. */
    public Optional<BigDecimal> decimal() {
        if (wide == null && denominator == 1) {
            return Optional.of(stripped(BigDecimal.valueOf(numerator)));
        }
        Rational reduced = reduced();
        BigInteger rest = reduced.bigDenominator();
        int scale = Math.max(powerIn(rest, BigInteger.TWO), powerIn(rest, BigInteger.valueOf(5)));
        BigInteger power = BigInteger.TEN.pow(scale);
        if (power.mod(rest).signum() != 0) {
            return Optional.empty();
        }
        BigDecimal decimal = new BigDecimal(reduced.bigNumerator().multiply(power.divide(rest)), scale);
        return Optional.of(stripped(decimal));
    }

    /** The numerator of the reduced fraction. */
    public BigInteger numerator() {
        return reduced().bigNumerator();
    }

    /** The denominator of the reduced fraction, greater than zero. */
    public BigInteger denominator() {
        return reduced().bigDenominator();
    }

    @Override
    public int compareTo(Rational other) {
        if (wide == null && other.wide == null) {
            if (denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            if (fits(numerator, other.denominator) && fits(other.numerator, denominator)) {
                return Long.compare(numerator * other.denominator, other.numerator * denominator);
            }
        }
        return bigNumerator()
                .multiply(other.bigDenominator())
                .compareTo(other.bigNumerator().multiply(bigDenominator()));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Rational other && compareTo(other) == 0;
    }

    @Override
    public int hashCode() {
        Rational reduced = reduced();
        return 31 * reduced.bigNumerator().hashCode() + reduced.bigDenominator().hashCode();
    }

    /** A plain decimal where there is one, otherwise the reduced fraction {@code n/d}. */
    @Override
    public String toString() {
        return decimal().map(BigDecimal::toPlainString).orElseGet(() -> numerator() + "/" + denominator());
    }

    private Rational reduced() {
        return wide != null && wide.reduced ? this : of(bigNumerator(), bigDenominator());
    }

    private int reducedBits() {
        return wide == null ? 0 : wide.reducedBits;
    }

    /** How many bits the longer of the two numbers has, as they are kept. */
    int bitLength() {
        return Math.max(bigNumerator().bitLength(), bigDenominator().bitLength());
    }

    private static BigDecimal stripped(BigDecimal decimal) {
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }

    private BigInteger bigNumerator() {
        return wide == null ? BigInteger.valueOf(numerator) : wide.numerator;
    }

    private BigInteger bigDenominator() {
        return wide == null ? BigInteger.valueOf(denominator) : wide.denominator;
    }

    /** Whether the product is a {@code long} other than {@link Long#MIN_VALUE}. */
    private static boolean fits(long a, long b) {
        long low = a * b;
        return Math.multiplyHigh(a, b) == low >> (Long.SIZE - 1) && low != Long.MIN_VALUE;
    }

    private static int powerIn(BigInteger number, BigInteger prime) {
        int power = 0;
        BigInteger rest = number;
        BigInteger[] parts = rest.divideAndRemainder(prime);
        while (parts[1].signum() == 0) {
            power++;
            rest = parts[0];
            parts = rest.divideAndRemainder(prime);
        }
        return power;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[MOST_DECIMALS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    /**
     * A fraction that does not fit into {@code long}s.
     *
     * @param denominator greater than zero
     * @param reducedBits how many bits it had, or what it was calculated from, when it was reduced last
     */
    private record Wide(BigInteger numerator, BigInteger denominator, int reducedBits, boolean reduced) {
        Wide negate() {
            return new Wide(numerator.negate(), denominator, reducedBits, reduced);
        }
    }
}
