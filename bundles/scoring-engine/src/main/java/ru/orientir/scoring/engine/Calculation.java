package ru.orientir.scoring.engine;

import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.formula.Evaluator;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.Ratio;

/** How the figure of one respondent comes from its answers, with every rule about what is missing or not applicable. */
sealed interface Calculation permits Quotient, EvaluatedFormula {

    Figure figure(Slots respondent);

    /**
     * How a formula is calculated.
     *
     * @param values what its values are taken for, if it is more than a quotient of sums
     * @param places of its operands in a territory's sums; none where it is never calculated over those
     */
    static Calculation of(Formula formula, SlotTable table, ValueFigures values, int[] places) {
        List<Slot> operands = table.all(formula.inputs());
        int[] slots = operands.stream().mapToInt(Slot::number).toArray();
        MissingFigures missing = new MissingFigures(operands, slots);
        return shape(formula)
                .<Calculation>map(ratio -> new Quotient(ratio, List.copyOf(formula.inputs()), slots, places, missing))
                .orElseGet(() -> new EvaluatedFormula(
                        Evaluator.of(formula.expression(), table.codes()),
                        values,
                        slots,
                        operands.stream().noneMatch(Slot::isAsked),
                        missing));
    }

    /** The formula as a quotient of sums, if it is one. */
    static Optional<Ratio> shape(Formula formula) {
        return formula.type() == Formula.Type.NUMBER ? Ratio.of(formula.expression()) : Optional.empty();
    }
}
