package ru.orientir.indicator.formula;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import ru.orientir.indicator.formula.Expression.Binary;
import ru.orientir.indicator.formula.Expression.Call;
import ru.orientir.indicator.formula.Expression.Literal;
import ru.orientir.indicator.formula.Expression.Operator;
import ru.orientir.indicator.formula.Expression.Reference;
import ru.orientir.indicator.formula.Expression.Unary;

/**
 * Between what a number certainly lies. It may be wider than what can come out, since an operand that stands in a formula twice is
 * taken for two; it is never narrower.
 *
 * @param least absent where there is none
 * @param most absent where there is none
 */
public record Range(Optional<Rational> least, Optional<Rational> most) {

    public static final Range ANY = new Range(Optional.empty(), Optional.empty());

    private static final Range ZERO = of(Rational.ZERO);
    private static final Rational HALF = Rational.of(1, 2);

    public static Range of(Rational number) {
        return new Range(Optional.of(number), Optional.of(number));
    }

    /**
     * The range of an expression.
     *
     * @param operands the range of each operand, by its code
     */
    public static Range of(Expression expression, Function<String, Range> operands) {
        if (expression instanceof Literal literal) {
            return of(Rational.of(literal.value()));
        }
        if (expression instanceof Reference reference) {
            return operands.apply(reference.code());
        }
        if (expression instanceof Unary unary && unary.operator() == Operator.NEGATE) {
            return of(unary.operand(), operands).negate();
        }
        if (expression instanceof Binary binary) {
            return of(binary, operands);
        }
        return expression instanceof Call call ? of(call, operands) : ANY;
    }

    private static Range of(Binary binary, Function<String, Range> operands) {
        BinaryOperator<Range> combined =
                switch (binary.operator()) {
                    case ADD -> Range::add;
                    case SUBTRACT -> (left, right) -> left.add(right.negate());
                    case MULTIPLY -> Range::multiply;
                    case DIVIDE -> (left, right) -> left.multiply(right.reciprocal());
                    default -> (left, right) -> ANY;
                };
        return combined.apply(of(binary.left(), operands), of(binary.right(), operands));
    }

    private static Range of(Call call, Function<String, Range> operands) {
        List<Expression> arguments = call.arguments();
        Stream<Range> ranges = arguments.stream().map(argument -> of(argument, operands));
        LanguageFunction function = LanguageFunction.named(call.function()).orElseThrow();
        return switch (function) {
            case SUM -> ranges.reduce(Range::add).orElseThrow();
            case MIN -> ranges.reduce(Range::smaller).orElseThrow();
            case MAX ->
                ranges.map(Range::negate).reduce(Range::smaller).orElseThrow().negate();
            case ABS -> of(arguments.get(0), operands).abs();
            case ROUND -> of(arguments.get(0), operands).rounded();
            case COUNT -> new Range(Optional.of(Rational.ZERO), Optional.of(Rational.of(arguments.size())));
            case IF -> of(arguments.get(1), operands).or(of(arguments.get(2), operands));
            case GIVEN -> ANY;
        };
    }

    /** Whether it certainly is no negative number. */
    public boolean isNotNegative() {
        return least.filter(number -> number.signum() >= 0).isPresent();
    }

    /** The range of the sum. */
    public Range add(Range other) {
        return new Range(both(least, other.least, Rational::add), both(most, other.most, Rational::add));
    }

    /** The range of so many times as much. */
    public Range times(Rational factor) {
        return multiply(of(factor));
    }

    private boolean isZero() {
        return isNotNegative() && isNotPositive();
    }

    private Range negate() {
        return new Range(most.map(Rational::negate), least.map(Rational::negate));
    }

    private boolean isNotPositive() {
        return negate().isNotNegative();
    }

    private Range multiply(Range other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        if (isNotPositive()) {
            return negate().multiply(other).negate();
        }
        if (other.isNotPositive()) {
            return multiply(other.negate()).negate();
        }
        if (isNotNegative()) {
            return new Range(
                    other.isNotNegative()
                            ? both(least, other.least, Rational::multiply)
                            : both(most, other.least, Rational::multiply),
                    both(most, other.most, Rational::multiply));
        }
        return other.isNotNegative() ? other.multiply(this) : ofBothSigns(other);
    }

    /** Two ranges, each around zero. */
    private Range ofBothSigns(Range other) {
        Optional<Rational> low = both(
                both(least, other.most, Rational::multiply), both(most, other.least, Rational::multiply), Range::min);
        Optional<Rational> high = both(
                both(least, other.least, Rational::multiply), both(most, other.most, Rational::multiply), Range::max);
        return new Range(low, high);
    }

    /** One over it; zero gives nothing, so it is left out. */
    private Range reciprocal() {
        if (isNotNegative()) {
            return new Range(
                    Optional.of(most.filter(number -> number.signum() > 0)
                            .map(Rational.ONE::divide)
                            .orElse(Rational.ZERO)),
                    least.filter(number -> number.signum() > 0).map(Rational.ONE::divide));
        }
        return isNotPositive() ? negate().reciprocal().negate() : ANY;
    }

    private Range smaller(Range other) {
        Optional<Rational> low = both(least, other.least, Range::min);
        return new Range(
                low, Stream.of(most, other.most).flatMap(Optional::stream).reduce(Range::min));
    }

    private Range or(Range other) {
        return new Range(both(least, other.least, Range::min), both(most, other.most, Range::max));
    }

    private Range abs() {
        if (isNotNegative()) {
            return this;
        }
        return isNotPositive()
                ? negate()
                : new Range(Optional.of(Rational.ZERO), both(most, least.map(Rational::negate), Range::max));
    }

    /** Rounding moves a number by half a unit at most, and none across zero. */
    private Range rounded() {
        return new Range(
                least.map(number -> number.signum() >= 0 ? floor(number) : number.subtract(HALF)),
                most.map(number -> number.add(HALF)));
    }

    private static Rational floor(Rational number) {
        Rational below = number.subtract(HALF);
        return below.signum() < 0 ? Rational.ZERO : below;
    }

    private static Rational min(Rational a, Rational b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Rational max(Rational a, Rational b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** Something of two ends; none where one of them is not there. */
    private static Optional<Rational> both(
            Optional<Rational> a, Optional<Rational> b, BinaryOperator<Rational> combined) {
        return a.flatMap(left -> b.map(right -> combined.apply(left, right)));
    }
}
