package ru.orientir.submission.service;

import ru.orientir.indicator.PeriodKind;
import ru.orientir.submission.Stage;

/** Words of the domain as a user reads them. */
final class Wording {

    private Wording() {}

    static String of(Stage stage) {
        return switch (stage) {
            case PREPARATION -> "подготовка сведений";
            case ENTRY -> "внесение сведений";
            case CONSOLIDATION -> "формирование сводных данных";
            case PUBLISHED -> "опубликован";
            case ARCHIVED -> "в архиве";
        };
    }

    static String of(PeriodKind period) {
        return switch (period) {
            case CALENDAR_YEAR -> "календарный год (например 2021)";
            case SCHOOL_YEAR -> "учебный год (например 2021/2022)";
            case HALF_YEAR -> "полугодие (например 2021-H1)";
            case TWO_YEARS -> "два года (например 2021..2022)";
        };
    }
}
