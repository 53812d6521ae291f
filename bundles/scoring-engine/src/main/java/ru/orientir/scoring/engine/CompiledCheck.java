package ru.orientir.scoring.engine;

import java.util.List;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.formula.Evaluator;
import ru.orientir.indicator.formula.Outcome;

/** A check made ready. */
final class CompiledCheck {

    private final Check check;
    private final List<Input> inputs;
    private final Evaluator evaluator;

    /** @throws IllegalArgumentException if the rule names an input that the methodology does not have */
    CompiledCheck(Check check, Methodology methodology) {
        this.check = check;
        this.inputs = check.rule().inputs().stream()
                .map(code -> methodology
                        .input(code)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "check " + check.code() + " names the unknown input " + code)))
                .toList();
        this.evaluator = check.rule().evaluator();
    }

    Check check() {
        return check;
    }

    /** Whether the rule can be judged and does not hold. */
    boolean isBroken(Answers answers) {
        Outcome[] operands = inputs.stream()
                .map(input -> Outcome.of(input.code(), Typed.answer(input, answers.answer(input.code()))))
                .toArray(Outcome[]::new);
        return evaluator.evaluate(operands).equals(Outcome.NO);
    }
}
