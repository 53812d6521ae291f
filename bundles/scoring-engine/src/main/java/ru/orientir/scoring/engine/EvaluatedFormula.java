package ru.orientir.scoring.engine;

import ru.orientir.indicator.formula.Evaluator;
import ru.orientir.indicator.formula.Outcome;
import ru.orientir.indicator.formula.Rational;

/** A formula that is more than a quotient of sums: its evaluator says what it needs and what it looks past. */
final class EvaluatedFormula implements Calculation {

    private final Evaluator evaluator;
    private final int[] slots;
    private final boolean asksNothing;
    private final MissingFigures missing;

    /**
     * @param evaluator with the slots of the methodology
     * @param slots those of the formula's operands
     * @param asksNothing whether all operands are reference values
     */
    EvaluatedFormula(Evaluator evaluator, int[] slots, boolean asksNothing, MissingFigures missing) {
        this.evaluator = evaluator;
        this.slots = slots.clone();
        this.asksNothing = asksNothing;
        this.missing = missing;
    }

    @Override
    public Figure figure(Slots respondent) {
        if (respondent.reported() || asksNothing) {
            return figure(evaluator.evaluate(respondent.outcomes()));
        }
        // A formula may take "not given" for an answer; that somebody did not report is none.
        for (int slot : slots) {
            if (respondent.notApplicable(slot)) {
                return Figure.NOT_APPLICABLE;
            }
        }
        return missing.of(respondent);
    }

    private static Figure figure(Outcome outcome) {
        if (outcome instanceof Outcome.Number number) {
            return Figure.of(number.value());
        }
        if (outcome instanceof Outcome.YesNo yesNo) {
            return Figure.of(yesNo.value() ? Rational.ONE : Rational.ZERO);
        }
        if (outcome instanceof Outcome.Missing missing) {
            return Figure.missing(missing.inputs());
        }
        return outcome instanceof Outcome.NotApplicable ? Figure.NOT_APPLICABLE : Figure.NO_BASE;
    }
}
