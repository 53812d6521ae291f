package ru.orientir.scoring.engine;

import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Value;

/** Keeps values away from formulas that were checked for another type. */
final class Typed {

    private Typed() {}

    /** The answer, or missing when its value is not of the type of its input. */
    static Answer answer(Input input, Answer answer) {
        return answer instanceof Answer.Given given && !fits(input, given.value()) ? Answer.MISSING : answer;
    }

    private static boolean fits(Input input, Value value) {
        return switch (input.type()) {
            case COUNT, DECIMAL -> value instanceof Value.Number;
            case YES_NO -> value instanceof Value.YesNo;
            case CHOICE, TEXT, LINK, FILE -> value instanceof Value.Text;
        };
    }
}
