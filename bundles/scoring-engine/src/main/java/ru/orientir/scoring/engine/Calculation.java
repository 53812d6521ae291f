package ru.orientir.scoring.engine;

import java.util.Optional;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.Ratio;

/** How the figure of one respondent comes from its answers, with every rule about what is missing or not applicable. */
sealed interface Calculation permits Quotient, EvaluatedFormula {

    Figure figure(Slots respondent);

    /** The formula as a quotient of sums, if it is one. */
    static Optional<Ratio> shape(Formula formula) {
        return formula.type() == Formula.Type.NUMBER ? Ratio.of(formula.expression()) : Optional.empty();
    }
}
