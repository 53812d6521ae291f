package ru.orientir.rest.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import ru.orientir.submission.Entry;

/** Until when something may still be done. */
public final class Deadline {

    private static final int LENGTH_OF_A_DAY = "2021-04-01".length();

    private Deadline() {}

    /**
     * @param text a day, all of which is in time in the region, or an instant with its offset
     * @return the first instant that is too late; empty if the text is neither
     */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(
                    text.length() == LENGTH_OF_A_DAY
                            ? LocalDate.parse(text)
                                    .plusDays(1)
                                    .atStartOfDay(Entry.ZONE)
                                    .toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
