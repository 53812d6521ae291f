package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.orientir.indicator.formula.Rational;

/** Sums that outgrow a {@code long}, and numbers that are not whole. */
class ExactSumsTest {

    private final ExactSums sums = new ExactSums(2);

    @Test
    void sum_of_whole_numbers_stays_whole() {
        sums.add(1, 40);
        sums.add(1, 2);

        assertThat(sums.isWhole(1)).isTrue();
        assertThat(sums.whole(1)).isEqualTo(42);
        assertThat(sums.exact(0)).isEqualTo(Rational.ZERO);
    }

    @Test
    void sum_beyond_a_long_is_kept_beside() {
        sums.add(0, Long.MAX_VALUE);
        assertThat(sums.isWhole(0)).isTrue();

        sums.add(0, 1);

        assertThat(sums.isWhole(0)).isFalse();
        assertThat(sums.isWhole(1)).isTrue();
        assertThat(sums.exact(0)).hasToString("9223372036854775808");
    }

    @Test
    void sum_below_a_long_is_kept_beside() {
        sums.add(0, Long.MIN_VALUE);
        sums.add(0, -1);

        assertThat(sums.exact(0)).hasToString("-9223372036854775809");
    }

    @Test
    void numbers_of_two_signs_never_outgrow_a_long() {
        sums.add(0, Long.MAX_VALUE);
        sums.add(0, Long.MIN_VALUE);

        assertThat(sums.isWhole(0)).isTrue();
        assertThat(sums.whole(0)).isEqualTo(-1);
    }

    @Test
    void fractions_add_up_beside_the_whole_number() {
        sums.add(0, 1);
        sums.add(0, Rational.of(1, 3));
        sums.add(0, Rational.of(1, 3));

        assertThat(sums.exact(0)).isEqualTo(Rational.of(5, 3));
    }

    @Test
    void other_sums_are_added_place_by_place() {
        ExactSums other = new ExactSums(2);
        other.add(0, 2);
        other.add(1, Rational.of(1, 2));
        sums.add(0, 1);

        sums.add(other);
        sums.add(other);

        assertThat(sums.exact(0)).isEqualTo(Rational.of(5));
        assertThat(sums.exact(1)).isEqualTo(Rational.ONE);
    }

    @Test
    void cleared_sums_are_zero() {
        sums.add(0, 7);
        sums.add(1, Rational.of(1, 2));

        sums.clear();

        assertThat(sums.exact(0)).isEqualTo(Rational.ZERO);
        assertThat(sums.exact(1)).isEqualTo(Rational.ZERO);
    }
}
