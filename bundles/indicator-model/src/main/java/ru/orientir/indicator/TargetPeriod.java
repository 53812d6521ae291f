package ru.orientir.indicator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The period whose planned values apply: a year, or a half of one. Not derived from the reporting period; a plan for a year says
 * nothing of its halves.
 *
 * @param year four digits
 * @param half 1 or 2, or 0 for the whole year
 */
public record TargetPeriod(int year, int half) implements Comparable<TargetPeriod> {

    private static final Pattern TEXT = Pattern.compile("(20\\d{2})(?:-H([12]))?");

    public TargetPeriod {
        if (half < 0 || half > 2) {
            throw new IllegalArgumentException("a year has two halves, not " + half);
        }
    }

    public static TargetPeriod ofYear(int year) {
        return new TargetPeriod(year, 0);
    }

    /** The period that a text such as {@code 2021} or {@code 2021-H1} names, or empty when it names none. */
    public static Optional<TargetPeriod> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new TargetPeriod(
                        Integer.parseInt(matcher.group(1)),
                        matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(TargetPeriod other) {
        return year == other.year ? Integer.compare(half, other.half) : Integer.compare(year, other.year);
    }

    /** As it is written in a pack. */
    @Override
    public String toString() {
        return half == 0 ? String.valueOf(year) : year + "-H" + half;
    }
}
