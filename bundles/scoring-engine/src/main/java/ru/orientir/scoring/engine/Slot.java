package ru.orientir.scoring.engine;

import java.util.Optional;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Earlier.Step;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.formula.Operand;
import ru.orientir.scoring.Respondent;

/**
 * A numbered place for the values of one operand: an answer, a reference value, or what the respondent stated earlier.
 *
 * @param input that the operand is of
 * @param code of the operand, as formulas name it
 * @param earlier how far back it looks; absent for a value of this period
 * @param isNumber whether its values are numbers
 * @param evaluated whether some formula is more than a quotient of sums, so that its evaluator looks at this slot
 */
record Slot(int number, Input input, String code, Optional<Step> earlier, boolean isNumber, boolean evaluated) {

    /** @throws IllegalArgumentException if it is no operand that a single form has a value for */
    static Slot of(int number, Input input, Operand operand, boolean evaluated) {
        return new Slot(number, input, operand.code(), step(operand), isNumber(input.type()), evaluated);
    }

    private static Optional<Step> step(Operand operand) {
        if (operand instanceof Operand.Own) {
            return Optional.empty();
        }
        if (operand instanceof Operand.Previous previous) {
            return Optional.of(previous.step());
        }
        throw new IllegalArgumentException(operand.code() + " is no value of one form");
    }

    private static boolean isNumber(InputType type) {
        return type == InputType.COUNT || type == InputType.DECIMAL;
    }

    /** Whether it is a value of this period that was loaded for everyone. */
    boolean isReference() {
        return input.reference() && earlier.isEmpty();
    }

    /** Whether the respondent is asked for it in this period. */
    boolean isAsked() {
        return !input.reference() && earlier.isEmpty();
    }

    /** What is known of the operand; missing when its value is not of the type of its input. */
    Answer answer(Respondent respondent) {
        if (earlier.isPresent()) {
            return Typed.answer(
                    input, respondent.earlier().answers(earlier.get()).answer(input.code()));
        }
        boolean known = input.reference() || respondent.reported();
        return known ? Typed.answer(input, respondent.answers().answer(code)) : Answer.MISSING;
    }

    /** How it stands in a formula with words in the places of the names. */
    String worded() {
        return Operand.of(code).worded(input.label());
    }

    /** What a reader is told that it is. */
    String label() {
        return earlier.map(step -> input.label() + (step == Step.PERIOD ? " (за предыдущий период)" : " (год назад)"))
                .orElse(input.label());
    }
}
