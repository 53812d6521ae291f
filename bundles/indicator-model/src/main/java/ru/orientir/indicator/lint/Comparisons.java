package ru.orientir.indicator.lint;

import java.util.ArrayList;
import java.util.List;
import ru.orientir.indicator.formula.Expression;
import ru.orientir.indicator.formula.Expression.Binary;
import ru.orientir.indicator.formula.Expression.Call;
import ru.orientir.indicator.formula.Expression.Quoted;
import ru.orientir.indicator.formula.Expression.Reference;
import ru.orientir.indicator.formula.Expression.Unary;

/** Finds where a formula compares an operand with a text. */
final class Comparisons {

    private final List<WithText> found = new ArrayList<>();

    private Comparisons() {}

    /** An operand beside a text, in whichever order. */
    record WithText(Reference reference, Quoted text) {}

    static List<WithText> of(Expression expression) {
        Comparisons comparisons = new Comparisons();
        comparisons.collect(expression);
        return comparisons.found;
    }

    private void collect(Expression expression) {
        if (expression instanceof Unary unary) {
            collect(unary.operand());
        } else if (expression instanceof Call call) {
            call.arguments().forEach(this::collect);
        } else if (expression instanceof Binary binary) {
            pair(binary.left(), binary.right());
            pair(binary.right(), binary.left());
            collect(binary.left());
            collect(binary.right());
        }
    }

    private void pair(Expression name, Expression text) {
        if (name instanceof Reference reference && text instanceof Quoted quoted) {
            found.add(new WithText(reference, quoted));
        }
    }
}
