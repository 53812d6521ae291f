package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Value;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.FormulaPrinter;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Score.Category;
import ru.orientir.scoring.ScoreTrace.Operand;
import ru.orientir.scoring.ScoreTrace.Part;
import ru.orientir.scoring.ValueStatus;

/** Writes a formula with labels or numbers in the places of the names. */
final class Substitution {

    private static final String NOTHING = "нет данных";

    private static final Rational PER_CENT = Rational.of(new BigDecimal("100"));

    /** A region's worth of terms would be no help to a reader. */
    private static final int MOST_TERMS = 50;

    private Substitution() {}

    /** The formula with the labels of its operands. */
    static String worded(CompiledIndicator compiled) {
        return worded(compiled, compiled.indicator().formula());
    }

    /** A formula of the indicator, its own or that of a weight, with the labels of its operands. */
    static String worded(CompiledIndicator compiled, Formula formula) {
        Map<String, String> labels = compiled.operands().stream().collect(Collectors.toMap(Slot::code, Slot::worded));
        return FormulaPrinter.onPaper(formula.expression(), labels::get);
    }

    /** The formula with the numbers of its operands. */
    static String of(CompiledIndicator compiled, List<Operand> operands) {
        Map<String, String> texts = new HashMap<>();
        operands.forEach(operand -> texts.put(operand.input(), text(operand)));
        return FormulaPrinter.onPaper(compiled.indicator().formula().expression(), texts::get);
    }

    /** What the figure of a territory is calculated from. */
    static String ofTerritory(
            CompiledIndicator compiled, List<Contribution> contributions, List<Operand> operands, Figure figure) {
        Gathering gathering = compiled.gathering();
        List<Contribution> counted =
                contributions.stream().filter(Contribution::counts).toList();
        if (gathering instanceof SummedInputs) {
            return ofSums(compiled, operands, figure);
        }
        if (counted.isEmpty()) {
            return NOTHING;
        }
        if (gathering instanceof AddedValues) {
            return sum(counted, one -> NumberText.term(one.figure().exact()));
        }
        if (gathering instanceof WeightedValues) {
            return "("
                    + sum(counted, one -> NumberText.term(one.figure().exact()) + " × " + NumberText.term(one.weight()))
                    + ") / "
                    + (figure.status() == ValueStatus.MISSING
                            ? NOTHING
                            : NumberText.term(weights(compiled, contributions)));
        }
        if (gathering instanceof CountedConditions) {
            return ofLines(PER_CENT, figure);
        }
        if (gathering instanceof CountedChoices) {
            return ofChoices(compiled.operands().get(0).input(), figure);
        }
        throw new IllegalArgumentException("no words for " + gathering);
    }

    /** Where one input has two sums, the lines stand for their inputs. */
    private static String ofSums(CompiledIndicator compiled, List<Operand> operands, Figure figure) {
        boolean twice = operands.stream().map(Operand::input).distinct().count() < operands.size();
        return twice && figure.numerator().isPresent() && figure.denominator().isPresent()
                ? ofLines(compiled.quotient().orElseThrow().factor(), figure)
                : of(compiled, operands);
    }

    private static String ofLines(Rational factor, Figure figure) {
        return NumberText.term(factor) + " × "
                + figure.numerator().map(NumberText::term).orElse(NOTHING) + " / "
                + figure.denominator().map(NumberText::term).orElse(NOTHING);
    }

    private static Rational weights(CompiledIndicator compiled, List<Contribution> contributions) {
        return contributions.stream()
                .filter(one -> compiled.isOverAll() ? !one.outside() : one.counts())
                .map(Contribution::weight)
                .reduce(Rational.ZERO, Rational::add);
    }

    private static String ofChoices(Input input, Figure figure) {
        Map<String, Integer> counts =
                figure.distribution().stream().collect(Collectors.toMap(Category::option, Category::count));
        return input.options().stream()
                .map(option -> option.label() + ": " + counts.get(option.code()))
                .collect(Collectors.joining("; "));
    }

    private static String sum(List<Contribution> counted, Function<Contribution, String> term) {
        String terms = counted.stream().limit(MOST_TERMS).map(term).collect(Collectors.joining(" + "));
        return counted.size() <= MOST_TERMS ? terms : terms + " + … (слагаемых: " + counted.size() + ")";
    }

    private static String text(Operand operand) {
        if (operand.sum().isPresent()) {
            return NumberText.term(operand.sum().get());
        }
        return operand.parts().stream()
                .filter(Part::counted)
                .map(part -> text(part.answer()))
                .findFirst()
                .orElse(NOTHING);
    }

    private static String text(Answer answer) {
        if (answer instanceof Answer.Given given) {
            if (given.value() instanceof Value.YesNo yesNo) {
                return yesNo.value() ? "да" : "нет";
            }
            if (given.value() instanceof Value.Text text) {
                return "«" + text.value() + "»";
            }
        }
        return NOTHING;
    }
}
