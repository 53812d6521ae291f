package ru.orientir.rest.submission;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.rest.json.Moments;
import ru.orientir.rest.score.RecommendationJson;
import ru.orientir.rest.score.ScoreJson;
import ru.orientir.scoring.Subject;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionService.View;

/**
 * A form with all that its readers see.
 *
 * @param askedBy the campaign in short, so that a page need not ask for it first
 * @param status not-started, draft, submitted, returned, accepted or reopened
 * @param revision the version that {@code If-Match} compares
 * @param answers by the code of the input
 * @param reference reference values of the organisation, read only
 * @param earlier what it stated for earlier periods, read only
 * @param explanations of warnings, by the code of the check
 * @param remarks the reviewer's
 * @param problems what the checks say now
 * @param preview the scores that the present answers give
 * @param recommendations what the preview gives rise to
 * @param deadline the first instant that is too late for this organisation
 * @param extension the time that the organisation was given, by itself or with a return
 * @param late submitted under an extension, after the common deadline
 */
public record SubmissionJson(
        long id,
        long campaign,
        AskedBy askedBy,
        String organisation,
        String name,
        String kind,
        String territory,
        String status,
        int revision,
        SortedMap<String, AnswerJson> answers,
        SortedMap<String, AnswerJson> reference,
        EarlierJson earlier,
        SortedMap<String, String> explanations,
        List<RemarkJson> remarks,
        List<CheckProblemJson> problems,
        List<ScoreJson> preview,
        List<RecommendationJson> recommendations,
        OffsetDateTime deadline,
        @MayBeAbsent OffsetDateTime extension,
        @MayBeAbsent OffsetDateTime submittedAt,
        boolean late) {

    static SubmissionJson of(View view) {
        Submission submission = view.submission();
        RosterEntry place = submission.place();
        Subject subject = Subject.of(place.kind());
        return new SubmissionJson(
                submission.id(),
                submission.campaign(),
                AskedBy.of(view.campaign()),
                submission.organisation(),
                place.name(),
                place.kind().code(),
                place.territory(),
                submission.status().code(),
                submission.revision(),
                AnswerJson.of(submission.content().answers()),
                AnswerJson.of(view.reference()),
                EarlierJson.of(view.earlier()),
                submission.content().explanations(),
                RemarkJson.of(submission.content().remarks()),
                view.problems().stream().map(CheckProblemJson::of).toList(),
                view.preview().stream()
                        .map(score -> ScoreJson.of(submission.organisation(), subject, score))
                        .toList(),
                RecommendationJson.of(view.recommendations()),
                Moments.inRegion(view.deadline()),
                place.extension().map(Moments::inRegion).orElse(null),
                submission.submittedAt().map(Moments::inRegion).orElse(null),
                submission.late());
    }
}
