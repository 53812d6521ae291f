package ru.orientir.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Value;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.ScoreTrace.Operand;
import ru.orientir.scoring.ScoreTrace.Part;
import ru.orientir.scoring.Subject;

/** Calculates one score of an indicator again and keeps every step of the way. */
final class IndicatorExplanation {

    private final Scorer scorer;
    private final CompiledIndicator compiled;
    private final Examined examined;
    private final Slots slots;

    /** Which of the given parts of an operand are in its sum. */
    private enum Counted {
        /** Of those that count: everywhere but in the case below. */
        OF_THOSE_THAT_COUNT,
        /** Of everyone expected: under the line of a roll-up over all. */
        OF_EVERYONE
    }

    IndicatorExplanation(Scorer scorer, CompiledIndicator compiled, Examined examined) {
        this.scorer = scorer;
        this.compiled = compiled;
        this.examined = examined;
        this.slots = new Slots(scorer.methodology().table());
    }

    ScoreTrace trace() {
        Indicator indicator = compiled.indicator();
        Score score = examined.score(compiled);
        Figure figure = examined.figure(compiled);
        List<Contribution> contributions = contributions();
        List<Operand> operands = operands(contributions);
        Yardstick yardstick = scorer.yardstick(compiled, examined.tier());
        return new ScoreTrace(
                score,
                indicator.legal(),
                Substitution.worded(compiled),
                indicator.formula().text(),
                substituted(contributions, operands, figure),
                examined.rule(compiled),
                figure.hasValue() ? figure.exact().toString() : "",
                RuleText.rounding(indicator.decimals()),
                new TargetText(indicator, examined.tier(), scorer.period()).of(score),
                new PointsText(compiled, yardstick, examined).of(score),
                LevelText.of(yardstick.levels(), score.points()),
                operands,
                List.of(),
                new Moves(scorer, examined).ofIndicator(compiled));
    }

    private List<Contribution> contributions() {
        List<Contribution> contributions = new ArrayList<>();
        for (Respondent respondent : examined.respondents(compiled)) {
            slots.load(respondent);
            contributions.add(Contribution.of(respondent, compiled, slots));
        }
        return contributions;
    }

    private String substituted(List<Contribution> contributions, List<Operand> operands, Figure figure) {
        return examined.subject() == Subject.TERRITORY
                ? Substitution.ofTerritory(compiled, contributions, operands, figure)
                : Substitution.of(compiled, operands);
    }

    private List<Operand> operands(List<Contribution> contributions) {
        return examined.subject() == Subject.TERRITORY ? ofTerritory(contributions) : ofOne(contributions.get(0));
    }

    private List<Operand> ofOne(Contribution own) {
        List<Operand> operands = new ArrayList<>();
        for (Slot slot : compiled.formulaOperands()) {
            operands.add(operand(slot, List.of(part(own.respondent(), slot, !own.outside()))));
        }
        return operands;
    }

    private List<Operand> ofTerritory(List<Contribution> contributions) {
        List<Operand> operands = new ArrayList<>();
        for (int number = 0; number < compiled.operandCount(); number++) {
            Slot slot = compiled.operands().get(number);
            boolean base = compiled.isBaseOfEveryone(number);
            if (!base || compiled.isOverLine(number)) {
                operands.add(operand(slot, parts(contributions, slot, Counted.OF_THOSE_THAT_COUNT)));
            }
            if (base) {
                operands.add(operand(slot, parts(contributions, slot, Counted.OF_EVERYONE)));
            }
        }
        return operands;
    }

    private static List<Part> parts(List<Contribution> contributions, Slot slot, Counted counted) {
        return contributions.stream()
                .map(one ->
                        part(one.respondent(), slot, counted == Counted.OF_EVERYONE ? !one.outside() : one.counts()))
                .toList();
    }

    private static Part part(Respondent respondent, Slot slot, boolean counted) {
        Answer answer = slot.answer(respondent);
        return new Part(
                respondent.organisation(),
                answer,
                counted && answer instanceof Answer.Given,
                slot.isAsked() && respondent.reported() ? respondent.source() : Optional.empty());
    }

    private static Operand operand(Slot slot, List<Part> parts) {
        Optional<Rational> sum = parts.stream()
                .filter(Part::counted)
                .flatMap(part -> number(part.answer()).stream())
                .reduce(Rational::add);
        return new Operand(slot.code(), slot.label(), sum.flatMap(Quotient::shown), parts);
    }

    private static Optional<Rational> number(Answer answer) {
        return answer instanceof Answer.Given given && given.value() instanceof Value.Number number
                ? Optional.of(Rational.of(number.value()))
                : Optional.empty();
    }
}
