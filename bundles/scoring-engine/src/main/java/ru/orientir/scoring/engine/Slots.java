package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answer.Given;
import ru.orientir.indicator.Value;
import ru.orientir.indicator.formula.Outcome;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Respondent;

/**
 * One respondent's values by slot; loaded anew for each. What a silent respondent has typed is passed over: only its reference
 * values and what it stated for earlier periods are known. A value of another type than its input's is no value.
 */
final class Slots {

    private static final byte MISSING = 0;
    private static final byte NOT_APPLICABLE = 1;
    private static final byte GIVEN = 2;

    /** A whole number of so many digits is a {@code long} for certain. */
    private static final int LONG_DIGITS = 18;

    private final SlotTable table;
    /** Those of this period, in the order of the codes. */
    private final Slot[] inOrder;

    private final Slot[] earlier;
    private final byte[] states;
    private final ExactSums numbers;
    private final Optional<BigDecimal>[] shown;
    private final Outcome[] outcomes;
    private final Outcome[] missing;
    private boolean reported;
    /** Answers come in the order of the codes, so the slot of the next one is nearly always known without a search. */
    private int next;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be made otherwise
    Slots(SlotTable table) {
        this.table = table;
        int all = table.slots().size();
        this.inOrder = table.slots().subList(0, table.ownCount()).toArray(Slot[]::new);
        this.earlier = table.slots().subList(table.ownCount(), all).toArray(Slot[]::new);
        this.states = new byte[all];
        this.numbers = new ExactSums(all);
        this.shown = new Optional[all];
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
        for (Slot slot : earlier) {
            put(slot, slot.answer(respondent));
        }
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

    /** Whether {@link #whole} is all of what was given. */
    boolean givenWhole(int slot) {
        return states[slot] == GIVEN && numbers.isWhole(slot);
    }

    long whole(int slot) {
        return numbers.whole(slot);
    }

    /** A given number as it was given, without an exponent; only for a slot that is given. */
    Optional<BigDecimal> shown(int slot) {
        return shown[slot];
    }

    /** Every slot as an operand of an evaluator. */
    Outcome[] outcomes() {
        return outcomes;
    }

    private void take(String code, Answer answer) {
        if (next < inOrder.length && inOrder[next].code().equals(code)) {
            take(inOrder[next], answer);
        } else {
            table.find(code).ifPresent(slot -> take(slot, answer));
        }
    }

    private void take(Slot slot, Answer answer) {
        next = slot.number() + 1;
        if (reported || slot.isReference()) {
            put(slot, answer);
        }
    }

    private void put(Slot slot, Answer answer) {
        if (slot.isNumber() && answer instanceof Given given && given.value() instanceof Value.Number number) {
            states[slot.number()] = GIVEN;
            put(slot.number(), number.value());
        } else {
            putOther(slot, Typed.answer(slot.input(), answer));
        }
        if (slot.evaluated()) {
            outcomes[slot.number()] = Outcome.of(slot.code(), Typed.answer(slot.input(), answer));
        }
    }

    private void putOther(Slot slot, Answer answer) {
        if (answer instanceof Answer.NotApplicable) {
            states[slot.number()] = NOT_APPLICABLE;
        } else if (answer instanceof Given) {
            states[slot.number()] = GIVEN;
        }
    }

    private void put(int slot, BigDecimal number) {
        shown[slot] = Optional.of(number.scale() < 0 ? number.setScale(0) : number);
        if (number.scale() <= 0 && number.precision() - (long) number.scale() <= LONG_DIGITS) {
            numbers.add(slot, number.longValueExact());
        } else {
            numbers.add(slot, Rational.of(number));
        }
    }
}
