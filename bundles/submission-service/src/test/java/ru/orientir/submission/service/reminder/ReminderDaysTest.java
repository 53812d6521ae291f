package ru.orientir.submission.service.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderDaysTest {

    /** The end of 27.11.2026 in Yekaterinburg, five hours ahead of UTC. */
    private static final Instant END_OF_THE_27TH = Instant.parse("2026-11-27T19:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T18:59:59.999Z, -1",
        "2026-11-19T19:00:00Z, 7",
        "2026-11-20T07:00:00Z, 7",
        "2026-11-25T18:59:59Z, 7",
        "2026-11-25T19:00:00Z, 1",
        "2026-11-27T18:59:59.999Z, 1",
        "2026-11-27T19:00:00Z, -1",
    })
    void a_reminder_is_due_from_its_day_until_the_next_one_or_the_deadline(Instant now, int days) {
        assertThat(ReminderDays.of("7, 1").due(END_OF_THE_27TH, now))
                .isEqualTo(days < 0 ? OptionalInt.empty() : OptionalInt.of(days));
    }

    @Test
    void a_deadline_in_the_middle_of_a_day_is_of_that_day() {
        Instant noon = Instant.parse("2026-11-27T07:00:00Z");
        assertThat(ReminderDays.of("0").due(noon, Instant.parse("2026-11-26T19:00:00Z")))
                .hasValue(0);
        assertThat(ReminderDays.of("0").due(noon, Instant.parse("2026-11-26T18:59:59Z")))
                .isEmpty();
        assertThat(ReminderDays.of("0").due(noon, noon)).isEmpty();
    }

    @Test
    void none_are_due_where_no_days_are_set() {
        assertThat(ReminderDays.of(" ").due(END_OF_THE_27TH, Instant.parse("2026-11-26T07:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"семь", "-1", "61", "7;1", "1.5", "7 1"})
    void what_is_no_list_of_days_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReminderDays.of(text));
    }

    @Test
    void letters_are_sent_in_the_hours_of_the_region() {
        LetterHours hours = LetterHours.of("09:00", "18:00");
        assertThat(hours.contain(Instant.parse("2026-11-20T03:59:59Z"))).isFalse();
        assertThat(hours.contain(Instant.parse("2026-11-20T04:00:00Z"))).isTrue();
        assertThat(hours.contain(Instant.parse("2026-11-20T12:59:59Z"))).isTrue();
        assertThat(hours.contain(Instant.parse("2026-11-20T13:00:00Z"))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> LetterHours.of("18:00", "09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> LetterHours.of("9", "18:00"));
    }
}
