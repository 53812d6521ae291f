package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Arrays;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Value;
import ru.orientir.indicator.formula.Outcome;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Respondent;

/**
 * One respondent's answers by slot; loaded anew for each. What a silent respondent has typed is passed over: only its reference
 * values are known. A value of another type than its input's is no value.
 */
final class Slots {

    private static final byte MISSING = 0;
    private static final byte NOT_APPLICABLE = 1;
    private static final byte GIVEN = 2;

    /** A whole number of so many digits is a {@code long} for certain. */
    private static final int LONG_DIGITS = 18;

    private final SlotTable table;
    private final byte[] states;
    private final ExactSums numbers;
    private final Outcome[] outcomes;
    private final Outcome[] missing;
    private boolean reported;
    private int next;

    Slots(SlotTable table) {
        this.table = table;
        this.states = new byte[table.size()];
        this.numbers = new ExactSums(table.size());
        this.missing = table.codes().stream()
                .map(code -> Outcome.of(code, Answer.MISSING))
                .toArray(Outcome[]::new);
        this.outcomes = missing.clone();
    }

    void load(Respondent respondent) {
        Arrays.fill(states, MISSING);
        numbers.clear();
        System.arraycopy(missing, 0, outcomes, 0, outcomes.length);
        reported = respondent.reported();
        next = 0;
        respondent.answers().byInput().forEach(this::take);
    }

    boolean reported() {
        return reported;
    }

    boolean given(int slot) {
        return states[slot] == GIVEN;
    }

    boolean notApplicable(int slot) {
        return states[slot] == NOT_APPLICABLE;
    }

    /** The given numbers, by slot. */
    ExactSums numbers() {
        return numbers;
    }

    /** Every slot as an operand of an evaluator. */
    Outcome[] outcomes() {
        return outcomes;
    }

    private void take(String code, Answer untyped) {
        int slot = table.find(code, next);
        if (slot < 0) {
            return;
        }
        next = slot + 1;
        Input input = table.input(slot);
        Answer answer = reported || input.reference() ? Typed.answer(input, untyped) : Answer.MISSING;
        if (answer instanceof Answer.NotApplicable) {
            states[slot] = NOT_APPLICABLE;
        } else if (answer instanceof Answer.Given given) {
            states[slot] = GIVEN;
            if (given.value() instanceof Value.Number number) {
                put(slot, number.value());
            }
        }
        if (table.isEvaluated(slot)) {
            outcomes[slot] = Outcome.of(code, answer);
        }
    }

    private void put(int slot, BigDecimal number) {
        if (number.scale() <= 0 && number.precision() - (long) number.scale() <= LONG_DIGITS) {
            numbers.add(slot, number.longValueExact());
        } else {
            numbers.add(slot, Rational.of(number));
        }
    }
}
