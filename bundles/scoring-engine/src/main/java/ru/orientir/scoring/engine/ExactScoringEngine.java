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

    /** A region runs a handful of methodologies at a time; 64 leave room for drafts that are tried and for several years. */
    private static final int KEPT = 64;

    private final RecentlyUsed<String, CompiledMethodology> compiled = new RecentlyUsed<>(KEPT);
    private final RecentlyUsed<Year, Scorer> scorers = new RecentlyUsed<>(KEPT);

    /** The hash of a methodology's pack, and the year whose targets apply. */
    private record Year(String hash, int targetYear) {}

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public List<Score> score(Methodology methodology, int targetYear, Respondent respondent) {
        Scorer scorer = scorer(methodology, targetYear);
        Slots slots = new Slots(scorer.methodology().table());
        slots.load(respondent);
        return scorer.own(respondent.kind(), slots);
    }

    @Override
    public RollUp rollUp(Methodology methodology, int targetYear, TerritoryTree territories) {
        return new OpenRollUp(scorer(methodology, targetYear), territories);
    }

    @Override
    public ScoreTrace explain(
            Methodology methodology, int targetYear, String indicator, Subject subject, List<Respondent> respondents) {
        Scorer scorer = scorer(methodology, targetYear);
        return new Explanation(scorer, scorer.methodology().indicator(indicator)).of(subject, respondents);
    }

    @Override
    public List<Finding> prove(Methodology methodology) {
        return new GoldenCaseProof(compiled(methodology)).findings();
    }

    @Override
    public List<String> indicatorsOf(Methodology methodology, OrganisationKind kind) {
        return compiled(methodology).askedOf(kind).stream()
                .map(indicator -> indicator.indicator().code())
                .toList();
    }

    @Override
    public List<Check> broken(Methodology methodology, Answers answers) {
        return compiled(methodology).checks().stream()
                .filter(check -> check.isBroken(answers))
                .map(CompiledCheck::check)
                .toList();
    }

    private CompiledMethodology compiled(Methodology methodology) {
        return compiled.get(methodology.hash(), hash -> new CompiledMethodology(methodology));
    }

    private Scorer scorer(Methodology methodology, int targetYear) {
        return scorers.get(
                new Year(methodology.hash(), targetYear), year -> new Scorer(compiled(methodology), year.targetYear));
    }
}
