package ru.orientir.reporting.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.RollUpRule;
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

/**
 * Explains results: of an edition from the snapshot that it was calculated from, never from today's answers; live ones from what
 * counts now.
 */
final class Explaining {

    private final ReportStore store;
    private final SubjectReading subjects;
    private final CampaignFrames frames;
    private final EditionRights rights;
    private final LiveReading live;
    private final ScoringEngine engine;

    Explaining(
            ReportStore store,
            SubjectReading subjects,
            CampaignFrames frames,
            EditionRights rights,
            LiveReading live,
            ScoringEngine engine) {
        this.store = store;
        this.subjects = subjects;
        this.frames = frames;
        this.rights = rights;
        this.live = live;
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
        Edition edition = found.edition();
        Map<Earlier.Step, Edition> stated =
                EarlierStatements.named(found.frame().methodology(), store.bases(edition.campaign(), edition.n()));
        Passes.Roster roster = consumer -> store.respondents(edition.campaign(), edition.n(), stated, consumer);
        ScoreTrace trace = trace(found.frame(), roster, code, found.subject(), indicator);
        ScoreTrace told = score.change().map(trace::changedBy).orElse(trace);
        return told(
                Optional.of(edition), found.frame(), code, found.subject(), told, found.organisations(), found.limit());
    }

    /** What the live results show: from what counts now. */
    Explanation live(long campaign, String code, String indicator, Optional<Subject> subject, Actor actor) {
        String object = "campaign/" + campaign + "/results/" + code + "/" + indicator;
        Scope scope = rights.live(actor, object);
        CampaignFrame frame = frames.frame(campaign, actor).orElseThrow(() -> new NotFound(object));
        Subject asked = SubjectReading.subject(subject, frame, code);
        if (!scope.contains(code)) {
            boolean region =
                    asked == Subject.TERRITORY && code.equals(frame.tree().root());
            throw region
                    ? rights.denied(actor, Action.RESULT_READ_UNPUBLISHED, object)
                    : rights.hidden(actor, Action.RESULT_READ_UNPUBLISHED, object);
        }
        Score score = live.scores(frame, code, asked, scope, actor).stream()
                .filter(one -> one.indicator().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new NotFound(object));
        ScoreTrace trace =
                trace(frame, live.roster(frame, actor), code, asked, indicator).preliminary();
        ScoreTrace told = score.change().map(trace::changedBy).orElse(trace);
        return told(Optional.empty(), frame, code, asked, told, scope, Optional.empty());
    }

    private ScoreTrace trace(
            CampaignFrame frame, Passes.Roster roster, String code, Subject subject, String indicator) {
        RollUp rollUp = engine.rollUp(frame.methodology(), frame.campaign().targetPeriod(), frame.tree());
        List<Respondent> respondents = new ArrayList<>();
        Passes.over(roster, rollUp, respondent -> {
            if (rollUp.comparesWithBest()) {
                rollUp.add(respondent);
            }
            if (belongs(respondent, frame, code, subject)) {
                respondents.add(respondent);
            }
        });
        return rollUp.explain(indicator, code, subject, respondents);
    }

    private static boolean belongs(Respondent respondent, CampaignFrame frame, String code, Subject subject) {
        return subject == Subject.TERRITORY
                ? frame.tree().path(respondent.territory()).contains(code)
                : respondent.organisation().equals(code) && Subject.of(respondent.kind()) == subject;
    }

    /** A roll-up may be the actor's to see while the answers under it are not. */
    private static Explanation told(
            Optional<Edition> edition,
            CampaignFrame frame,
            String code,
            Subject subject,
            ScoreTrace trace,
            Scope scope,
            Optional<PublicFigures> limit) {
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
        ScoreTrace own = trace.withOperands(operands);
        ScoreTrace summed = !withheld.isEmpty() && namesEach(frame.methodology(), trace) ? own.unsubstituted() : own;
        ScoreTrace told = limit.map(figures -> figures.of(code, summed)).orElse(summed);
        return new Explanation(edition, code, subject, told, told.operands().isEmpty() ? 0 : withheld.size());
    }

    /** Whether the numbers put into the formula are those of one organisation after the other, and not their sums. */
    private static boolean namesEach(Methodology methodology, ScoreTrace trace) {
        return methodology
                .indicator(trace.score().indicator())
                .map(indicator -> indicator.rollUp().by())
                .filter(by -> by == RollUpRule.By.SUM || by == RollUpRule.By.WEIGHTED_MEAN)
                .isPresent();
    }
}
