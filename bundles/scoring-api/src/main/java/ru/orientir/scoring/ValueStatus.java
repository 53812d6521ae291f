package ru.orientir.scoring;

/** What a value may be taken for. */
public enum ValueStatus {
    OFFICIAL("official"),
    /** Live, not yet of an edition: put by who shows it, never by the engine. */
    PRELIMINARY("preliminary"),
    /** «Не менее»: who is silent adds nothing to the numerator while the denominator counts everyone. */
    NOT_LESS_THAN("not-less-than"),
    /** No value because something was not given, or because nobody is expected; never 0.0. */
    MISSING("missing"),
    /** «Нет базы»: the denominator is zero. */
    NO_BASE("no-base"),
    /** «Не применимо»: the respondent, or everyone of the territory, is outside this indicator. */
    NOT_APPLICABLE("not-applicable"),
    /** «Не публикуется»: the value would tell of a few. Put by who shows it, never by the engine. */
    SUPPRESSED("suppressed");

    private final String code;

    ValueStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
