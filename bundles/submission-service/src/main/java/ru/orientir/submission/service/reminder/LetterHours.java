package ru.orientir.submission.service.reminder;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import ru.orientir.submission.Entry;

/**
 * When letters are sent, in the region's time: somebody who would do something about it is there to read them.
 *
 * @param from the first instant
 * @param to the first instant that is too late
 */
public record LetterHours(LocalTime from, LocalTime to) {

    /** @throws IllegalArgumentException if they end before they begin */
    public LetterHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from, to: начало должно быть раньше конца.");
        }
    }

    /** @throws IllegalArgumentException saying in Russian what is wrong */
    public static LetterHours of(String from, String to) {
        try {
            return new LetterHours(LocalTime.parse(from.strip()), LocalTime.parse(to.strip()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("from, to: укажите время как 09:00.", e);
        }
    }

    boolean contain(Instant now) {
        LocalTime time = now.atZone(Entry.ZONE).toLocalTime();
        return !time.isBefore(from) && time.isBefore(to);
    }
}
