package ru.orientir.scoring.engine;

import java.util.Optional;
import ru.orientir.indicator.formula.Operand;

/** The code of the input that an operand is of; a result is of none. */
final class OperandInput {

    private OperandInput() {}

    static Optional<String> of(Operand operand) {
        if (operand instanceof Operand.Own own) {
            return Optional.of(own.input());
        }
        if (operand instanceof Operand.Previous previous) {
            return Optional.of(previous.input());
        }
        if (operand instanceof Operand.OfOrganisations sum) {
            return Optional.of(sum.input());
        }
        return Optional.empty();
    }
}
