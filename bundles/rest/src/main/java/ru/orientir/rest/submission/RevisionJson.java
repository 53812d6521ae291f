package ru.orientir.rest.submission;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.rest.json.Moments;
import ru.orientir.submission.Revision;

/**
 * One saved state of a form.
 *
 * @param cause saved, loaded, or the transition
 * @param changed codes of the inputs whose answers differ from the revision before
 * @param answers left out in lists, like explanations and remarks
 */
public record RevisionJson(
        int n,
        OffsetDateTime at,
        String account,
        String cause,
        String status,
        List<String> changed,
        @MayBeAbsent SortedMap<String, AnswerJson> answers,
        @MayBeAbsent SortedMap<String, String> explanations,
        @MayBeAbsent List<RemarkJson> remarks) {

    static RevisionJson listed(Revision revision) {
        return new RevisionJson(
                revision.n(),
                Moments.inRegion(revision.at()),
                revision.account(),
                revision.cause(),
                revision.status().code(),
                revision.changed(),
                null,
                null,
                null);
    }

    static RevisionJson whole(Revision revision) {
        return new RevisionJson(
                revision.n(),
                Moments.inRegion(revision.at()),
                revision.account(),
                revision.cause(),
                revision.status().code(),
                revision.changed(),
                AnswerJson.of(revision.content().answers()),
                revision.content().explanations(),
                RemarkJson.of(revision.content().remarks()));
    }
}
