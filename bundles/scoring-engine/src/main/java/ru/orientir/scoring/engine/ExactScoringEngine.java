package ru.orientir.scoring.engine;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.TerritoryTree;

/** Calculates in exact fractions; keeps nothing but compiled methodologies, which it could make again. */
@Component
public final class ExactScoringEngine implements ScoringEngine {

    /**
     * Part of every edition's seal. Change it with every change after which some methodology and some answers could give
     * another score, status, reason, coverage or order of scores: an edition of before is then known to be of before. A faster
     * way to the same scores leaves it alone.
     */
    private static final String VERSION = "exact-1";

    /** A region runs a handful of methodologies at a time; 64 leave room for drafts that are tried. */
    private static final int KEPT_METHODOLOGIES = 64;

    private final CompiledMethodologies compiled = new CompiledMethodologies(KEPT_METHODOLOGIES);

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public List<Score> score(Methodology methodology, int targetYear, Respondent respondent) {
        CompiledMethodology ready = compiled.of(methodology);
        Slots slots = new Slots(ready.table());
        slots.load(respondent);
        return new Scorer(ready, targetYear).own(respondent.kind(), slots);
    }

    @Override
    public RollUp rollUp(Methodology methodology, int targetYear, TerritoryTree territories) {
        return new OpenRollUp(new Scorer(compiled.of(methodology), targetYear), territories);
    }

    @Override
    public ScoreTrace explain(
            Methodology methodology, int targetYear, String indicator, Subject subject, List<Respondent> respondents) {
        Scorer scorer = new Scorer(compiled.of(methodology), targetYear);
        return new Explanation(scorer, scorer.methodology().indicator(indicator)).of(subject, respondents);
    }

    @Override
    public List<Finding> prove(Methodology methodology) {
        return new GoldenCaseProof(compiled.of(methodology)).findings();
    }

    @Override
    public List<String> indicatorsOf(Methodology methodology, OrganisationKind kind) {
        return compiled.of(methodology).askedOf(kind).stream()
                .map(indicator -> indicator.indicator().code())
                .toList();
    }

    @Override
    public List<Check> broken(Methodology methodology, Answers answers) {
        return compiled.of(methodology).checks().stream()
                .filter(check -> check.isBroken(answers))
                .map(CompiledCheck::check)
                .toList();
    }
}
