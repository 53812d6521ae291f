package ru.orientir.submission;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Until when the operator sends the consolidated report: the fifth working day after entry ends (S0 Регл. 4.5), or the day
 * that the order sets if that is earlier (S0 Пол. 4.2).
 */
public sealed interface ReportDue {

    /** The last day on which it would be in time, whatever is not known yet. */
    LocalDate surely();

    /** The first instant after it. */
    default Instant end() {
        return surely().plusDays(1).atStartOfDay(Entry.ZONE).toInstant();
    }

    /** The last day. */
    record Known(LocalDate day) implements ReportDue {
        @Override
        public LocalDate surely() {
            return day;
        }
    }

    /**
     * The production calendar ends before it, and nothing is guessed.
     *
     * @param surely five working days take five days at least
     * @param year the year that the calendar lacks
     */
    record Unknown(LocalDate surely, int year) implements ReportDue {}
}
