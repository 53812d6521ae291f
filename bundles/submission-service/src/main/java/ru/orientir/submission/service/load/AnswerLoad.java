package ru.orientir.submission.service.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.Answer;
import ru.orientir.submission.Content;
import ru.orientir.submission.LoadSummary;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Submission;
import ru.orientir.submission.service.form.ContentChange;
import ru.orientir.submission.service.life.Circumstances;
import ru.orientir.submission.service.life.Command;
import ru.orientir.submission.service.life.Step;
import ru.orientir.submission.service.life.SubmissionLife;
import ru.orientir.submission.spi.SubmissionTransaction;
import ru.orientir.submission.spi.SubmissionTransaction.Appended;

/** Puts the answers of a file over the forms of a campaign: every form gets one revision, or none does. */
public final class AnswerLoad {

    private AnswerLoad() {}

    /**
     * Loads rows that are in order.
     *
     * @param at a moment before the forms are locked; deadlines are decided by the clock after that
     */
    public static Outcome<LoadSummary> load(SubmissionTransaction tx, RowReading rows, int count, Circumstances at) {
        long campaign = at.campaign().id();
        Map<String, Submission> held =
                tx.lockSubmissions(campaign, List.copyOf(rows.byOrganisation().keySet()));
        Circumstances locked = new Circumstances(at.campaign(), tx.now(), at.account());
        RowProblems problems = new RowProblems();
        List<Appended> appended = new ArrayList<>(held.size());
        rows.byOrganisation().forEach((organisation, answers) -> {
            Step step = step(Optional.ofNullable(held.get(organisation)).orElseThrow(), answers, locked);
            if (step instanceof Step.Taken taken) {
                appended.add(new Appended(taken.next(), taken.revision()));
            } else if (step instanceof Step.Refused refused) {
                problems.add(refused.code(), rows.firstRow(organisation), "organisation", refused.message());
            }
        });
        if (!problems.isEmpty()) {
            return new Refused<>(Reason.CONFLICT, problems.list());
        }
        tx.appendAll(appended);
        return new Done<>(new LoadSummary(count, appended.size()));
    }

    private static Step step(Submission submission, Map<String, Answer> answers, Circumstances at) {
        Content before = submission.content();
        Content after = new Content(before.answers().with(answers), before.explanations(), before.remarks());
        return SubmissionLife.decide(
                submission, new Command.Load(after, ContentChange.changed(before.answers(), after.answers())), at);
    }
}
