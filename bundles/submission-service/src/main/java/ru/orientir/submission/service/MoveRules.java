package ru.orientir.submission.service;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.auth.Action;
import ru.orientir.indicator.Input;
import ru.orientir.submission.Problem;
import ru.orientir.submission.Remark;
import ru.orientir.submission.SubmissionService.Move;
import ru.orientir.submission.Transition;
import ru.orientir.submission.service.Forms.Form;
import ru.orientir.submission.service.form.FreeText;
import ru.orientir.submission.service.life.Command;

/** Turns what a caller asks for into a command, and says what is wrong with its words and its date. */
final class MoveRules {

    /** So that a return on the last evening leaves time. */
    private static final Duration TIME_TO_MEND = Duration.ofDays(5);

    private static final Duration LONGEST = Duration.ofDays(30);

    private static final int MOST_REMARKS = 500;

    private MoveRules() {}

    /** What an actor must be permitted. */
    static Action action(Transition transition) {
        return switch (transition) {
            case SUBMIT, RECALL -> Action.SUBMISSION_WRITE;
            case RETURN, ACCEPT -> Action.SUBMISSION_REVIEW;
            case REOPEN -> Action.SUBMISSION_REOPEN;
        };
    }

    static Command command(Move move, Instant now) {
        Instant until = move.until().orElse(now.plus(TIME_TO_MEND)).truncatedTo(ChronoUnit.MILLIS);
        return switch (move.transition()) {
            case SUBMIT -> new Command.Submit();
            case RECALL -> new Command.Recall();
            case RETURN -> new Command.Return(remarks(move), until);
            case ACCEPT -> new Command.Accept();
            case REOPEN -> new Command.Reopen(remarks(move), until);
        };
    }

    private static List<Remark> remarks(Move move) {
        List<Remark> remarks = new ArrayList<>();
        move.reason().filter(words -> !words.isBlank()).ifPresent(words -> remarks.add(new Remark("", words)));
        remarks.addAll(move.remarks());
        return remarks;
    }

    static List<Problem> problems(Move move, Form form, Instant now) {
        List<Problem> problems = new ArrayList<>();
        reason(move).ifPresent(problems::add);
        for (int i = 0; i < Math.min(move.remarks().size(), MOST_REMARKS); i++) {
            remark(problems, "remarks[" + i + "]", move.remarks().get(i), form);
        }
        if (move.remarks().size() > MOST_REMARKS) {
            problems.add(new Problem("remarks.too-many", "remarks", "Замечаний больше " + MOST_REMARKS + "."));
        }
        move.until()
                .filter(until -> !until.isAfter(now))
                .ifPresent(until -> problems.add(new Problem("until.past", "until", "Срок должен быть в будущем.")));
        move.until()
                .filter(until -> until.isAfter(now.plus(LONGEST)))
                .ifPresent(until -> problems.add(new Problem(
                        "until.too-far", "until", "Срок — не позднее чем через " + LONGEST.toDays() + " дней.")));
        return problems;
    }

    private static Optional<Problem> reason(Move move) {
        boolean needed = move.transition() == Transition.REOPEN
                || move.transition() == Transition.RETURN && move.remarks().isEmpty();
        return needed
                ? FreeText.required("reason", move.reason().orElse(""), FreeText.REASON)
                : move.reason().flatMap(words -> FreeText.problem("reason", words, FreeText.REASON));
    }

    private static void remark(List<Problem> problems, String field, Remark remark, Form form) {
        boolean known = remark.input().isEmpty()
                || form.methodology()
                        .input(remark.input())
                        .map(Input::kinds)
                        .filter(kinds -> kinds.contains(form.kind()))
                        .isPresent();
        if (!known) {
            problems.add(new Problem("answer.input.unknown", field + ".input", "В этой форме нет такого показателя."));
        }
        FreeText.required(field + ".text", remark.text(), FreeText.REASON).ifPresent(problems::add);
    }
}
