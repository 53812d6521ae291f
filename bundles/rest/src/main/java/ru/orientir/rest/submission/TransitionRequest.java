package ru.orientir.rest.submission;

import java.util.List;
import java.util.Optional;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.rest.request.Deadline;
import ru.orientir.rest.request.Fields;
import ru.orientir.submission.Remark;
import ru.orientir.submission.SubmissionService.Move;
import ru.orientir.submission.Transition;

/**
 * A step of a form's life.
 *
 * @param to submitted, recalled, returned, accepted or reopened
 * @param reason asked for on return and reopening
 * @param remarks on return
 * @param until on return and reopening: a day, which is then still in time, or an instant; five days if left out
 */
public record TransitionRequest(
        String to, @MayBeAbsent String reason, @MayBeAbsent List<RemarkJson> remarks, @MayBeAbsent String until) {

    /** @throws ru.orientir.rest.problem.RequestProblem if something is missing or unknown */
    Move move() {
        Fields fields = new Fields();
        Transition transition = fields.required("to", to, Transition::ofCode);
        var deadline = Optional.ofNullable(until).map(text -> fields.known("until", text, Deadline::parse));
        List<Remark> given = remarks == null
                ? List.of()
                : remarks.stream().map(remark -> remark(fields, remark)).toList();
        fields.check();
        return new Move(transition, Fields.optional(reason), given, deadline);
    }

    private static Remark remark(Fields fields, RemarkJson remark) {
        RemarkJson given = remark == null ? new RemarkJson(null, null) : remark;
        return new Remark(given.input() == null ? "" : given.input(), fields.required("remarks.text", given.text()));
    }
}
