package ru.orientir.indicator.formula;

import java.util.Set;

/**
 * A checked formula.
 *
 * @param text as written in the pack
 * @param inputs the codes of the inputs that it names
 */
public record Formula(String text, Expression expression, Type type, Set<String> inputs) {
    public Formula {
        inputs = Set.copyOf(inputs);
    }

    /** What a formula gives. */
    public enum Type {
        NUMBER,
        YES_NO,
        TEXT
    }
}
