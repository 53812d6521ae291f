package ru.orientir.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.formula.Expression.Binary;
import ru.orientir.indicator.formula.Expression.Call;
import ru.orientir.indicator.formula.Expression.Literal;
import ru.orientir.indicator.formula.Expression.Operator;
import ru.orientir.indicator.formula.Expression.Reference;
import ru.orientir.indicator.formula.Expression.Truth;
import ru.orientir.indicator.formula.Expression.Unary;
import ru.orientir.indicator.formula.Formula.Type;

class FormulaPropertiesTest {

    private static final Position HERE = new Position(1, 1);
    /** Operands of all kinds that an indicator has: what the oracle answers for one says nothing of another. */
    private static final List<String> INPUTS = List.of("a", "b", "c", "d", "previous(a)", "previous(b, \"year\")");

    private static final Map<String, Type> NAMES =
            Map.of("a", Type.NUMBER, "b", Type.NUMBER, "c", Type.NUMBER, "d", Type.NUMBER);

    @Property
    void printed_and_parsed_again_it_is_the_same_formula(
            @ForAll("numbers") Expression expression, @ForAll boolean halfYears) {
        FormulaContext context = FormulaContext.indicator(
                NAMES, halfYears, code -> new FormulaContext.OtherIndicator.Refused("none", "Нет."));
        FormulaReading reading = FormulaParser.parse(FormulaPrinter.print(expression), context, index -> HERE);
        if (reading instanceof FormulaReading.Read read) {
            assertThat(read.formula().expression()).isEqualTo(expression);
        } else {
            assertThat(((FormulaReading.Refused) reading).findings())
                    .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("formula.division.zero"));
        }
    }

    @Property(tries = 3000)
    void it_calculates_as_fractions_of_big_integers_do(
            @ForAll("numbers") Expression expression, @ForAll("answers") List<Answer> answers) {
        Oracle oracle = new Oracle(input -> answers.get(INPUTS.indexOf(input)));
        Outcome[] operands = INPUTS.stream()
                .map(input -> Outcome.of(input, answers.get(INPUTS.indexOf(input))))
                .toArray(Outcome[]::new);
        Outcome outcome = Evaluator.of(expression, INPUTS).evaluate(operands);
        assertThat(oracle.describe(outcome))
                .isEqualTo(oracle.calculate(expression).toString());
    }

    @Property
    void a_ratio_gives_what_the_formula_gives(
            @ForAll("numbers") Expression expression, @ForAll("answers") List<Answer> answers) {
        Ratio.of(expression).ifPresent(ratio -> {
            Outcome whole = Evaluator.of(expression, INPUTS)
                    .evaluate(INPUTS.stream()
                            .map(input -> Outcome.of(input, answers.get(INPUTS.indexOf(input))))
                            .toArray(Outcome[]::new));
            if (whole instanceof Outcome.Number number) {
                Rational above = sum(ratio.numerator(), answers);
                Rational under = sum(ratio.denominator(), answers);
                assertThat(ratio.factor().multiply(above).divide(under)).isEqualTo(number.value());
            }
        });
    }

    @Property
    void a_result_lies_in_the_range_of_its_formula(
            @ForAll("numbers") Expression expression,
            @ForAll("answers") List<Answer> answers,
            @ForAll @Size(12) List<@IntRange(min = 0, max = 4) Integer> room) {
        Map<String, Range> ranges = new HashMap<>();
        for (int i = 0; i < INPUTS.size(); i++) {
            if (Outcome.of(INPUTS.get(i), answers.get(i)) instanceof Outcome.Number number) {
                Optional<Rational> least = end(number.value(), -room.get(2 * i));
                ranges.put(INPUTS.get(i), new Range(least, end(number.value(), room.get(2 * i + 1))));
            }
        }
        Range range = Range.of(expression, code -> ranges.getOrDefault(code, Range.ANY));
        Outcome outcome = Evaluator.of(expression, INPUTS)
                .evaluate(INPUTS.stream()
                        .map(input -> Outcome.of(input, answers.get(INPUTS.indexOf(input))))
                        .toArray(Outcome[]::new));
        if (outcome instanceof Outcome.Number number) {
            assertThat(range.least().stream()).allMatch(least -> least.compareTo(number.value()) <= 0);
            assertThat(range.most().stream()).allMatch(most -> most.compareTo(number.value()) >= 0);
        }
    }

    /** The end of a range so far from a number; the farthest is none. */
    private static Optional<Rational> end(Rational number, int room) {
        return Math.abs(room) == 4 ? Optional.empty() : Optional.of(number.add(Rational.of(room)));
    }

    private static Rational sum(LinearForm form, List<Answer> answers) {
        Rational sum = form.constant();
        for (Map.Entry<String, Rational> term : form.coefficients().entrySet()) {
            Outcome operand = Outcome.of(term.getKey(), answers.get(INPUTS.indexOf(term.getKey())));
            sum = sum.add(((Outcome.Number) operand).value().multiply(term.getValue()));
        }
        return sum;
    }

    @Provide
    Arbitrary<List<Answer>> answers() {
        Arbitrary<Answer> number = Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 5).map(BigDecimal::valueOf),
                        Arbitraries.longs().map(BigDecimal::valueOf),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(100_000))
                                .ofScale(3))
                .map(decimal -> Answer.Given.number(decimal.toPlainString()));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(8, number),
                        net.jqwik.api.Tuple.of(1, Arbitraries.just(Answer.MISSING)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.just(new Answer.NotApplicable("нет"))))
                .list()
                .ofSize(INPUTS.size());
    }

    @Provide
    Arbitrary<Expression> numbers() {
        return number(3);
    }

    private static Arbitrary<Expression> number(int depth) {
        Arbitrary<Expression> leaf = Arbitraries.oneOf(
                Arbitraries.of(INPUTS).map(input -> new Reference(input, HERE)),
                Arbitraries.of("0", "1", "100", "0.5", "12345678901234567890")
                        .map(text -> new Literal(new BigDecimal(text), HERE)));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expression> below = Arbitraries.lazy(() -> number(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                Combinators.combine(
                                Arbitraries.of(Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE),
                                below,
                                below)
                        .as((operator, left, right) -> new Binary(operator, left, right, HERE)),
                below.map(operand -> new Unary(Operator.NEGATE, operand, HERE)),
                Combinators.combine(
                                Arbitraries.of("min", "max", "sum"),
                                below.list().ofMinSize(1).ofMaxSize(3))
                        .as((function, arguments) -> new Call(function, arguments, HERE)),
                below.map(argument -> new Call("abs", List.of(argument), HERE)),
                Combinators.combine(below, Arbitraries.integers().between(0, 10))
                        .as((argument, decimals) -> new Call(
                                "round", List.of(argument, new Literal(BigDecimal.valueOf(decimals), HERE)), HERE)),
                Arbitraries.lazy(() -> condition(depth - 1))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(arguments -> new Call("count", List.copyOf(arguments), HERE)),
                Combinators.combine(Arbitraries.lazy(() -> condition(depth - 1)), below, below)
                        .as((condition, then, otherwise) -> new Call("if", List.of(condition, then, otherwise), HERE)));
    }

    private static Arbitrary<Expression> condition(int depth) {
        Arbitrary<Expression> leaf = Arbitraries.oneOf(
                Arbitraries.of(true, false).map(value -> new Truth(value, HERE)),
                Arbitraries.of(INPUTS).map(input -> new Call("given", List.of(new Reference(input, HERE)), HERE)));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expression> numbers = Arbitraries.lazy(() -> number(depth - 1));
        Arbitrary<Expression> conditions = Arbitraries.lazy(() -> condition(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                Combinators.combine(
                                Arbitraries.of(
                                        Operator.EQUAL,
                                        Operator.NOT_EQUAL,
                                        Operator.LESS,
                                        Operator.AT_MOST,
                                        Operator.GREATER,
                                        Operator.AT_LEAST),
                                numbers,
                                numbers)
                        .as((operator, left, right) -> new Binary(operator, left, right, HERE)),
                Combinators.combine(Arbitraries.of(Operator.AND, Operator.OR, Operator.EQUAL), conditions, conditions)
                        .as((operator, left, right) -> new Binary(operator, left, right, HERE)),
                conditions.map(operand -> new Unary(Operator.NOT, operand, HERE)));
    }
}
