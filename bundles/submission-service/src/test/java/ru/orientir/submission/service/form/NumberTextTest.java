package ru.orientir.submission.service.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "12|12",
                "-3|-3",
                "\u22123|-3",
                "12.50|12.50",
                "12,5|12.5",
                " 7 |7",
                "1 234,5|1234.5",
                "1\u00a0234\u00a0567|1234567",
                "99999999999999999999999999999999999999|99999999999999999999999999999999999999"
            })
    void reads_what_people_write(String text, BigDecimal number) {
        assertThat(NumberText.parse(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NaN",
                "Infinity",
                "1e309",
                "1e999999999",
                "-0",
                "-0,00",
                "--1",
                "1.2.3",
                "1,234.5",
                "12 34",
                "0x10",
                "пять",
                "5 чел.",
                "1_000",
                "٣",
                "100000000000000000000000000000000000000",
                "1.000000000000000000000000000000000000001"
            })
    void refuses_what_is_no_plain_number(String text) {
        assertThat(NumberText.parse(text)).isEmpty();
    }

    @Test
    void refuses_a_long_text_without_looking_at_it() {
        assertThat(NumberText.parse("9".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e2147483647", "1e-2147483647", "1e38", "1e-39"})
    void bounds_numbers_that_came_as_numbers(String text) {
        assertThat(NumberText.inBounds(new BigDecimal(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e37", "1e-38", "0", "-12.5"})
    void takes_numbers_within_bounds(String text) {
        assertThat(NumberText.inBounds(new BigDecimal(text))).isTrue();
    }
}
