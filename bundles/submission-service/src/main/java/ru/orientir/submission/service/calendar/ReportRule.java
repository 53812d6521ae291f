package ru.orientir.submission.service.calendar;

import java.time.LocalDate;
import java.util.Optional;
import ru.orientir.submission.Entry;
import ru.orientir.submission.ReportDue;

/** When the consolidated report is due by a production calendar (S0 Пол. 4.2, Регл. 4.5). */
public final class ReportRule {

    private static final int WORKING_DAYS = 5;

    private ReportRule() {}

    /** @param order the day that the order sets, if it does: the earlier one binds */
    public static ReportDue due(Entry entry, Optional<LocalDate> order, ProductionCalendar calendar) {
        Optional<LocalDate> day = calendar.workingDayAfter(entry.to(), WORKING_DAYS);
        // Five working days take five days at least: an order's day up to then is the earlier one in any case.
        LocalDate earliest = day.orElse(entry.to().plusDays(WORKING_DAYS));
        if (order.isPresent() && !order.get().isAfter(earliest)) {
            return new ReportDue.Known(order.get());
        }
        return day.<ReportDue>map(ReportDue.Known::new)
                .orElseGet(() -> new ReportDue.Unknown(earliest, calendar.yearMissingAfter(entry.to())));
    }
}
