package ru.orientir.indicator.formula;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import ru.orientir.indicator.formula.Expression.Binary;
import ru.orientir.indicator.formula.Expression.Call;
import ru.orientir.indicator.formula.Expression.Literal;
import ru.orientir.indicator.formula.Expression.Operator;
import ru.orientir.indicator.formula.Expression.Quoted;
import ru.orientir.indicator.formula.Expression.Reference;
import ru.orientir.indicator.formula.Expression.Truth;
import ru.orientir.indicator.formula.Expression.Unary;
import ru.orientir.indicator.formula.Outcome.Number;
import ru.orientir.indicator.formula.Outcome.YesNo;

/** Turns a tree of expressions into a tree of steps, with the names replaced by the numbers of slots. */
final class StepCompiler {

    private static final Map<Operator, BinaryOperator<Rational>> ARITHMETIC = Map.of(
            Operator.ADD, Rational::add,
            Operator.SUBTRACT, Rational::subtract,
            Operator.MULTIPLY, Rational::multiply);

    private static final Map<Operator, IntPredicate> ORDER = Map.of(
            Operator.LESS, order -> order < 0,
            Operator.AT_MOST, order -> order <= 0,
            Operator.GREATER, order -> order > 0,
            Operator.AT_LEAST, order -> order >= 0);

    private final List<String> slots;
    private final CallCompiler calls = new CallCompiler(this);

    StepCompiler(List<String> slots) {
        this.slots = slots;
    }

    Step compile(Expression expression) {
        if (expression instanceof Literal literal) {
            return constant(new Number(Rational.of(literal.value())));
        }
        if (expression instanceof Truth truth) {
            return constant(truth.value() ? Outcome.YES : Outcome.NO);
        }
        if (expression instanceof Quoted quoted) {
            return constant(new Outcome.Text(quoted.value()));
        }
        if (expression instanceof Reference reference) {
            int slot = slot(reference);
            return operands -> operands[slot];
        }
        if (expression instanceof Unary unary) {
            return unary(unary);
        }
        if (expression instanceof Binary binary) {
            return binary(binary);
        }
        return calls.compile((Call) expression);
    }

    int slot(Reference reference) {
        int slot = slots.indexOf(reference.code());
        if (slot < 0) {
            throw new IllegalArgumentException("no slot for " + reference.code());
        }
        return slot;
    }

    private static Step constant(Outcome outcome) {
        return operands -> outcome;
    }

    private Step unary(Unary unary) {
        Step operand = compile(unary.operand());
        boolean negate = unary.operator() == Operator.NEGATE;
        return operands -> {
            Outcome outcome = operand.run(operands);
            if (Absence.is(outcome)) {
                return outcome;
            }
            return negate ? new Number(number(outcome).negate()) : yesNo(!truth(outcome));
        };
    }

    private Step binary(Binary binary) {
        Step left = compile(binary.left());
        Step right = compile(binary.right());
        Operator operator = binary.operator();
        if (ARITHMETIC.containsKey(operator)) {
            return arithmetic(left, right, ARITHMETIC.get(operator));
        }
        if (ORDER.containsKey(operator)) {
            IntPredicate holds = ORDER.get(operator);
            return ofValues(left, right, (a, b) -> yesNo(holds.test(number(a).compareTo(number(b)))));
        }
        return switch (operator) {
            case DIVIDE -> ofValues(left, right, StepCompiler::divide);
            case EQUAL -> ofValues(left, right, (a, b) -> yesNo(a.equals(b)));
            case NOT_EQUAL -> ofValues(left, right, (a, b) -> yesNo(!a.equals(b)));
            case AND -> connective(left, right, false);
            case OR -> connective(left, right, true);
            default -> throw new IllegalArgumentException("not an operator of two operands: " + operator);
        };
    }

    private static Step arithmetic(Step left, Step right, BinaryOperator<Rational> operation) {
        return operands -> {
            Outcome a = left.run(operands);
            Outcome b = right.run(operands);
            if (a instanceof Number x && b instanceof Number y) {
                return new Number(operation.apply(x.value(), y.value()));
            }
            return Absence.is(a) || Absence.is(b)
                    ? Absence.of(a, b)
                    : new Number(operation.apply(number(a), number(b)));
        };
    }

    private static Outcome divide(Outcome dividend, Outcome divisor) {
        Rational by = number(divisor);
        return by.signum() == 0 ? Outcome.NO_BASE : new Number(number(dividend).divide(by));
    }

    private static Step ofValues(Step left, Step right, BinaryOperator<Outcome> operation) {
        return operands -> {
            Outcome a = left.run(operands);
            Outcome b = right.run(operands);
            return Absence.is(a) || Absence.is(b) ? Absence.of(a, b) : operation.apply(a, b);
        };
    }

    /** {@code and}, {@code or}: one operand that decides is enough, whatever is known of the other. */
    private static Step connective(Step left, Step right, boolean deciding) {
        return operands -> {
            Outcome a = left.run(operands);
            Outcome b = right.run(operands);
            if (decides(a, deciding) || decides(b, deciding)) {
                return yesNo(deciding);
            }
            return Absence.is(a) || Absence.is(b) ? Absence.of(a, b) : yesNo(!deciding);
        };
    }

    private static boolean decides(Outcome outcome, boolean deciding) {
        return !Absence.is(outcome) && truth(outcome) == deciding;
    }

    static Outcome yesNo(boolean value) {
        return value ? Outcome.YES : Outcome.NO;
    }

    static Rational number(Outcome outcome) {
        if (outcome instanceof Number number) {
            return number.value();
        }
        throw new IllegalArgumentException("not a number: " + outcome);
    }

    static boolean truth(Outcome outcome) {
        if (outcome instanceof YesNo yesNo) {
            return yesNo.value();
        }
        throw new IllegalArgumentException("neither yes nor no: " + outcome);
    }
}
