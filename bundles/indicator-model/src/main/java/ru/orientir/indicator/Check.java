package ru.orientir.indicator;

import ru.orientir.indicator.formula.Formula;

/**
 * A rule over the inputs of one form (контроль, увязка). An error blocks submitting, a warning asks for an explanation;
 * neither blocks saving. A rule with a missing operand is not judged.
 */
public record Check(String code, Formula rule, Severity severity, String message, Position position) {

    /** How a broken rule is treated. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
