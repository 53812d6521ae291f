package ru.orientir.demo.campaign;

import static ru.orientir.demo.campaign.Done.done;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.auth.Actor;
import ru.orientir.demo.region.Place;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Remark;
import ru.orientir.submission.SubmissionService;
import ru.orientir.submission.SubmissionService.Change;
import ru.orientir.submission.SubmissionService.Listed;
import ru.orientir.submission.SubmissionService.Move;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Transition;

/** Takes a form from where it stands to its fate, each step as the account whose step it is. */
final class Walk {

    private static final String REMARK_SCHOOL =
            "Сверьте с отчётом о диагностике: по школе указано больше участников, чем в сводке управления образования.";
    private static final String REMARK_KINDERGARTEN =
            "Договоры с предприятиями за отчётный год в управление не поступали: уточните число.";
    private static final String REOPENED = "Организация сообщила об ошибке в числе договоров";

    private final SubmissionService service;
    private final Watch watch;

    Walk(SubmissionService service, Watch watch) {
        this.service = service;
        this.watch = watch;
    }

    void walk(Place place, Listed form) {
        Fate fate = Fate.of(place);
        if (!fate.submits()) {
            return;
        }
        watch.check();
        SubmissionStatus status = form.status();
        int revision = form.revision();
        if (status == SubmissionStatus.DRAFT) {
            revision = explain(place, form.id(), revision);
            revision = move(form.id(), revision, Transition.SUBMIT, Actors.organisation(place.code()));
            status = SubmissionStatus.SUBMITTED;
        }
        Actor reviewer = Actors.municipality(place.organisation().supervisor());
        if (status == SubmissionStatus.SUBMITTED && (fate == Fate.ACCEPTED || fate == Fate.REOPENED)) {
            revision = move(form.id(), revision, Transition.ACCEPT, reviewer);
            status = SubmissionStatus.ACCEPTED;
        }
        if (status == SubmissionStatus.SUBMITTED && fate == Fate.RETURNED) {
            move(form.id(), revision, returned(place), reviewer);
        }
        if (status == SubmissionStatus.ACCEPTED && fate == Fate.REOPENED) {
            Move reopen = new Move(Transition.REOPEN, Optional.of(REOPENED), List.of(), Optional.empty());
            move(form.id(), revision, reopen, Actors.OPERATOR);
        }
    }

    private int explain(Place place, long id, int revision) {
        Map<String, String> explanations = FormAnswers.of(place).explanations();
        if (explanations.isEmpty()) {
            return revision;
        }
        return done(
                        "Пояснения " + place.code(),
                        service.save(
                                id,
                                revision,
                                new Change(Map.of(), explanations),
                                Caller.of(Actors.organisation(place.code()))))
                .submission()
                .revision();
    }

    private static Move returned(Place place) {
        Remark remark = place.type().isPresent()
                ? new Remark("diagnosed", REMARK_SCHOOL)
                : new Remark("agreements", REMARK_KINDERGARTEN);
        return new Move(Transition.RETURN, Optional.empty(), List.of(remark), Optional.empty());
    }

    private int move(long id, int revision, Transition transition, Actor actor) {
        return move(id, revision, new Move(transition, Optional.empty(), List.of(), Optional.empty()), actor);
    }

    private int move(long id, int revision, Move move, Actor actor) {
        return done("Форма " + id + ": " + move.transition().code(), service.move(id, revision, move, Caller.of(actor)))
                .submission()
                .revision();
    }
}
