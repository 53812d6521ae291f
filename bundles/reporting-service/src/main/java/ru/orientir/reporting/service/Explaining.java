package ru.orientir.reporting.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.Explanation;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.scoring.Respondent;
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
        if (asked != Subject.TERRITORY && !organisations.contains(code)) {
            throw rights.hidden(actor, EditionRights.action(edition), object);
        }
        List<Respondent> respondents = respondents(edition, frame, code, asked);
        if (!answerable(frame, indicator, asked, territory, respondents)) {
            throw new NotFound(object);
        }
        ScoreTrace trace =
                engine.explain(frame.methodology(), frame.campaign().targetYear(), indicator, asked, respondents);
        return withheld(edition, code, asked, trace, organisations);
    }

    private List<Respondent> respondents(Edition edition, CampaignFrame frame, String code, Subject subject) {
        List<Respondent> found = new ArrayList<>();
        store.respondents(edition.campaign(), edition.n(), respondent -> {
            boolean belongs = subject == Subject.TERRITORY
                    ? frame.tree().path(respondent.territory()).contains(code)
                    : respondent.organisation().equals(code) && Calculation.subject(respondent.kind()) == subject;
            if (belongs) {
                found.add(respondent);
            }
        });
        return found;
    }

    private boolean answerable(
            CampaignFrame frame, String indicator, Subject subject, boolean territory, List<Respondent> respondents) {
        if (subject == Subject.TERRITORY) {
            return territory && frame.methodology().indicator(indicator).isPresent();
        }
        return !respondents.isEmpty()
                && engine.indicatorsOf(frame.methodology(), respondents.get(0).kind())
                        .contains(indicator);
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
        ScoreTrace shown = new ScoreTrace(
                trace.score(),
                trace.legal(),
                trace.formula(),
                trace.worded(),
                trace.substituted(),
                trace.rule(),
                trace.exact(),
                trace.rounding(),
                operands);
        return new Explanation(edition, code, subject, shown, withheld.size());
    }
}
