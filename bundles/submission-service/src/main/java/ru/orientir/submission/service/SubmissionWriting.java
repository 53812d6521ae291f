package ru.orientir.submission.service;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Content;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Outcome.Stale;
import ru.orientir.submission.Problem;
import ru.orientir.submission.Revision;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionService.View;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.service.Forms.Form;
import ru.orientir.submission.service.life.Circumstances;
import ru.orientir.submission.service.life.Command;
import ru.orientir.submission.service.life.Step;
import ru.orientir.submission.service.life.SubmissionLife;
import ru.orientir.submission.spi.SubmissionStore;
import ru.orientir.submission.spi.SubmissionTransaction;

/**
 * Writes one step of one submission in one transaction: look at the key, lock the row, compare the version, decide, append the
 * revision. The answer is calculated when the lock is gone. Nothing in the transaction asks for another connection.
 */
final class SubmissionWriting {

    private final SubmissionStore store;
    private final Views views;

    SubmissionWriting(SubmissionStore store, Views views) {
        this.store = store;
        this.views = views;
    }

    /** What is to be done to the submission, once it is held. */
    @FunctionalInterface
    interface Deed {
        Outcome<Step.Taken> on(Submission held, Circumstances at);
    }

    /** What the life of a submission says; of the caller's own mistakes it hears only when the step is open to it. */
    static Outcome<Step.Taken> decide(Submission held, Command command, Circumstances at, List<Problem> mistakes) {
        Step step = SubmissionLife.decide(held, command, at);
        if (step instanceof Step.Refused refused) {
            return Refused.of(Reason.CONFLICT, refused.code(), "", refused.message());
        }
        return mistakes.isEmpty() ? new Done<>((Step.Taken) step) : new Refused<>(Reason.INVALID, mistakes);
    }

    /**
     * @param expected the revision that the caller's change is based on
     * @param yours what the caller would have made of that revision, shown to it when somebody was faster
     */
    Outcome<View> write(Form form, int expected, Caller caller, Deed deed, UnaryOperator<Content> yours) {
        // The key before the submission, as the store wants its locks: a repeated request waits for the first one
        // there.
        Outcome<Settled> outcome = store.inTransaction(tx -> tx.once(
                caller,
                reference -> hold(tx, form).leftAt(LeftAt.parse(reference)),
                settled -> LeftAt.of(settled.submission).text(),
                () -> settle(tx, hold(tx, form), expected, caller, deed)));
        return answer(outcome, form, expected, yours);
    }

    private static Settled hold(SubmissionTransaction tx, Form form) {
        Submission held = tx.lockSubmission(form.id()).orElseThrow(() -> new NotFound(form.object()));
        Campaign campaign = tx.campaign(form.campaign())
                .orElseThrow(() -> new IllegalStateException("no campaign " + form.campaign()));
        return new Settled(campaign, held, Optional.empty());
    }

    private static Outcome<Settled> settle(
            SubmissionTransaction tx, Settled now, int expected, Caller caller, Deed deed) {
        Submission held = now.submission;
        if (held.revision() != expected) {
            return new Stale<>(now, now);
        }
        String account = caller.actor().account();
        Outcome<Step.Taken> outcome = deed.on(held, new Circumstances(now.campaign, tx.now(), account));
        if (outcome instanceof Refused<Step.Taken> refused) {
            return new Refused<>(refused.reason(), refused.problems());
        }
        Step.Taken taken = ((Done<Step.Taken>) outcome).value();
        tx.append(taken.next(), taken.revision());
        taken.extension().ifPresent(until -> {
            tx.extend(
                    held.campaign(),
                    held.organisation(),
                    until,
                    taken.revision().cause());
            CampaignWriting.audit(
                    tx,
                    caller,
                    "campaign:extend",
                    held.campaign(),
                    Optional.empty(),
                    held.organisation() + " " + until + ": " + taken.revision().cause());
        });
        auditTransition(tx, held, taken.next().status(), account);
        return new Done<>(new Settled(now.campaign, taken.next(), Optional.empty()));
    }

    private static void auditTransition(
            SubmissionTransaction tx, Submission before, SubmissionStatus after, String account) {
        if (before.status() != after) {
            tx.audit(new AuditEntry(
                    account,
                    "submission:transition",
                    "submission/" + before.id(),
                    Optional.of(before.status().code()),
                    Optional.of(after.code()),
                    AuditResult.DONE));
        }
    }

    private Outcome<View> answer(Outcome<Settled> outcome, Form form, int expected, UnaryOperator<Content> yours) {
        if (outcome instanceof Refused<Settled> refused) {
            return new Refused<>(refused.reason(), refused.problems());
        }
        if (outcome instanceof Stale<Settled> stale) {
            Settled current = stale.current();
            return new Stale<>(
                    view(current.submission, current.campaign, form),
                    view(based(current.submission, expected, yours), current.campaign, form));
        }
        Settled settled = ((Done<Settled>) outcome).value();
        return new Done<>(view(settled.submission(store), settled.campaign, form));
    }

    private View view(Submission submission, Campaign campaign, Form form) {
        return views.of(submission, campaign, form.methodology());
    }

    /** The submission as the slower caller would have it: its change over the revision that it saw. */
    private Submission based(Submission current, int expected, UnaryOperator<Content> yours) {
        Optional<Revision> base = store.revision(current.id(), expected);
        return new Submission(
                current.id(),
                current.campaign(),
                current.place(),
                base.map(Revision::status).orElse(SubmissionStatus.NOT_STARTED),
                expected,
                yours.apply(base.map(Revision::content).orElse(Content.EMPTY)),
                current.counted(),
                current.fallback(),
                current.submittedAt(),
                current.late());
    }

    /** The submission as it was written; or as it is now, with where the same request left it the first time. */
    private record Settled(Campaign campaign, Submission submission, Optional<LeftAt> again) {

        Settled leftAt(LeftAt left) {
            return new Settled(campaign, submission, Optional.of(left));
        }

        Submission submission(SubmissionStore store) {
            return again.map(left -> left.restore(
                            submission,
                            store.revision(submission.id(), left.revision()).orElseThrow()))
                    .orElse(submission);
        }
    }
}
