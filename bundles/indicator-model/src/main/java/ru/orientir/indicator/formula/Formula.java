package ru.orientir.indicator.formula;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import ru.orientir.indicator.Answer;

/**
 * A checked formula.
 *
 * @param text as written in the pack
 * @param inputs the codes of the operands that it names, in the order in which it names them; see {@link Operand}
 */
public record Formula(String text, Expression expression, Type type, Set<String> inputs) {
    public Formula {
        inputs = Collections.unmodifiableSet(new LinkedHashSet<>(inputs));
    }

    /** This formula made ready to be calculated many times; its slots are its {@link #inputs()}, in their order. */
    public Evaluator evaluator() {
        return Evaluator.of(expression, List.copyOf(inputs));
    }

    /**
     * Calculates once; to calculate many times, keep an {@link #evaluator()}.
     *
     * @param answers the answer that an operand is, by its code
     */
    public Outcome evaluate(Function<String, Answer> answers) {
        Outcome[] operands = inputs.stream()
                .map(input -> Outcome.of(input, answers.apply(input)))
                .toArray(Outcome[]::new);
        return evaluator().evaluate(operands);
    }

    /** What a formula gives. */
    public enum Type {
        NUMBER,
        YES_NO,
        TEXT
    }
}
