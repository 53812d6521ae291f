package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Value;
import ru.orientir.indicator.formula.FormulaPrinter;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.ScoreTrace.Operand;
import ru.orientir.scoring.ScoreTrace.Part;

/** Writes a formula with labels or numbers in the places of the names. */
final class Substitution {

    private static final String NOTHING = "нет данных";

    /** A region's worth of terms would be no help to a reader. */
    private static final int MOST_TERMS = 50;

    private Substitution() {}

    /** The formula with the labels of its inputs. */
    static String worded(CompiledIndicator compiled) {
        Map<String, String> labels =
                compiled.operands().stream().collect(Collectors.toMap(Input::code, input -> "«" + input.label() + "»"));
        return FormulaPrinter.print(compiled.indicator().formula().expression(), labels::get);
    }

    /** The formula with the numbers of its operands. */
    static String of(CompiledIndicator compiled, List<Operand> operands) {
        Map<String, String> texts = new HashMap<>();
        operands.forEach(operand -> texts.put(operand.input(), text(operand)));
        return FormulaPrinter.print(compiled.indicator().formula().expression(), texts::get);
    }

    /** The formula with the sums of a territory; where one input has two sums, the lines stand for their inputs. */
    static String of(CompiledIndicator compiled, List<Operand> operands, Figure figure) {
        boolean twice = operands.stream().map(Operand::input).distinct().count() < operands.size();
        if (twice && figure.numerator().isPresent() && figure.denominator().isPresent()) {
            return compiled.quotient().orElseThrow().factor() + " * "
                    + text(figure.numerator().get()) + " / "
                    + text(figure.denominator().get());
        }
        return of(compiled, operands);
    }

    /** The sum of values. */
    static String ofValues(List<Rational> values) {
        if (values.isEmpty()) {
            return NOTHING;
        }
        String terms = values.stream()
                .limit(MOST_TERMS)
                .map(value -> value.signum() < 0 ? "(" + value + ")" : value.toString())
                .collect(Collectors.joining(" + "));
        return values.size() <= MOST_TERMS ? terms : terms + " + … (слагаемых: " + values.size() + ")";
    }

    private static String text(Operand operand) {
        if (operand.sum().isPresent()) {
            return text(operand.sum().get());
        }
        return operand.parts().stream()
                .filter(Part::counted)
                .map(part -> text(part.answer()))
                .findFirst()
                .orElse(NOTHING);
    }

    private static String text(BigDecimal number) {
        return number.signum() < 0 ? "(" + number.toPlainString() + ")" : number.toPlainString();
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
