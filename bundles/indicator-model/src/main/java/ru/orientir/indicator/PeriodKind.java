package ru.orientir.indicator;

/** What a reporting period of a methodology is. */
public enum PeriodKind {
    CALENDAR_YEAR("calendar-year"),
    SCHOOL_YEAR("school-year"),
    HALF_YEAR("half-year"),
    TWO_YEARS("two-years");

    private final String code;

    PeriodKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
