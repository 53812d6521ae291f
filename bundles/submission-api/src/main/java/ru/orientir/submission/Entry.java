package ru.orientir.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import ru.orientir.portal.OrganisationDirectory;

/**
 * The days on which forms are filled, both included.
 *
 * @param from first day
 * @param to last day; 23:59:59.999 of it, in the region's zone, is still in time
 */
public record Entry(LocalDate from, LocalDate to) {

    /** The zone of the region. */
    public static final ZoneId ZONE = OrganisationDirectory.ZONE;

    public Entry {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("entry ends before it begins");
        }
    }

    /** The first instant that is too late. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    public Instant begin() {
        return from.atStartOfDay(ZONE).toInstant();
    }

    /** The first instant that is too late for a place: the end of entry, or the end of its extension if that is later. */
    public Instant deadline(RosterEntry place) {
        return place.extension().filter(end()::isBefore).orElse(end());
    }
}
