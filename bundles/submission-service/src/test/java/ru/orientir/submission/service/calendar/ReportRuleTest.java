package ru.orientir.submission.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.submission.Entry;
import ru.orientir.submission.ReportDue;

class ReportRuleTest {

    private static final ProductionCalendar CALENDAR = ProductionCalendar.bundled();

    @ParameterizedTest
    @CsvSource({
        "2021-04-30, 2021-05-17",
        "2021-09-30, 2021-10-07",
        "2021-10-29, 2021-11-12",
        "2022-12-30, 2023-01-13",
        "2024-04-26, 2024-05-07",
        "2024-12-27, 2025-01-14",
        "2025-10-31, 2025-11-10",
        "2025-12-26, 2026-01-14",
        "2026-04-30, 2026-05-08"
    })
    void report_is_due_on_the_fifth_working_day(LocalDate close, LocalDate due) {
        assertThat(due(close, Optional.empty())).isEqualTo(new ReportDue.Known(due));
    }

    @ParameterizedTest
    @CsvSource({
        // The fifth working day after 2026-04-30 is 2026-05-08.
        "2026-04-30, 2026-05-07, 2026-05-07",
        "2026-04-30, 2026-05-08, 2026-05-08",
        "2026-04-30, 2026-05-09, 2026-05-08",
        // Nothing is known of 2027, but five working days after the 28th do not end before 2027-01-02.
        "2026-12-28, 2027-01-02, 2027-01-02",
        "2026-12-28, 2026-12-29, 2026-12-29"
    })
    void of_the_orders_day_and_the_fifth_working_day_the_earlier_one_binds(
            LocalDate close, LocalDate order, LocalDate due) {
        assertThat(due(close, Optional.of(order))).isEqualTo(new ReportDue.Known(due));
    }

    @Test
    void an_orders_day_beyond_what_is_sure_is_no_answer_where_the_calendar_ends() {
        assertThat(due(LocalDate.of(2026, 12, 28), Optional.of(LocalDate.of(2027, 1, 3))))
                .isEqualTo(new ReportDue.Unknown(LocalDate.of(2027, 1, 2), 2027));
    }

    @ParameterizedTest
    @CsvSource({"2021, 240", "2022, 247", "2023, 247", "2024, 248", "2025, 247", "2026, 247"})
    void every_year_has_its_working_days(int year, int days) {
        LocalDate eve = Year.of(year).atDay(1).minusDays(1);
        LocalDate last =
                year == 2021 ? null : CALENDAR.workingDayAfter(eve, days).orElseThrow();
        if (last == null) {
            // Nothing is known of 2020: counting starts within the year.
            last = CALENDAR.workingDayAfter(LocalDate.of(2021, 1, 1), days).orElseThrow();
        }
        assertThat(last.getYear()).isEqualTo(year);
        assertThat(CALENDAR.workingDayAfter(last, 1).map(LocalDate::getYear))
                .isIn(Optional.of(year + 1), Optional.empty());
    }

    @Test
    void a_day_past_the_calendar_is_not_guessed() {
        assertThat(due(LocalDate.of(2026, 12, 28), Optional.empty()))
                .isEqualTo(new ReportDue.Unknown(LocalDate.of(2027, 1, 2), 2027));
        // Monday to Wednesday are three working days, the 31st is a day off: it is the next year that is missing.
        assertThat(due(LocalDate.of(2026, 12, 25), Optional.empty()))
                .isEqualTo(new ReportDue.Unknown(LocalDate.of(2026, 12, 30), 2027));
        assertThat(due(LocalDate.of(2019, 6, 3), Optional.empty()))
                .isEqualTo(new ReportDue.Unknown(LocalDate.of(2019, 6, 8), 2019));
    }

    @Test
    void an_installation_may_bring_its_own_calendar(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("calendar.tsv"), "date\tkind\n2030-05-01\tday-off\n\n2030-05-04\tworking\n");
        ProductionCalendar calendar = ProductionCalendar.of(file);

        // 2030-04-30 is a Tuesday: Thursday, Friday and the working Saturday are three days.
        assertThat(calendar.workingDayAfter(LocalDate.of(2030, 4, 30), 3)).contains(LocalDate.of(2030, 5, 4));
        assertThat(calendar.workingDayAfter(LocalDate.of(2029, 4, 30), 1)).isEmpty();
        Entry entry = new Entry(LocalDate.of(2030, 4, 30), LocalDate.of(2030, 4, 30));
        assertThat(ReportRule.due(entry, Optional.empty(), calendar).end())
                .isEqualTo(LocalDate.of(2030, 5, 8).atStartOfDay(Entry.ZONE).toInstant());
    }

    private static ReportDue due(LocalDate close, Optional<LocalDate> order) {
        return ReportRule.due(new Entry(close, close), order, CALENDAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2030-05-01", "2030-05-01\tholiday", "2030-13-01\tday-off", "2030-05-01\tday-off\tx"})
    void a_broken_calendar_is_refused(String line, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("calendar.tsv"), "date\tkind\n" + line + "\n");

        assertThatThrownBy(() -> ProductionCalendar.of(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line);
        assertThatThrownBy(() -> ProductionCalendar.of(folder.resolve("nothing.tsv")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
