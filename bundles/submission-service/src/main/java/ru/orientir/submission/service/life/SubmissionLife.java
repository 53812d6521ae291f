package ru.orientir.submission.service.life;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Content;
import ru.orientir.submission.Remark;
import ru.orientir.submission.Stage;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Transition;

/**
 * The life of a submission (domain § 5, ADR 0105). Every change goes through {@link #decide}; nothing else makes a
 * {@link Submission} or a revision that is stored.
 */
public final class SubmissionLife {

    /** The causes of revisions that are no transitions. */
    public static final String SAVED = "saved";

    public static final String LOADED = "loaded";

    private static final Set<SubmissionStatus> EDITABLE = EnumSet.of(
            SubmissionStatus.NOT_STARTED, SubmissionStatus.DRAFT, SubmissionStatus.RETURNED, SubmissionStatus.REOPENED);

    private static final Set<Stage> REVIEWABLE = EnumSet.of(Stage.ENTRY, Stage.CONSOLIDATION, Stage.PUBLISHED);

    private static final Set<Stage> ARCHIVE_LOADABLE = EnumSet.of(Stage.ENTRY, Stage.CONSOLIDATION);

    private SubmissionLife() {}

    /** What becomes of a command in a submission's present state. */
    public static Step decide(Submission submission, Command command, Circumstances at) {
        Optional<Step.Refused> refusal = refusal(submission, command, at);
        return refusal.isPresent() ? refusal.get() : take(submission, command, at);
    }

    private static Optional<Step.Refused> refusal(Submission submission, Command command, Circumstances at) {
        SubmissionStatus status = submission.status();
        Campaign campaign = at.campaign();
        if (command instanceof Command.Save) {
            return unless(EDITABLE.contains(status), status, "изменять")
                    .or(() -> EntryWindow.closedToRespondent(campaign, submission.place(), at.now()));
        }
        if (command instanceof Command.Load) {
            return campaign.archive() ? archiveClosed(campaign) : loadRefusal(submission, at);
        }
        if (command instanceof Command.Submit) {
            return notYetADraft(status)
                    .or(() -> EntryWindow.closedToRespondent(campaign, submission.place(), at.now()));
        }
        if (command instanceof Command.Recall) {
            return unless(status == SubmissionStatus.SUBMITTED, status, "отозвать")
                    .or(() -> EntryWindow.closedToRespondent(campaign, submission.place(), at.now()));
        }
        if (command instanceof Command.Return) {
            return unless(status == SubmissionStatus.SUBMITTED, status, "вернуть")
                    .or(() -> reviewClosed(campaign));
        }
        if (command instanceof Command.Accept) {
            return unless(status == SubmissionStatus.SUBMITTED, status, "принять")
                    .or(() -> reviewClosed(campaign));
        }
        return unless(status == SubmissionStatus.ACCEPTED, status, "открыть заново")
                .or(() -> reviewClosed(campaign));
    }

    private static Step.Taken take(Submission before, Command command, Circumstances at) {
        if (command instanceof Command.Save save) {
            NextRevision next = new NextRevision(before, SubmissionStatus.DRAFT, save.content());
            return next.taken(SAVED, save.changed(), at);
        }
        if (command instanceof Command.Load load) {
            NextRevision next = new NextRevision(
                    before,
                    at.campaign().archive() ? SubmissionStatus.ACCEPTED : SubmissionStatus.DRAFT,
                    load.content());
            return (at.campaign().archive() ? next.counted(at.now(), false) : next).taken(LOADED, load.changed(), at);
        }
        if (command instanceof Command.Submit) {
            Content content = before.content();
            return new NextRevision(
                            before,
                            at.campaign().review() ? SubmissionStatus.SUBMITTED : SubmissionStatus.ACCEPTED,
                            new Content(content.answers(), content.explanations(), List.of()))
                    .counted(at.now(), !at.now().isBefore(at.campaign().entry().end()))
                    .taken(Transition.SUBMIT.code(), List.of(), at);
        }
        if (command instanceof Command.Recall) {
            return new NextRevision(before, SubmissionStatus.DRAFT, before.content())
                    .uncounted()
                    .taken(Transition.RECALL.code(), List.of(), at);
        }
        if (command instanceof Command.Return back) {
            return new NextRevision(before, SubmissionStatus.RETURNED, remarked(before, back.remarks()))
                    .extended(back.until())
                    .taken(Transition.RETURN.code(), List.of(), at);
        }
        if (command instanceof Command.Reopen again) {
            return new NextRevision(before, SubmissionStatus.REOPENED, remarked(before, again.remarks()))
                    .extended(again.until())
                    .taken(Transition.REOPEN.code(), List.of(), at);
        }
        return new NextRevision(before, SubmissionStatus.ACCEPTED, before.content())
                .taken(Transition.ACCEPT.code(), List.of(), at);
    }

    private static Content remarked(Submission submission, List<Remark> remarks) {
        Content content = submission.content();
        return new Content(content.answers(), content.explanations(), remarks);
    }

    private static Optional<Step.Refused> loadRefusal(Submission submission, Circumstances at) {
        return unless(EDITABLE.contains(submission.status()), submission.status(), "дополнить из файла")
                .or(() -> EntryWindow.closed(at.campaign(), submission.place(), at.now()));
    }

    private static Optional<Step.Refused> archiveClosed(Campaign campaign) {
        return ARCHIVE_LOADABLE.contains(campaign.stage())
                ? Optional.empty()
                : Optional.of(new Step.Refused(
                        EntryWindow.CLOSED,
                        "В архивный мониторинг ответы загружают после подготовки и до публикации результатов."));
    }

    private static Optional<Step.Refused> reviewClosed(Campaign campaign) {
        return REVIEWABLE.contains(campaign.stage())
                ? Optional.empty()
                : Optional.of(
                        new Step.Refused(EntryWindow.CLOSED, "На этом этапе мониторинга состояние формы не меняют."));
    }

    /** What is open but no draft becomes one with the first save, which its respondent may not know. */
    private static Optional<Step.Refused> notYetADraft(SubmissionStatus status) {
        return unless(status == SubmissionStatus.DRAFT, status, "отправить")
                .map(refused -> EDITABLE.contains(status)
                        ? new Step.Refused(
                                refused.code(), refused.message() + " Сначала заполните или исправьте её и сохраните.")
                        : refused);
    }

    private static Optional<Step.Refused> unless(boolean allowed, SubmissionStatus status, String verb) {
        return allowed
                ? Optional.empty()
                : Optional.of(new Step.Refused(
                        "submission.state", "Форма " + Wording.of(status) + ": " + verb + " её сейчас нельзя."));
    }
}
