package ru.orientir.indicator.formula;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ru.orientir.indicator.formula.Formula.Type;

/**
 * What a formula may name, which depends on where it stands in a methodology.
 *
 * @param inputs the inputs and their types; none in a condition over results
 * @param untyped inputs whose type cannot be read: that is said of themselves, and nothing of them in a formula
 * @param stepNamed whether {@code previous} has to say how far back, since the period is a part of a year
 * @param results the codes of the indicators and criteria that have results; none outside conditions over results
 * @param others the formulas of the other indicators, whose values an indicator may take
 */
public record FormulaContext(
        Standing standing,
        Map<String, Type> inputs,
        Set<String> untyped,
        boolean stepNamed,
        Set<String> results,
        Function<String, OtherIndicator> others) {

    private static final Function<String, OtherIndicator> NO_OTHERS = code -> new OtherIndicator.Refused(
            "formula.value.unknown",
            "Показателя «" + code + "» в методике нет: value(\"код\") берёт значение другого показателя.");

    /** An indicator that takes no values of others. */
    public static FormulaContext indicator(Map<String, Type> inputs) {
        return indicator(inputs, false, NO_OTHERS);
    }

    public static FormulaContext indicator(
            Map<String, Type> inputs, boolean stepNamed, Function<String, OtherIndicator> others) {
        return new FormulaContext(Standing.INDICATOR, inputs, Set.of(), stepNamed, Set.of(), others);
    }

    public static FormulaContext check(Map<String, Type> inputs, boolean stepNamed) {
        return new FormulaContext(Standing.CHECK, inputs, Set.of(), stepNamed, Set.of(), NO_OTHERS);
    }

    /** A check of the form of a МОУО alone, which sees the forms of its organisations too. */
    public static FormulaContext checkOfMunicipality(Map<String, Type> inputs, boolean stepNamed) {
        return new FormulaContext(Standing.CHECK_OF_MUNICIPALITY, inputs, Set.of(), stepNamed, Set.of(), NO_OTHERS);
    }

    /** What the organisations' values are weighed by. */
    public static FormulaContext weight(Map<String, Type> inputs) {
        return new FormulaContext(Standing.WEIGHT, inputs, Set.of(), false, Set.of(), NO_OTHERS);
    }

    /** A condition over results. */
    public static FormulaContext recommendation(Set<String> results) {
        return new FormulaContext(Standing.RECOMMENDATION, Map.of(), Set.of(), false, results, NO_OTHERS);
    }

    /** The same, with names of inputs whose type cannot be read. */
    public FormulaContext withUntyped(Set<String> names) {
        return new FormulaContext(standing, inputs, Set.copyOf(names), stepNamed, results, others);
    }

    boolean isUntyped(Operand operand) {
        return untyped.contains(operand.named()) && !(operand instanceof Operand.OfResult);
    }

    /** Absent for an operand that is {@link #isUntyped}, and for one that there is not. */
    Optional<Type> type(Operand operand) {
        if (operand instanceof Operand.Own own) {
            return Optional.ofNullable(inputs.get(own.input()));
        }
        if (operand instanceof Operand.Previous previous) {
            return Optional.ofNullable(inputs.get(previous.input()));
        }
        if (operand instanceof Operand.OfOrganisations sum) {
            return Optional.ofNullable(inputs.get(sum.input()));
        }
        boolean level = ((Operand.OfResult) operand).aspect() == Operand.Aspect.LEVEL;
        return Optional.of(level ? Type.TEXT : Type.NUMBER);
    }

    /** Where a formula stands. */
    public enum Standing {
        INDICATOR,
        CHECK,
        CHECK_OF_MUNICIPALITY,
        WEIGHT,
        RECOMMENDATION
    }

    /** What is found under the code of another indicator. */
    public sealed interface OtherIndicator {

        /** An indicator that gives a number. */
        record Known(Expression expression) implements OtherIndicator {}

        /** An indicator that gives what cannot be known, since the type of an input cannot be read. */
        record Untyped() implements OtherIndicator {}

        /**
         * No value to take.
         *
         * @param code of the finding
         * @param message of the finding: a sentence in Russian
         */
        record Refused(String code, String message) implements OtherIndicator {}
    }
}
