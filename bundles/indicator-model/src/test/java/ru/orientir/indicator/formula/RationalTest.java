package ru.orientir.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RationalTest {

    @Test
    void a_share_is_rounded_once_half_up() {
        assertThat(Rational.of(4900, 400).round(1)).isEqualTo(new BigDecimal("12.3"));
        assertThat(Rational.of(100, 8).round(1)).isEqualTo(new BigDecimal("12.5"));
        assertThat(Rational.of(1100, 102).round(1)).isEqualTo(new BigDecimal("10.8"));
        assertThat(Rational.of(-345, 100).round(1)).isEqualTo(new BigDecimal("-3.5"));
        assertThat(Rational.of(0, 50).round(1)).isEqualTo(new BigDecimal("0.0"));
    }

    @Test
    void a_half_goes_up_also_in_numbers_beyond_a_long() {
        BigInteger tie = BigInteger.TEN.pow(30).shiftLeft(1).add(BigInteger.ONE);
        assertThat(Rational.of(tie, BigInteger.TWO).round(0)).isEqualTo(new BigDecimal("1" + "0".repeat(29) + "1"));
        assertThat(Rational.of(tie.negate(), BigInteger.TWO).round(0))
                .isEqualTo(new BigDecimal("-1" + "0".repeat(29) + "1"));
    }

    @Test
    void a_fraction_with_an_end_is_a_plain_decimal_and_another_is_not() {
        assertThat(Rational.of(1, 8)).hasToString("0.125");
        assertThat(Rational.of(200, 2)).hasToString("100");
        assertThat(Rational.of(-2, 6)).hasToString("-1/3");
        assertThat(Rational.of(333500, 51656).decimal()).isEmpty();
    }

    @Test
    void zero_under_the_line_is_refused() {
        assertThatThrownBy(() -> Rational.of(5, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.ONE.divide(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_number_of_a_million_places_is_refused_before_it_is_spread_out() {
        assertThatThrownBy(() -> Rational.of(new BigDecimal("1e999999999")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rational.of(new BigDecimal("1e-999999999")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_of_any_length_is_taken_as_it_is() {
        BigDecimal thousand = new BigDecimal("9".repeat(2_000) + ".5");
        assertThat(Rational.of(thousand).decimal()).contains(thousand);
    }

    @Test
    void fractions_of_thousands_of_digits_are_the_same_fractions() {
        Rational product = Rational.ONE;
        Rational sum = Rational.ZERO;
        for (Rational factor : longOnes()) {
            product = product.multiply(factor);
            sum = sum.add(Rational.ONE.divide(factor.negate()));
        }
        assertThat(product.numerator().bitLength()).isGreaterThan(10_000);
        assertThat(product.compareTo(product.negate())).isPositive();
        assertThat(sum.signum()).isNegative();
        for (Rational factor : longOnes()) {
            product = product.divide(factor);
            sum = sum.add(Rational.ONE.divide(factor));
        }
        assertThat(product)
                .isEqualTo(Rational.ONE)
                .hasSameHashCodeAs(Rational.ONE)
                .hasToString("1");
        assertThat(sum)
                .isEqualTo(Rational.ZERO)
                .hasSameHashCodeAs(Rational.ZERO)
                .hasToString("0");
    }

    /** (10⁴⁰ + 1) / 3, (10⁴⁰ + 2) / 3, …: together some 16,000 bits over 190. */
    private static List<Rational> longOnes() {
        return IntStream.rangeClosed(1, 120)
                .mapToObj(i -> Rational.of(BigInteger.TEN.pow(40).add(BigInteger.valueOf(i)), BigInteger.valueOf(3)))
                .toList();
    }

    @Property
    void arithmetic_agrees_with_fractions_of_big_integers(@ForAll("pairs") Pair left, @ForAll("pairs") Pair right) {
        Rational a = left.rational();
        Rational b = right.rational();
        assertSame(a.add(b), left.n.multiply(right.d).add(right.n.multiply(left.d)), left.d.multiply(right.d));
        assertSame(
                a.subtract(b), left.n.multiply(right.d).subtract(right.n.multiply(left.d)), left.d.multiply(right.d));
        assertSame(a.multiply(b), left.n.multiply(right.n), left.d.multiply(right.d));
        if (right.n.signum() != 0) {
            assertSame(a.divide(b), left.n.multiply(right.d), left.d.multiply(right.n));
        }
        int order = left.n.multiply(right.d).compareTo(right.n.multiply(left.d)) * left.d.signum() * right.d.signum();
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(order));
        assertThat(a.equals(b)).isEqualTo(order == 0);
        assertThat(a.negate().negate()).isEqualTo(a);
    }

    @Property
    void rounding_is_the_nearest_decimal(@ForAll("pairs") Pair pair, @ForAll @IntRange(max = 20) int decimals) {
        BigDecimal rounded = pair.rational().round(decimals);
        BigDecimal expected = new BigDecimal(pair.n).divide(new BigDecimal(pair.d), decimals, RoundingMode.HALF_UP);
        assertThat(rounded).isEqualTo(expected);
    }

    @Property
    void equal_fractions_have_equal_hashes(@ForAll("pairs") Pair pair, @ForAll @IntRange(min = 1) int factor) {
        BigInteger by = BigInteger.valueOf(factor);
        Rational same = Rational.of(pair.n.multiply(by), pair.d.multiply(by));
        assertThat(same).isEqualTo(pair.rational()).hasSameHashCodeAs(pair.rational());
    }

    @Property
    void a_decimal_comes_back_as_it_was(@ForAll BigDecimal decimal) {
        assertThat(Rational.of(decimal).decimal().orElseThrow()).isEqualByComparingTo(decimal);
    }

    @Provide
    Arbitrary<Pair> pairs() {
        Arbitrary<Long> edges =
                Arbitraries.of(0L, 1L, -1L, 10L, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1, 3037000500L);
        Arbitrary<BigInteger> small =
                Arbitraries.longs().between(-10_000, 10_000).map(BigInteger::valueOf);
        Arbitrary<BigInteger> any = Arbitraries.oneOf(
                small,
                edges.map(BigInteger::valueOf),
                Arbitraries.longs().map(BigInteger::valueOf),
                Arbitraries.bigIntegers());
        return Combinators.combine(any, any.filter(d -> d.signum() != 0)).as(Pair::new);
    }

    private static void assertSame(Rational actual, BigInteger n, BigInteger d) {
        assertThat(actual.numerator().multiply(d)).isEqualTo(n.multiply(actual.denominator()));
        assertThat(actual.denominator().signum()).isPositive();
        assertThat(actual.numerator().gcd(actual.denominator())).isEqualTo(BigInteger.ONE);
    }

    /** A fraction as it was drawn, not reduced; small ones go in as longs so that the fast path is taken. */
    record Pair(BigInteger n, BigInteger d) {
        Rational rational() {
            return n.bitLength() < Long.SIZE && d.bitLength() < Long.SIZE
                    ? Rational.of(n.longValueExact(), d.longValueExact())
                    : Rational.of(n, d);
        }
    }
}
