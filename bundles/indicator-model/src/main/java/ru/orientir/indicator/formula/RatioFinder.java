package ru.orientir.indicator.formula;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.formula.Expression.Binary;
import ru.orientir.indicator.formula.Expression.Literal;
import ru.orientir.indicator.formula.Expression.Operator;
import ru.orientir.indicator.formula.Expression.Reference;
import ru.orientir.indicator.formula.Expression.Unary;

/** Finds the {@link Ratio} that a formula is, and those that its parts are, each of them once. */
final class RatioFinder {

    /** Nobody multiplies by a number of 300 digits; whoever does has no ratio, and not hours of reading. */
    private static final int MOST_BITS = 1_024;

    private final Map<Expression, Optional<Ratio>> found = new IdentityHashMap<>();

    /** The shape of an expression, or empty when it has another one. */
    Optional<Ratio> find(Expression expression) {
        Optional<Ratio> known = found.get(expression);
        if (known != null) {
            return known;
        }
        Optional<Ratio> ratio = read(expression).filter(each -> each.bitLength() <= MOST_BITS);
        found.put(expression, ratio);
        return ratio;
    }

    private Optional<Ratio> read(Expression expression) {
        if (expression instanceof Literal literal) {
            return Optional.of(new Ratio(Rational.of(literal.value()), Ratio.ONE, Ratio.ONE));
        }
        if (expression instanceof Reference reference) {
            return Optional.of(new Ratio(Rational.ONE, LinearForm.of(reference.code()), Ratio.ONE));
        }
        if (expression instanceof Unary unary && unary.operator() == Operator.NEGATE) {
            return find(unary.operand()).map(Ratio::negate);
        }
        if (expression instanceof Binary binary) {
            return find(binary.left())
                    .flatMap(left -> find(binary.right()).flatMap(right -> combine(binary.operator(), left, right)));
        }
        return Optional.empty();
    }

    private static Optional<Ratio> combine(Operator operator, Ratio left, Ratio right) {
        return switch (operator) {
            case ADD -> left.add(right);
            case SUBTRACT -> left.add(right.negate());
            case MULTIPLY -> left.multiply(right);
            case DIVIDE -> right.isZero() ? Optional.empty() : left.multiply(right.inverse());
            default -> Optional.empty();
        };
    }
}
