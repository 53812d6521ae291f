package ru.orientir.rest.campaign;

import ru.orientir.submission.ReportDue;

/**
 * Why no day can be told for the report.
 *
 * @param code stable, for programs
 * @param year the year that the production calendar of this installation lacks
 * @param message in Russian: what is missing and who can help
 */
public record ReportDueUnknown(String code, int year, String message) {

    static ReportDueUnknown of(ReportDue.Unknown due) {
        return new ReportDueUnknown(
                "calendar.year-missing",
                due.year(),
                "Производственный календарь системы не содержит " + due.year()
                        + " года: срок сводного отчёта не вычислен. Попросите оператора обновить календарь.");
    }
}
