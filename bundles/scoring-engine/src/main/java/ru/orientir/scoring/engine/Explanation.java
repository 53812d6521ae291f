package ru.orientir.scoring.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Value;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.ScoreTrace.Operand;
import ru.orientir.scoring.ScoreTrace.Part;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;

/** Calculates one score again and keeps every step of the way. */
final class Explanation {

    private final Scorer scorer;
    private final CompiledIndicator compiled;
    private final Slots slots;

    /** One respondent with what its own answers come to. */
    private record Contribution(Respondent respondent, Figure figure) {}

    /** Which of the given parts of an operand are in its sum. */
    private enum Counted {
        /** Of those that count: everywhere but in the case below. */
        OF_THOSE_THAT_COUNT,
        /** Of everyone expected: under the line of a roll-up over all. */
        OF_EVERYONE
    }

    Explanation(Scorer scorer, CompiledIndicator compiled) {
        this.scorer = scorer;
        this.compiled = compiled;
        this.slots = new Slots(scorer.methodology().table());
    }

    /** @throws IllegalArgumentException if there is not exactly one respondent and the subject is not a territory */
    ScoreTrace of(Subject subject, List<Respondent> respondents) {
        if (subject == Subject.TERRITORY) {
            return ofTerritory(respondents);
        }
        if (respondents.size() != 1) {
            throw new IllegalArgumentException(subject + " is one respondent, not " + respondents.size());
        }
        return ofOne(subject, respondents.get(0));
    }

    private ScoreTrace ofOne(Subject subject, Respondent respondent) {
        slots.load(respondent);
        Figure figure = compiled.figure(slots);
        List<Operand> operands = new ArrayList<>();
        for (Input input : compiled.operands()) {
            boolean counted = figure.status() != ValueStatus.NOT_APPLICABLE;
            operands.add(operand(input, List.of(part(respondent, input, counted))));
        }
        String rule = subject == Subject.AUTHORITY
                ? "По собственной форме МОУО. Свод его территории — отдельный результат."
                : "По ответам самой организации.";
        Score score = scorer.own(compiled, slots, figure);
        return trace(score, figure, rule, Substitution.of(compiled, operands), operands);
    }

    private ScoreTrace ofTerritory(List<Respondent> respondents) {
        Tally tally = new Tally(scorer.methodology());
        List<Contribution> contributions = new ArrayList<>();
        List<Respondent> inOrder = respondents.stream()
                .filter(respondent -> compiled.isRolledUpFrom(respondent.kind()))
                .sorted(Comparator.comparing(Respondent::organisation))
                .toList();
        for (Respondent respondent : inOrder) {
            slots.load(respondent);
            Figure own = compiled.figure(slots);
            tally.add(compiled, respondent.organisation(), slots, own);
            contributions.add(new Contribution(respondent, own));
        }
        Figure figure = tally.figure(compiled);
        Score score = scorer.of(compiled, tally);
        List<Operand> operands = operands(contributions);
        String substituted = compiled.addsValues()
                ? Substitution.ofValues(contributions.stream()
                        .map(Contribution::figure)
                        .filter(Figure::hasValue)
                        .map(Figure::exact)
                        .toList())
                : Substitution.of(compiled, operands, figure);
        String rule = RuleText.ofTerritory(compiled, score.coverage(), tally.notApplicable(compiled));
        return trace(score, figure, rule, substituted, operands);
    }

    private List<Operand> operands(List<Contribution> contributions) {
        List<Operand> operands = new ArrayList<>();
        for (int number = 0; number < compiled.operandCount(); number++) {
            Input input = compiled.operands().get(number);
            boolean over = !compiled.isBaseOfEveryone(number) || compiled.isOverLine(number);
            if (over) {
                operands.add(operand(input, parts(contributions, input, Counted.OF_THOSE_THAT_COUNT)));
            }
            if (compiled.isBaseOfEveryone(number)) {
                operands.add(operand(input, parts(contributions, input, Counted.OF_EVERYONE)));
            }
        }
        return operands;
    }

    private List<Part> parts(List<Contribution> contributions, Input input, Counted counted) {
        return contributions.stream()
                .map(contribution -> part(
                        contribution.respondent,
                        input,
                        counted == Counted.OF_EVERYONE
                                ? contribution.figure.status() != ValueStatus.NOT_APPLICABLE
                                : Tally.counts(compiled, contribution.figure)))
                .toList();
    }

    private static Part part(Respondent respondent, Input input, boolean counted) {
        boolean known = input.reference() || respondent.reported();
        Answer answer = known ? Typed.answer(input, respondent.answers().answer(input.code())) : Answer.MISSING;
        boolean given = answer instanceof Answer.Given;
        return new Part(
                respondent.organisation(),
                answer,
                counted && given,
                input.reference() || !respondent.reported() ? Optional.empty() : respondent.source());
    }

    private static Operand operand(Input input, List<Part> parts) {
        Optional<Rational> sum = parts.stream()
                .filter(Part::counted)
                .flatMap(part -> number(part.answer()).stream())
                .reduce(Rational::add);
        return new Operand(input.code(), input.label(), sum.flatMap(Quotient::shown), parts);
    }

    private static Optional<Rational> number(Answer answer) {
        return answer instanceof Answer.Given given && given.value() instanceof Value.Number number
                ? Optional.of(Rational.of(number.value()))
                : Optional.empty();
    }

    private ScoreTrace trace(Score score, Figure figure, String rule, String substituted, List<Operand> operands) {
        Indicator indicator = compiled.indicator();
        return new ScoreTrace(
                score,
                indicator.legal(),
                Substitution.worded(compiled),
                indicator.formula().text(),
                substituted,
                rule,
                figure.hasValue() ? figure.exact().toString() : "",
                RuleText.rounding(indicator.decimals()),
                "",
                "",
                "",
                operands,
                List.of(),
                List.of());
    }
}
