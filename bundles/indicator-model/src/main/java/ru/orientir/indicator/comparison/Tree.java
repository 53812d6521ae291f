package ru.orientir.indicator.comparison;

import java.math.BigDecimal;
import ru.orientir.indicator.formula.Expression;
import ru.orientir.indicator.formula.Expression.Binary;
import ru.orientir.indicator.formula.Expression.Call;
import ru.orientir.indicator.formula.Expression.Literal;
import ru.orientir.indicator.formula.Expression.Unary;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.FormulaPrinter;

/** What a formula calculates, in one spelling: two formulas with one text here have one tree. */
final class Tree {

    private Tree() {}

    static String text(Formula formula) {
        return FormulaPrinter.print(plain(formula.expression()));
    }

    /** A number without the zeros at its end. */
    static String text(BigDecimal number) {
        return plain(number).toPlainString();
    }

    private static Expression plain(Expression expression) {
        if (expression instanceof Literal literal) {
            return new Literal(plain(literal.value()), literal.position());
        }
        if (expression instanceof Unary unary) {
            return new Unary(unary.operator(), plain(unary.operand()), unary.position());
        }
        if (expression instanceof Binary binary) {
            return new Binary(binary.operator(), plain(binary.left()), plain(binary.right()), binary.position());
        }
        if (expression instanceof Call call) {
            return new Call(
                    call.function(), call.arguments().stream().map(Tree::plain).toList(), call.position());
        }
        return expression;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
