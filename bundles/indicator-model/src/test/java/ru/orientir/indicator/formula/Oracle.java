package ru.orientir.indicator.formula;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Value;

/**
 * The language once more, written from its description with nothing but fractions of big integers; shares no code with what
 * it judges. A result is a {@link Fraction}, a {@link Boolean} or an {@link Absent}.
 */
final class Oracle {

    private final Function<String, Answer> answers;

    Oracle(Function<String, Answer> answers) {
        this.answers = answers;
    }

    Object calculate(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return Fraction.of(
                    literal.value().unscaledValue(),
                    BigInteger.TEN.pow(literal.value().scale()));
        }
        if (expression instanceof Expression.Truth truth) {
            return truth.value();
        }
        if (expression instanceof Expression.Reference reference) {
            return answer(reference.code());
        }
        if (expression instanceof Expression.Unary unary) {
            Object operand = calculate(unary.operand());
            if (operand instanceof Absent) {
                return operand;
            }
            return operand instanceof Fraction f ? new Fraction(f.n.negate(), f.d) : (Object) !((Boolean) operand);
        }
        if (expression instanceof Expression.Binary binary) {
            return binary(binary.operator(), calculate(binary.left()), calculate(binary.right()));
        }
        return call((Expression.Call) expression);
    }

    /** An outcome of the judged code in the same words. */
    String describe(Outcome outcome) {
        if (outcome instanceof Outcome.Number number) {
            return new Fraction(number.value().numerator(), number.value().denominator()).toString();
        }
        if (outcome instanceof Outcome.YesNo yesNo) {
            return String.valueOf(yesNo.value());
        }
        if (outcome instanceof Outcome.Missing missing) {
            return new Absent(2, new TreeSet<>(missing.inputs())).toString();
        }
        return outcome instanceof Outcome.NotApplicable notApplicable
                ? new Absent(3, new TreeSet<>(notApplicable.inputs())).toString()
                : new Absent(1, new TreeSet<>()).toString();
    }

    private Object answer(String input) {
        Answer answer = answers.apply(input);
        if (answer instanceof Answer.Given given) {
            java.math.BigDecimal value = ((Value.Number) given.value()).value().setScale(30);
            return Fraction.of(value.unscaledValue(), BigInteger.TEN.pow(30));
        }
        return new Absent(answer instanceof Answer.Missing ? 2 : 3, new TreeSet<>(List.of(input)));
    }

    private static Object binary(Expression.Operator operator, Object left, Object right) {
        if (operator == Expression.Operator.AND && (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right))) {
            return false;
        }
        if (operator == Expression.Operator.OR && (Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right))) {
            return true;
        }
        if (left instanceof Absent || right instanceof Absent) {
            return Absent.of(List.of(left, right));
        }
        if (left instanceof Boolean a) {
            boolean b = (Boolean) right;
            return switch (operator) {
                case AND -> a && b;
                case OR -> a || b;
                case EQUAL -> a == b;
                default -> throw new AssertionError(operator);
            };
        }
        Fraction a = (Fraction) left;
        Fraction b = (Fraction) right;
        return switch (operator) {
            case ADD -> a.plus(b);
            case SUBTRACT -> a.plus(new Fraction(b.n.negate(), b.d));
            case MULTIPLY -> Fraction.of(a.n.multiply(b.n), a.d.multiply(b.d));
            case DIVIDE ->
                b.n.signum() == 0 ? new Absent(1, new TreeSet<>()) : Fraction.of(a.n.multiply(b.d), a.d.multiply(b.n));
            case EQUAL -> a.order(b) == 0;
            case NOT_EQUAL -> a.order(b) != 0;
            case LESS -> a.order(b) < 0;
            case AT_MOST -> a.order(b) <= 0;
            case GREATER -> a.order(b) > 0;
            case AT_LEAST -> a.order(b) >= 0;
            default -> throw new AssertionError(operator);
        };
    }

    private Object call(Expression.Call call) {
        List<Expression> arguments = call.arguments();
        if (call.function().equals("given")) {
            return !(answer(((Expression.Reference) arguments.get(0)).code()) instanceof Absent);
        }
        if (call.function().equals("if")) {
            Object condition = calculate(arguments.get(0));
            return condition instanceof Absent ? condition : calculate(arguments.get((Boolean) condition ? 1 : 2));
        }
        List<Object> values = new ArrayList<>();
        arguments.forEach(argument -> values.add(calculate(argument)));
        if (values.stream().anyMatch(Absent.class::isInstance)) {
            return Absent.of(values);
        }
        if (call.function().equals("count")) {
            return Fraction.of(
                    BigInteger.valueOf(
                            values.stream().filter(Boolean.TRUE::equals).count()),
                    BigInteger.ONE);
        }
        Fraction first = (Fraction) values.get(0);
        if (call.function().equals("abs")) {
            return new Fraction(first.n.abs(), first.d);
        }
        if (call.function().equals("round")) {
            return first.rounded(((Fraction) values.get(1)).n.intValueExact());
        }
        Fraction result = first;
        for (Object value : values.subList(1, values.size())) {
            Fraction next = (Fraction) value;
            result = switch (call.function()) {
                case "min" -> next.order(result) < 0 ? next : result;
                case "max" -> next.order(result) > 0 ? next : result;
                case "sum" -> result.plus(next);
                default -> throw new AssertionError(call.function());
            };
        }
        return result;
    }

    /** A reduced fraction with a denominator above zero. */
    record Fraction(BigInteger n, BigInteger d) {

        static Fraction of(BigInteger n, BigInteger d) {
            BigInteger by = n.gcd(d).multiply(BigInteger.valueOf(d.signum()));
            return new Fraction(n.divide(by), d.divide(by));
        }

        Fraction plus(Fraction other) {
            return of(n.multiply(other.d).add(other.n.multiply(d)), d.multiply(other.d));
        }

        int order(Fraction other) {
            return n.multiply(other.d).compareTo(other.n.multiply(d));
        }

        /** Half away from zero: twice the number, one more in size, halved downwards. */
        Fraction rounded(int decimals) {
            BigInteger power = BigInteger.TEN.pow(decimals);
            BigInteger twice = n.abs().multiply(power).shiftLeft(1).add(d);
            BigInteger size = twice.divide(d.shiftLeft(1));
            return of(n.signum() < 0 ? size.negate() : size, power);
        }
    }

    /** No value; a higher rank outranks a lower one: 1 no base, 2 missing, 3 not applicable. */
    record Absent(int rank, TreeSet<String> names) {

        static Absent of(List<Object> values) {
            int rank = 0;
            TreeSet<String> names = new TreeSet<>();
            for (Object value : values) {
                if (value instanceof Absent absent && absent.rank >= rank) {
                    if (absent.rank > rank) {
                        names.clear();
                    }
                    rank = absent.rank;
                    names.addAll(absent.names);
                }
            }
            return new Absent(rank, names);
        }
    }
}
