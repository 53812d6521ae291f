package ru.orientir.scoring.engine;

import ru.orientir.indicator.formula.Evaluator;
import ru.orientir.indicator.formula.Outcome;

/** A formula that is more than a quotient of sums: its evaluator says what it needs and what it looks past. */
final class EvaluatedFormula implements Calculation {

    private final Evaluator evaluator;
    private final ValueFigures values;
    private final int[] slots;
    private final boolean asksNothing;
    private final MissingFigures missing;

    /**
     * @param evaluator with the slots of the methodology
     * @param values what its values are taken for
     * @param slots those of the formula's operands
     * @param asksNothing whether no operand is asked for in this period
     */
    EvaluatedFormula(
            Evaluator evaluator, ValueFigures values, int[] slots, boolean asksNothing, MissingFigures missing) {
        this.evaluator = evaluator;
        this.values = values;
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

    private Figure figure(Outcome outcome) {
        if (outcome instanceof Outcome.Missing missingOperands) {
            return Figure.missing(missingOperands.inputs());
        }
        if (outcome instanceof Outcome.NotApplicable) {
            return Figure.NOT_APPLICABLE;
        }
        return outcome instanceof Outcome.NoBase ? Figure.NO_BASE : values.of(outcome);
    }
}
