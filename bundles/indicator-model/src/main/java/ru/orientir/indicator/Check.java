package ru.orientir.indicator;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import ru.orientir.indicator.formula.Formula;

/**
 * A rule over the inputs of one form, of a МОУО's form and those of its organisations, or of two periods (контроль, увязка). An
 * error blocks submitting, a warning asks for an explanation; neither blocks saving. A rule with an operand that has no value is
 * not judged.
 *
 * @param rule a condition; with a tolerance, one comparison of numbers
 * @param tolerance by how much the two sides may miss each other
 * @param kinds whose forms are judged; empty for every kind that is asked all its inputs
 */
public record Check(
        String code,
        Formula rule,
        Optional<Tolerance> tolerance,
        Set<OrganisationKind> kinds,
        Severity severity,
        String message,
        Position position) {
    public Check {
        kinds = Set.copyOf(kinds);
    }

    /**
     * How far off is still good.
     *
     * @param amount zero or more, in the unit of the sides or in per cent of the right side
     */
    public record Tolerance(BigDecimal amount, boolean percent) {}

    /** How a broken rule is treated. */
    public enum Severity {
        ERROR("error"),
        WARNING("warning");

        private final String code;

        Severity(String code) {
            this.code = code;
        }

        /** The word used in packs and JSON. */
        public String code() {
            return code;
        }
    }
}
