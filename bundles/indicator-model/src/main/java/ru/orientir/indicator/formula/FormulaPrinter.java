package ru.orientir.indicator.formula;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import ru.orientir.indicator.formula.Expression.Binary;
import ru.orientir.indicator.formula.Expression.Call;
import ru.orientir.indicator.formula.Expression.Literal;
import ru.orientir.indicator.formula.Expression.Operator;
import ru.orientir.indicator.formula.Expression.Quoted;
import ru.orientir.indicator.formula.Expression.Reference;
import ru.orientir.indicator.formula.Expression.Truth;
import ru.orientir.indicator.formula.Expression.Unary;

/** Writes a formula down with no more brackets than it needs, as it is or with numbers in the places of names. */
public final class FormulaPrinter {

    private final UnaryOperator<String> names;
    private final Notation notation;

    private FormulaPrinter(UnaryOperator<String> names, Notation notation) {
        this.names = names;
        this.notation = notation;
    }

    /** The text of an expression; parsed again, whatever the period of the methodology, it is the same expression. */
    public static String print(Expression expression) {
        return print(expression, code -> Operand.of(code).written());
    }

    /**
     * The text in words: «Всего обучающихся», «Всего обучающихся» (год назад).
     *
     * @param labels of inputs, indicators and criteria, by their codes
     */
    public static String worded(Expression expression, UnaryOperator<String> labels) {
        return print(expression, code -> {
            Operand operand = Operand.of(code);
            return operand.worded(labels.apply(operand.named()));
        });
    }

    /**
     * The text with something in the place of every name.
     *
     * @param names what to write for an operand, by its code
     */
    public static String print(Expression expression, UnaryOperator<String> names) {
        return new FormulaPrinter(names, Notation.LANGUAGE).text(expression);
    }

    /**
     * The text as it is written on paper in Russian, for people only: 0,5 × «Всего обучающихся» − 1.
     *
     * @param names what to write for an operand, by its code
     */
    public static String onPaper(Expression expression, UnaryOperator<String> names) {
        return new FormulaPrinter(names, Notation.PAPER).text(expression);
    }

    static String sign(Operator operator) {
        return Notation.LANGUAGE.sign(operator);
    }

    private String text(Expression expression) {
        if (expression instanceof Literal literal) {
            return notation.number(literal.value());
        }
        if (expression instanceof Truth truth) {
            return notation.truth(truth.value());
        }
        if (expression instanceof Quoted quoted) {
            return notation.text(quoted.value());
        }
        if (expression instanceof Reference reference) {
            return names.apply(reference.code());
        }
        if (expression instanceof Unary unary) {
            String gap = unary.operator() == Operator.NOT ? " " : "";
            return notation.sign(unary.operator()) + gap + inside(unary.operand(), tightness(unary.operator()));
        }
        if (expression instanceof Binary binary) {
            return text(binary);
        }
        Call call = (Call) expression;
        return call.arguments().stream()
                .map(this::text)
                .collect(Collectors.joining(notation.separator(), notation.function(call.function()) + "(", ")"));
    }

    private String text(Binary binary) {
        int tightness = tightness(binary.operator());
        boolean comparison = tightness == tightness(Operator.EQUAL);
        return inside(binary.left(), comparison ? tightness + 1 : tightness)
                + " " + notation.sign(binary.operator()) + " "
                + inside(binary.right(), tightness + 1);
    }

    /** The text, in brackets if the expression is looser than its place bears. */
    private String inside(Expression expression, int needed) {
        String text = text(expression);
        return tightness(expression) < needed ? "(" + text + ")" : text;
    }

    private static int tightness(Expression expression) {
        if (expression instanceof Binary binary) {
            return tightness(binary.operator());
        }
        return expression instanceof Unary unary ? tightness(unary.operator()) : Integer.MAX_VALUE;
    }

    private static int tightness(Operator operator) {
        return switch (operator) {
            case OR -> 1;
            case AND -> 2;
            case NOT -> 3;
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> 4;
            case ADD, SUBTRACT -> 5;
            case MULTIPLY, DIVIDE -> 6;
            case NEGATE -> 7;
        };
    }
}
