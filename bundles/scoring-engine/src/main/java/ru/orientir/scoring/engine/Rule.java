package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import ru.orientir.indicator.Check.Tolerance;
import ru.orientir.indicator.formula.Evaluator;
import ru.orientir.indicator.formula.Expression;
import ru.orientir.indicator.formula.Expression.Binary;
import ru.orientir.indicator.formula.Expression.Operator;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.Outcome;
import ru.orientir.indicator.formula.Rational;

/** What a check demands of its operands. What cannot be judged, for want of an operand or of a base, is not broken. */
sealed interface Rule {

    /** @param operands in the order in which the formula names them */
    boolean isBroken(Outcome[] operands);

    /** A condition that holds or does not. */
    static Rule of(Formula condition) {
        return new Strict(condition.evaluator());
    }

    /**
     * One comparison, of which the sides may miss each other by a tolerance.
     *
     * @throws IllegalArgumentException if the formula is not one comparison by {@code =}, {@code <=} or {@code >=}
     */
    static Rule of(Formula comparison, Tolerance tolerance) {
        if (!(comparison.expression() instanceof Binary binary) || !Tolerant.COMPARISONS.contains(binary.operator())) {
            throw new IllegalArgumentException("a tolerance on what is no comparison: " + comparison.text());
        }
        List<String> slots = List.copyOf(comparison.inputs());
        return new Tolerant(binary.operator(), side(binary.left(), slots), side(binary.right(), slots), tolerance);
    }

    private static Evaluator side(Expression expression, List<String> slots) {
        return Evaluator.of(expression, slots);
    }

    /** Exactly as written. */
    record Strict(Evaluator condition) implements Rule {
        @Override
        public boolean isBroken(Outcome[] operands) {
            return condition.evaluate(operands).equals(Outcome.NO);
        }
    }

    /** With a tolerance, which counts as met where the sides miss each other by exactly that. */
    record Tolerant(Operator operator, Evaluator left, Evaluator right, Tolerance tolerance) implements Rule {

        static final List<Operator> COMPARISONS = List.of(Operator.EQUAL, Operator.AT_MOST, Operator.AT_LEAST);

        private static final Rational PER_CENT = Rational.of(new BigDecimal("0.01"));

        @Override
        public boolean isBroken(Outcome[] operands) {
            return left.evaluate(operands) instanceof Outcome.Number a
                    && right.evaluate(operands) instanceof Outcome.Number b
                    && !holds(a.value().subtract(b.value()), allowed(b.value()));
        }

        private Rational allowed(Rational rightSide) {
            Rational amount = Rational.of(tolerance.amount());
            return tolerance.percent() ? amount.multiply(PER_CENT).multiply(rightSide.abs()) : amount;
        }

        private boolean holds(Rational difference, Rational allowed) {
            boolean notAbove = difference.compareTo(allowed) <= 0;
            boolean notBelow = difference.compareTo(allowed.negate()) >= 0;
            return switch (operator) {
                case EQUAL -> notAbove && notBelow;
                case AT_MOST -> notAbove;
                case AT_LEAST -> notBelow;
                default -> throw new IllegalArgumentException("no comparison: " + operator);
            };
        }
    }
}
