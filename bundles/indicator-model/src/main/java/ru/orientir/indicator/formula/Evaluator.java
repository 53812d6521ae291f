package ru.orientir.indicator.formula;

import java.util.List;

/**
 * A formula made ready to be calculated many times over operands that stand in numbered slots.
 *
 * <p>Missing is not zero: an operation with an operand that has no value has none either, and the outcome names the operand.
 * Only these look past it: {@code if} calculates nothing but the branch it takes, {@code no and x} is no, {@code yes or x} is
 * yes, and {@code given(x)} asks.
 */
public final class Evaluator {

    private final Step step;

    private Evaluator(Step step) {
        this.step = step;
    }

    /**
     * Prepares a checked expression.
     *
     * @param slots the code of the operand in each slot; may hold more than the expression names
     * @throws IllegalArgumentException if the expression names an operand without a slot
     */
    public static Evaluator of(Expression expression, List<String> slots) {
        return new Evaluator(new StepCompiler(slots).compile(expression));
    }

    /**
     * Calculates.
     *
     * @param operands one for each slot; slots that the expression does not name are not looked at
     * @throws IllegalArgumentException if an operand is not of the type that the formula was checked for
     */
    public Outcome evaluate(Outcome[] operands) {
        return step.run(operands);
    }
}
