package ru.orientir.reporting.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Earlier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.Explanation;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.scoring.Passes;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.ScoreTrace.Operand;
import ru.orientir.scoring.ScoreTrace.Part;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;
import ru.orientir.submission.NotFound;

/** Explains results from the snapshot that their edition was calculated from, never from today's answers. */
final class Explaining {

    private final ReportStore store;
    private final SubjectReading subjects;
    private final ScoringEngine engine;

    Explaining(ReportStore store, SubjectReading subjects, ScoringEngine engine) {
        this.store = store;
        this.subjects = subjects;
        this.engine = engine;
    }

    Explanation explain(
            long campaign, EditionRef ref, String code, String indicator, Optional<Subject> subject, Actor actor) {
        String what = "/" + indicator;
        OneSubject found = subjects.find(campaign, ref, code, subject, what, actor);
        Score score = found.results().stream()
                .map(Result::score)
                .filter(one -> one.indicator().equals(indicator))
                .findFirst()
                .orElseThrow(() ->
                        new NotFound(EditionRun.name(campaign, found.edition().n()) + "/result/" + code + what));
        ScoreTrace trace = trace(found, indicator);
        return withheld(found, score.change().map(trace::changedBy).orElse(trace));
    }

    private ScoreTrace trace(OneSubject subject, String indicator) {
        CampaignFrame frame = subject.frame();
        Edition edition = subject.edition();
        Map<Earlier.Step, Edition> stated =
                EarlierStatements.named(frame.methodology(), store.bases(edition.campaign(), edition.n()));
        RollUp rollUp = engine.rollUp(frame.methodology(), frame.campaign().targetPeriod(), frame.tree());
        List<Respondent> respondents = new ArrayList<>();
        Passes.over(
                consumer -> store.respondents(edition.campaign(), edition.n(), stated, consumer),
                rollUp,
                respondent -> {
                    if (rollUp.comparesWithBest()) {
                        rollUp.add(respondent);
                    }
                    if (belongs(respondent, frame, subject.code(), subject.subject())) {
                        respondents.add(respondent);
                    }
                });
        return rollUp.explain(indicator, subject.code(), subject.subject(), respondents);
    }

    private static boolean belongs(Respondent respondent, CampaignFrame frame, String code, Subject subject) {
        return subject == Subject.TERRITORY
                ? frame.tree().path(respondent.territory()).contains(code)
                : respondent.organisation().equals(code) && Calculation.subject(respondent.kind()) == subject;
    }

    /** A roll-up may be everyone's to see while the answers under it are not. */
    private static Explanation withheld(OneSubject subject, ScoreTrace trace) {
        Scope scope = subject.organisations();
        Set<String> withheld = new TreeSet<>();
        List<Operand> operands = new ArrayList<>();
        for (Operand operand : trace.operands()) {
            List<Part> parts = new ArrayList<>();
            for (Part part : operand.parts()) {
                if (scope.contains(part.organisation())) {
                    parts.add(part);
                } else {
                    withheld.add(part.organisation());
                }
            }
            operands.add(new Operand(operand.input(), operand.label(), operand.sum(), parts));
        }
        return new Explanation(
                subject.edition(), subject.code(), subject.subject(), trace.withOperands(operands), withheld.size());
    }
}
