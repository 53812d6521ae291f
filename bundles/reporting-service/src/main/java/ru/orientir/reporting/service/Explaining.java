package ru.orientir.reporting.service;

import java.math.BigDecimal;
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
    private final CampaignFrames frames;
    private final EditionRights rights;
    private final ScoringEngine engine;

    Explaining(ReportStore store, CampaignFrames frames, EditionRights rights, ScoringEngine engine) {
        this.store = store;
        this.frames = frames;
        this.rights = rights;
        this.engine = engine;
    }

    Explanation explain(
            long campaign, EditionRef ref, String code, String indicator, Optional<Subject> subject, Actor actor) {
        CampaignFrame frame =
                frames.frame(campaign, actor).orElseThrow(() -> new NotFound(EditionRights.name(campaign, ref)));
        boolean territory = frame.tree().territories().contains(code);
        Subject asked = subject.orElse(territory ? Subject.TERRITORY : Subject.ORGANISATION);
        // The region's roll-up is denied where it is not the actor's; whatever else is foreign is not found.
        boolean region = asked == Subject.TERRITORY && code.equals(frame.tree().root());
        Edition edition = region ? rights.known(campaign, ref, actor) : rights.visible(campaign, ref, actor);
        String object = EditionRun.name(campaign, edition.n()) + "/result/" + code + "/" + indicator;
        Scope organisations = rights.organisations(edition, actor);
        Scope scope = asked == Subject.TERRITORY ? rights.territories(edition, actor) : organisations;
        if (!scope.contains(code)) {
            if (region) {
                throw rights.denied(actor, EditionRights.action(edition), object);
            }
            throw rights.hidden(actor, EditionRights.action(edition), object);
        }
        Score score = stored(edition, frame, code, indicator, asked)
                .orElseThrow(() -> new NotFound(object))
                .score();
        ScoreTrace trace = trace(edition, frame, code, indicator, asked);
        Optional<BigDecimal> change = score.change();
        return withheld(edition, code, asked, change.map(trace::changedBy).orElse(trace), organisations);
    }

    private Optional<Result> stored(
            Edition edition, CampaignFrame frame, String code, String indicator, Subject subject) {
        return OneSubject.results(store, edition, frame, code, subject).stream()
                .filter(result -> result.score().indicator().equals(indicator))
                .findFirst();
    }

    private ScoreTrace trace(Edition edition, CampaignFrame frame, String code, String indicator, Subject subject) {
        Map<Earlier.Step, Edition> stated =
                EarlierStatements.named(frame.methodology(), store.bases(edition.campaign(), edition.n()));
        RollUp rollUp = engine.rollUp(frame.methodology(), frame.campaign().targetPeriod(), frame.tree());
        List<Respondent> subjects = new ArrayList<>();
        Passes.over(
                consumer -> store.respondents(edition.campaign(), edition.n(), stated, consumer),
                rollUp,
                respondent -> {
                    if (rollUp.comparesWithBest()) {
                        rollUp.add(respondent);
                    }
                    if (belongs(respondent, frame, code, subject)) {
                        subjects.add(respondent);
                    }
                });
        return rollUp.explain(indicator, code, subject, subjects);
    }

    private static boolean belongs(Respondent respondent, CampaignFrame frame, String code, Subject subject) {
        return subject == Subject.TERRITORY
                ? frame.tree().path(respondent.territory()).contains(code)
                : respondent.organisation().equals(code) && Calculation.subject(respondent.kind()) == subject;
    }

    /** A roll-up may be everyone's to see while the answers under it are not. */
    private static Explanation withheld(Edition edition, String code, Subject subject, ScoreTrace trace, Scope scope) {
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
        return new Explanation(edition, code, subject, trace.withOperands(operands), withheld.size());
    }
}
