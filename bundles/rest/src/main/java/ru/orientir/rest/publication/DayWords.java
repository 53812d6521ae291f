package ru.orientir.rest.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ru.orientir.submission.Entry;

/** Days in Russian, in the region's zone. */
final class DayWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'г.'", Locale.forLanguageTag("ru"));

    private DayWords() {}

    static String of(Instant at) {
        return DAY.format(at.atZone(Entry.ZONE));
    }

    static String of(LocalDate date) {
        return DAY.format(date);
    }
}
