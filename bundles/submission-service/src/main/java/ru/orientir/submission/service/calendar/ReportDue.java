package ru.orientir.submission.service.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import ru.orientir.submission.Entry;

/**
 * Until when the operator sends the consolidated report: the fifth working day after entry ends (S0 Регл. 4.5).
 *
 * @param day the last day; absent when the production calendar ends before it
 * @param surely the last day that is in time whatever the calendar will say: five working days take five days at least
 */
public record ReportDue(Optional<LocalDate> day, LocalDate surely) {

    private static final int WORKING_DAYS = 5;

    public static ReportDue of(Entry entry, ProductionCalendar calendar) {
        return new ReportDue(
                calendar.workingDayAfter(entry.to(), WORKING_DAYS), entry.to().plusDays(WORKING_DAYS));
    }

    /** The first instant after it. */
    public Instant end() {
        return day.orElse(surely).plusDays(1).atStartOfDay(Entry.ZONE).toInstant();
    }
}
