package ru.orientir.rest.campaign;

import java.time.OffsetDateTime;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.rest.json.Moments;
import ru.orientir.submission.RosterEntry;

/**
 * An expected organisation, as frozen in the roster.
 *
 * @param extension the first instant that is too late for it, where it was given more time
 */
public record PlaceJson(
        String organisation,
        String name,
        String kind,
        String territory,
        String supervisor,
        @MayBeAbsent OffsetDateTime extension) {

    static PlaceJson of(RosterEntry place) {
        return new PlaceJson(
                place.organisation(),
                place.name(),
                place.kind().code(),
                place.territory(),
                place.supervisor(),
                place.extension().map(Moments::inRegion).orElse(null));
    }
}
