package ru.orientir.indicator.lint;

import java.util.Set;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.formula.Expression;
import ru.orientir.indicator.formula.Expression.Binary;
import ru.orientir.indicator.formula.Expression.Call;
import ru.orientir.indicator.formula.Expression.Literal;
import ru.orientir.indicator.formula.Expression.Operator;
import ru.orientir.indicator.formula.Expression.Reference;
import ru.orientir.indicator.formula.Expression.Unary;

/** A tolerance says how far two sides may be apart, so there have to be two, and nothing around them. */
final class ToleranceLint implements Lint.Rule {

    private static final Set<Operator> COMPARISONS = Set.of(Operator.EQUAL, Operator.AT_MOST, Operator.AT_LEAST);
    private static final Set<Operator> ARITHMETIC =
            Set.of(Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE);
    private static final Set<InputType> NUMBERS = Set.of(InputType.COUNT, InputType.DECIMAL);

    @Override
    public void check(Contents contents, Findings findings) {
        for (Check check : contents.methodology().checks()) {
            Expression rule = check.rule().expression();
            if (check.tolerance().isPresent() && !comparesNumbers(contents, rule)) {
                findings.error(
                        "check.tolerance.rule",
                        "Допуск контроля «" + check.code() + "» возможен, когда правило — одно сравнение чисел: a = b, "
                                + "a <= b или a >= b. Упростите правило или уберите tolerance.",
                        rule.position());
            }
        }
    }

    private static boolean comparesNumbers(Contents contents, Expression rule) {
        return rule instanceof Binary binary
                && COMPARISONS.contains(binary.operator())
                && isNumber(contents, binary.left())
                && isNumber(contents, binary.right());
    }

    /** What {@code =} compares may be answers of any type; the parser has seen that both sides are of the same. */
    private static boolean isNumber(Contents contents, Expression side) {
        if (side instanceof Reference reference) {
            return NUMBERS.contains(contents.behind(reference.code()).type());
        }
        if (side instanceof Unary unary) {
            return unary.operator() == Operator.NEGATE;
        }
        if (side instanceof Binary binary) {
            return ARITHMETIC.contains(binary.operator());
        }
        if (side instanceof Call call) {
            return call.function().equals("if")
                    ? isNumber(contents, call.arguments().get(1))
                    : !call.function().equals("given");
        }
        return side instanceof Literal;
    }
}
