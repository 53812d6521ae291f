package ru.orientir.submission.service.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import ru.orientir.submission.Entry;

/**
 * How many calendar days before its last day a form is reminded of.
 *
 * @param days each from 0, the last day itself, to {@value #MOST}; empty for no reminders
 */
public record ReminderDays(SortedSet<Integer> days) {

    private static final int MOST = 60;

    /** @throws IllegalArgumentException if a number is out of its range */
    public ReminderDays {
        days = new TreeSet<>(days);
        if (!days.isEmpty() && (days.first() < 0 || days.last() > MOST)) {
            throw new IllegalArgumentException("days: дни до срока – от 0 до " + MOST + ".");
        }
    }

    /**
     * Numbers divided by commas.
     *
     * @throws IllegalArgumentException saying in Russian what is wrong
     */
    public static ReminderDays of(String text) {
        SortedSet<Integer> days = new TreeSet<>();
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> {
                    if (!part.matches("\\d{1,2}")) {
                        throw new IllegalArgumentException("days: укажите дни до срока через запятую, например 7,1.");
                    }
                    days.add(Integer.valueOf(part));
                });
        return new ReminderDays(days);
    }

    /**
     * The reminder whose day has come last; empty before the first one and from the deadline on. What could not be sent on its day is sent later: the
     * letter names the deadline itself.
     *
     * @param deadline the first instant that is too late
     */
    public OptionalInt due(Instant deadline, Instant now) {
        if (!now.isBefore(deadline)) {
            return OptionalInt.empty();
        }
        LocalDate last = deadline.minusMillis(1).atZone(Entry.ZONE).toLocalDate();
        long left = ChronoUnit.DAYS.between(now.atZone(Entry.ZONE).toLocalDate(), last);
        return days.stream()
                .mapToInt(Integer::intValue)
                .filter(before -> before >= left)
                .findFirst();
    }
}
