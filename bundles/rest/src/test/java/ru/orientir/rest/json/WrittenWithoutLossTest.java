package ru.orientir.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenWithoutLossTest {

    @ParameterizedTest
    @CsvSource({
        "6.5, 6.5",
        "0.0, 0.0",
        "30.0, 30.0",
        "3E+2, 300",
        "1E-10, 0.0000000001",
        "51656, 51656",
        "12345678901234567890.123456789, 12345678901234567890.123456789"
    })
    void a_number_keeps_every_digit_and_has_no_exponent(BigDecimal number, String written) {
        assertThat(text(List.of(number))).isEqualTo("[" + written + "]");
    }

    @Test
    void a_moment_has_its_offset_and_its_seconds() {
        OffsetDateTime moment = Moments.inRegion(Instant.parse("2021-03-31T19:00:00Z"));
        assertThat(text(List.of(moment))).isEqualTo("[\"2021-04-01T00:00:00+05:00\"]");
    }

    @Test
    void a_day_is_written_as_a_day() {
        assertThat(text(List.of(LocalDate.of(2021, 4, 1)))).isEqualTo("[\"2021-04-01\"]");
    }

    private static String text(Object value) {
        return new String(Json.bytes(value), StandardCharsets.UTF_8);
    }
}
