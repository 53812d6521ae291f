package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** How far a value is from a planned one. */
class TargetTest {

    @Test
    void deviation_is_value_less_target() {
        assertThat(deviation("10", "6.5")).isEqualTo("-3.5");
        assertThat(deviation("30", "30.0")).isEqualTo("0.0");
        assertThat(deviation("33.33", "33.3")).isEqualTo("-0.03");
        assertThat(deviation("0", "0.4")).isEqualTo("0.4");
        assertThat(deviation("-5", "0.4")).isEqualTo("5.4");
    }

    @Test
    void attainment_is_value_over_target_in_per_cent() {
        assertThat(attainment("10", "6.5")).contains("65.0");
        assertThat(attainment("40", "30.1")).contains("75.3");
        assertThat(attainment("33.33", "33.3")).contains("99.9");
        assertThat(attainment("-4", "-1.0")).contains("25.0");
        assertThat(attainment("0", "6.5")).isEmpty();
        assertThat(attainment("0.0", "6.5")).isEmpty();
    }

    @Test
    void numbers_beyond_a_long_are_measured_too() {
        assertThat(deviation("10", "12345678901234567890.5")).isEqualTo("12345678901234567880.5");
        assertThat(attainment("10", "12345678901234567890.5")).contains("123456789012345678905.0");
        assertThat(deviation("12345678901234567890", "0.5")).isEqualTo("-12345678901234567889.5");
        assertThat(attainment("12345678901234567890", "0.5")).contains("0.0");
    }

    @Property(tries = 500)
    void both_agree_with_the_oracle(
            @ForAll @BigRange(min = "-100", max = "5000") @Scale(2) BigDecimal planned,
            @ForAll @LongRange(min = -3_000_000_000_000_000L, max = 3_000_000_000_000_000L) long lastPlaces,
            @ForAll @IntRange(max = 4) int decimals) {
        BigDecimal value = BigDecimal.valueOf(lastPlaces, decimals);
        Target target = new Target(planned, decimals);
        Fraction less = Fraction.of(value).plus(Fraction.of(planned).times(Fraction.of(-1, 1)));
        Fraction over = Fraction.of(value).times(Fraction.of(100, 1));

        assertThat(less.equalsDecimal(target.deviation(value))).isTrue();
        assertThat(target.attainment(value))
                .isEqualTo(
                        planned.signum() == 0
                                ? Optional.empty()
                                : Optional.of(over.over(Fraction.of(planned)).halfUp(1)));
    }

    private static String deviation(String planned, String value) {
        return target(planned, value).deviation(new BigDecimal(value)).toPlainString();
    }

    private static Optional<String> attainment(String planned, String value) {
        return target(planned, value).attainment(new BigDecimal(value)).map(BigDecimal::toPlainString);
    }

    private static Target target(String planned, String value) {
        return new Target(new BigDecimal(planned), new BigDecimal(value).scale());
    }
}
