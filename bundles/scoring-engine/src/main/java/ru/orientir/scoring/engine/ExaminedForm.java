package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Tier;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;

/** The own form of an organisation or of a МОУО. */
final class ExaminedForm implements Examined {

    private final Scorer scorer;
    private final Subject subject;
    private final Respondent respondent;
    private final Bests bests;
    private final Slots slots;

    ExaminedForm(Scorer scorer, Subject subject, Respondent respondent, Bests bests) {
        this.scorer = scorer;
        this.subject = subject;
        this.respondent = respondent;
        this.bests = bests;
        this.slots = new Slots(scorer.methodology().table());
        slots.load(respondent);
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public Tier tier() {
        return Tier.of(respondent.kind());
    }

    @Override
    public Bests bests() {
        return bests;
    }

    @Override
    public List<Respondent> respondents(CompiledIndicator indicator) {
        return List.of(respondent);
    }

    @Override
    public Figure figure(CompiledIndicator indicator) {
        return indicator.figure(slots);
    }

    @Override
    public SubjectScores scores() {
        Score[] scores = new Score[scorer.methodology().indicators().size()];
        for (CompiledIndicator indicator : scorer.methodology().askedOf(respondent.kind())) {
            scores[indicator.index()] = score(indicator);
        }
        return new SubjectScores(scores, bests);
    }

    @Override
    public Score score(CompiledIndicator indicator) {
        return scorer.own(indicator, respondent.kind(), slots, figure(indicator), bests);
    }

    @Override
    public String rule(CompiledIndicator indicator) {
        return subject == Subject.AUTHORITY
                ? "По собственной форме МОУО. Свод его территории — отдельный результат."
                : "По ответам самой организации.";
    }

    @Override
    public Optional<Tally.PointsMean> meanOfPoints(CompiledIndicator indicator) {
        return Optional.empty();
    }

    @Override
    public Optional<BigDecimal> points(CompiledIndicator indicator, BigDecimal value) {
        return scorer.yardstick(indicator, tier()).points(value, bests.of(indicator));
    }
}
