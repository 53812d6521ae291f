package ru.orientir.submission;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.PeriodKind;

/**
 * A reporting period, written {@code 2021}, {@code 2021/2022}, {@code 2021-H1} or {@code 2021..2022}.
 *
 * @param text as written
 */
public record Period(String text, PeriodKind kind) {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern TWO = Pattern.compile("(\\d{4})(/|\\.\\.)(\\d{4})");
    private static final Pattern HALF = Pattern.compile("\\d{4}-H[12]");

    /** 1 or 2 for a half-year, 0 for every other period. */
    public int half() {
        return kind == PeriodKind.HALF_YEAR ? text.charAt(text.length() - 1) - '0' : 0;
    }

    /**
     * The period that lies so far back. What {@code 2021-H1} is preceded by is {@code 2020-H2}, and a year earlier it was {@code
     * 2020-H1}; before all others lies one only: {@code 2020}, {@code 2020/2021}, {@code 2019..2020}.
     */
    public Period before(Earlier.Step step) {
        int year = Integer.parseInt(text.substring(0, 4));
        String before =
                switch (kind) {
                    case CALENDAR_YEAR -> text(year - 1);
                    case SCHOOL_YEAR -> text(year - 1) + "/" + text(year);
                    case TWO_YEARS -> text(year - 2) + ".." + text(year - 1);
                    case HALF_YEAR ->
                        step == Earlier.Step.PERIOD && half() == 2
                                ? text(year) + "-H1"
                                : text(year - 1) + "-H" + (step == Earlier.Step.YEAR ? half() : 2);
                };
        return new Period(before, kind);
    }

    private static String text(int year) {
        return String.format("%04d", year);
    }

    /** The period that a text names, or empty when it names none. */
    public static Optional<Period> parse(String text) {
        if (YEAR.matcher(text).matches()) {
            return Optional.of(new Period(text, PeriodKind.CALENDAR_YEAR));
        }
        if (HALF.matcher(text).matches()) {
            return Optional.of(new Period(text, PeriodKind.HALF_YEAR));
        }
        Matcher two = TWO.matcher(text);
        if (two.matches() && Integer.parseInt(two.group(3)) == Integer.parseInt(two.group(1)) + 1) {
            return Optional.of(
                    new Period(text, "/".equals(two.group(2)) ? PeriodKind.SCHOOL_YEAR : PeriodKind.TWO_YEARS));
        }
        return Optional.empty();
    }
}
