package ru.orientir.rest.json;

import java.time.Instant;
import java.time.OffsetDateTime;
import ru.orientir.submission.Entry;

/** Instants as the region's clocks show them. */
public final class Moments {

    private Moments() {}

    public static OffsetDateTime inRegion(Instant instant) {
        return instant.atZone(Entry.ZONE).toOffsetDateTime();
    }
}
