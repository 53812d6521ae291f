package ru.orientir.rest.submission;

import java.time.OffsetDateTime;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.rest.json.Moments;
import ru.orientir.rest.organisation.KnownNames;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.SubmissionService.Listed;
import ru.orientir.submission.SubmissionService.ProblemCount;

/**
 * A line of the list: a form without its content.
 *
 * @param name as the roster froze it
 * @param shortName the organisation's today; absent, like the other two, when the registry does not know the code
 * @param territoryName the short name of the territory where it counts
 * @param supervisorName the short name of who reviewed it when the roster was frozen
 * @param errors how many errors the checks find now; what is not filled is one each
 * @param warnings how many warnings they find, explained ones included
 */
public record SubmissionListed(
        long id,
        long campaign,
        String organisation,
        String name,
        @MayBeAbsent String shortName,
        String kind,
        String territory,
        @MayBeAbsent String territoryName,
        String supervisor,
        @MayBeAbsent String supervisorName,
        String status,
        int revision,
        boolean late,
        int errors,
        int warnings,
        @MayBeAbsent OffsetDateTime extension) {

    static SubmissionListed of(Listed listed, ProblemCount problems, KnownNames names) {
        RosterEntry place = listed.place();
        return new SubmissionListed(
                listed.id(),
                listed.campaign(),
                place.organisation(),
                place.name(),
                names.brief(place.organisation()).orElse(null),
                place.kind().code(),
                place.territory(),
                names.brief(place.territory()).orElse(null),
                place.supervisor(),
                names.brief(place.supervisor()).orElse(null),
                listed.status().code(),
                listed.revision(),
                listed.late(),
                problems.errors(),
                problems.warnings(),
                place.extension().map(Moments::inRegion).orElse(null));
    }
}
