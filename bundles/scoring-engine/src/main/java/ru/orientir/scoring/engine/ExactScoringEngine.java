package ru.orientir.scoring.engine;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Recommendation;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.TerritoryTree;

/** Calculates in exact fractions; keeps nothing but compiled methodologies, which it could make again. */
@Component
public final class ExactScoringEngine implements ScoringEngine {

    /**
     * Part of every edition's seal. Change it with every change after which some methodology and some answers could give
     * another score, status, reason, coverage or order of scores: an edition of before is then known to be of before. A faster
     * way to the same scores leaves it alone.
     */
    private static final String VERSION = "exact-3";

    /** A region runs a handful of methodologies at a time; 64 leave room for drafts that are tried and for several years. */
    private static final int KEPT = 64;

    private final RecentlyUsed<String, CompiledMethodology> compiled = new RecentlyUsed<>(KEPT);
    private final RecentlyUsed<Plan, Scorer> scorers = new RecentlyUsed<>(KEPT);

    /** The hash of a methodology's pack, and the period whose targets apply. */
    private record Plan(String hash, TargetPeriod period) {}

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public List<Score> score(Methodology methodology, TargetPeriod period, Respondent respondent) {
        Scorer scorer = scorer(methodology, period);
        Slots slots = new Slots(scorer.methodology().table());
        slots.load(respondent);
        Bests unknown = new Bests(scorer.methodology().indicators().size());
        return scorer.own(respondent.kind(), slots, unknown);
    }

    @Override
    public RollUp rollUp(Methodology methodology, TargetPeriod period, TerritoryTree territories) {
        return new OpenRollUp(scorer(methodology, period), territories);
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
    public List<Check> broken(
            Methodology methodology, OrganisationKind kind, Answers answers, Earlier earlier, Answers organisations) {
        return compiled(methodology).broken(kind, answers, earlier, organisations);
    }

    @Override
    public List<Recommendation> recommendations(
            Methodology methodology, Tier tier, Optional<OrganisationKind> kind, List<Score> scores) {
        return compiled(methodology).recommendations(tier, kind, scores);
    }

    private CompiledMethodology compiled(Methodology methodology) {
        return compiled.get(methodology.hash(), hash -> new CompiledMethodology(methodology));
    }

    private Scorer scorer(Methodology methodology, TargetPeriod period) {
        return scorers.get(
                new Plan(methodology.hash(), period), plan -> new Scorer(compiled(methodology), plan.period));
    }
}
