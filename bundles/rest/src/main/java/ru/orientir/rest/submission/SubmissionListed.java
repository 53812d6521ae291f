package ru.orientir.rest.submission;

import java.time.OffsetDateTime;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.rest.json.Moments;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.SubmissionService.Listed;

/** A line of the list: a form without its content. */
public record SubmissionListed(
        long id,
        long campaign,
        String organisation,
        String name,
        String kind,
        String territory,
        String supervisor,
        String status,
        int revision,
        boolean late,
        @MayBeAbsent OffsetDateTime extension) {

    static SubmissionListed of(Listed listed) {
        RosterEntry place = listed.place();
        return new SubmissionListed(
                listed.id(),
                listed.campaign(),
                place.organisation(),
                place.name(),
                place.kind().code(),
                place.territory(),
                place.supervisor(),
                listed.status().code(),
                listed.revision(),
                listed.late(),
                place.extension().map(Moments::inRegion).orElse(null));
    }
}
