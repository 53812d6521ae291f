package ru.orientir.scoring.engine;

import ru.orientir.indicator.Input;
import ru.orientir.indicator.InputType;

/**
 * A numbered place for the answers to one input.
 *
 * @param isNumber whether its values are numbers
 * @param evaluated whether some formula is more than a quotient of sums, so that its evaluator looks at this slot
 */
record Slot(int number, Input input, String code, boolean isReference, boolean isNumber, boolean evaluated) {

    static Slot of(int number, Input input, boolean evaluated) {
        boolean isNumber = input.type() == InputType.COUNT || input.type() == InputType.DECIMAL;
        return new Slot(number, input, input.code(), input.reference(), isNumber, evaluated);
    }
}
