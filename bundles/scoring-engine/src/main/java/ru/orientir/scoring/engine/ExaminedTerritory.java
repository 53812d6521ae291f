package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.PointsRule.OfTerritory;
import ru.orientir.indicator.Tier;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;

/** A territory, rolled up again from those that belong to it. */
final class ExaminedTerritory implements Examined {

    private final Scorer scorer;
    private final Tier tier;
    private final Bests bests;
    private final List<Respondent> respondents;
    private final Tally tally;

    /** @param kinds the best own forms by kind, which the points of organisations may depend on */
    ExaminedTerritory(Scorer scorer, Tier tier, Bests bests, Competition kinds, List<Respondent> respondents) {
        this.scorer = scorer;
        this.tier = tier;
        this.bests = bests;
        this.respondents = respondents.stream()
                .sorted(Comparator.comparing(Respondent::organisation))
                .toList();
        this.tally = new Tally(scorer.methodology());
        Slots slots = new Slots(scorer.methodology().table());
        for (Respondent respondent : this.respondents) {
            slots.load(respondent);
            scorer.own(respondent.kind(), respondent.organisation(), slots, kinds.bests(respondent.kind()), tally);
        }
    }

    @Override
    public Subject subject() {
        return Subject.TERRITORY;
    }

    @Override
    public Tier tier() {
        return tier;
    }

    @Override
    public Bests bests() {
        return bests;
    }

    @Override
    public List<Respondent> respondents(CompiledIndicator indicator) {
        return respondents.stream()
                .filter(respondent -> indicator.isRolledUpFrom(respondent.kind()))
                .toList();
    }

    @Override
    public Figure figure(CompiledIndicator indicator) {
        return tally.figure(indicator);
    }

    @Override
    public SubjectScores scores() {
        Score[] scores = new Score[scorer.methodology().indicators().size()];
        for (CompiledIndicator indicator : scorer.methodology().indicators()) {
            scores[indicator.index()] = tally.isAsked(indicator) ? score(indicator) : null;
        }
        return new SubjectScores(scores, bests);
    }

    @Override
    public Score score(CompiledIndicator indicator) {
        return scorer.of(indicator, tally, tier, bests);
    }

    @Override
    public String rule(CompiledIndicator indicator) {
        return RuleText.ofTerritory(indicator, tally.coverage(indicator), tally.notApplicable(indicator));
    }

    @Override
    public Optional<Tally.PointsMean> meanOfPoints(CompiledIndicator indicator) {
        return indicator.indicator().territoryPoints() instanceof OfTerritory.Mean mean
                ? tally.meanOfPoints(indicator, mean.over())
                : Optional.empty();
    }

    @Override
    public Optional<BigDecimal> points(CompiledIndicator indicator, BigDecimal value) {
        return indicator.indicator().territoryPoints() instanceof OfTerritory.Mean
                ? Optional.empty()
                : scorer.yardstick(indicator, tier).points(value, bests.of(indicator));
    }
}
