package ru.orientir.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.StorableText;
import ru.orientir.indicator.formula.Expression.Binary;
import ru.orientir.indicator.formula.Expression.Call;
import ru.orientir.indicator.formula.Expression.Unary;
import ru.orientir.indicator.formula.Formula.Type;
import ru.orientir.indicator.formula.FormulaContext.OtherIndicator;

/**
 * Whatever text is read as a formula, wherever it stands, the answer is a formula that can be printed, read again and calculated,
 * or findings with their places. An ordinary build reads the kept inputs; {@code -Pproof} looks for new ones (README.md).
 */
class FormulaParserFuzzTest {

    private static final int LONGEST = 4_000;
    private static final int MOST_NODES = 1_000;
    /** Of a literal of 40 digits; an answer has fewer. */
    private static final int MOST_BITS = 133;
    /** A character written as its code, so that halves of surrogate pairs come up too: UTF-8 has none. */
    private static final Pattern CODE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    private static final Map<String, Type> INPUTS =
            Map.of("a", Type.NUMBER, "b", Type.NUMBER, "agreed", Type.YES_NO, "post", Type.TEXT);
    private static final Set<String> RESULTS = Set.of("share", "total");

    private static final Expression SHARE = new Binary(
            Expression.Operator.DIVIDE,
            new Expression.Reference("a", new Position(1, 1)),
            new Expression.Reference("b", new Position(1, 1)),
            new Position(1, 1));

    private static final List<FormulaContext> CONTEXTS = List.of(
            FormulaContext.indicator(INPUTS, false, FormulaParserFuzzTest::other),
            FormulaContext.indicator(INPUTS, true, FormulaParserFuzzTest::other),
            FormulaContext.checkOfMunicipality(INPUTS, false),
            FormulaContext.weight(INPUTS),
            FormulaContext.recommendation(RESULTS));

    static Stream<byte[]> formulas() {
        return Stream.of(
                        "100 * a / b",
                        "(a + 2 * b) / (b - 1.50) * 100",
                        "if(agreed and not (post = \"head\"), 1, 0)",
                        "if(given(a), a, previous(a)) - previous(b, \"year\")",
                        "if(given(previous(a, 'period')), a - previous(a, 'period'), previous(b, 'year'))",
                        "round(100 - value(\"share\"), 2) + abs(-a) + min(a, b) + max(a) + sum(a, b, 1)",
                        "count(agreed, a >= b, a != b, post != 'teacher') < 2 or yes",
                        "a <= organisations(b) and a > 0",
                        "level(\"total\") = \"low\" or points(\"share\") < 5",
                        "attainment(\"share\") < 50 or deviation(\"share\") < -5 or value(\"total\") < 100")
                .map(formula -> formula.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("formulas")
    @DictionaryFile(resourcePath = "formula.dict")
    @FuzzTest(maxDuration = "")
    void any_text_is_a_formula_or_refused_at_a_place_inside_of_it(byte[] bytes) {
        String text = text(bytes);
        CONTEXTS.forEach(context -> judge(text, context));
    }

    private static void judge(String text, FormulaContext context) {
        FormulaReading reading = FormulaParser.parse(text, context);
        if (reading instanceof FormulaReading.Read read) {
            judge(read.formula());
            judgePrinted(read.formula(), context);
            judgeCalculated(read.formula());
        } else {
            judge(((FormulaReading.Refused) reading).findings(), text);
        }
    }

    private static void judge(Formula formula) {
        assertThat(nodes(formula.expression())).isLessThanOrEqualTo(MOST_NODES);
        assertThat(StorableText.is(formula.text())).isTrue();
    }

    private static void judge(List<Finding> findings, String text) {
        assertThat(findings).isNotEmpty();
        String[] lines = text.split("\n", -1);
        for (Finding finding : findings) {
            assertThat(isInside(finding.position(), lines))
                    .as(finding::toString)
                    .isTrue();
            assertThat(StorableText.is(finding.message())).as(finding::toString).isTrue();
        }
    }

    /** What the printer writes down, read again, is what it was given. */
    private static void judgePrinted(Formula formula, FormulaContext context) {
        Position here = new Position(1, 1);
        // Whoever takes values of others outgrows what can be written.
        if (formula.text().contains("value")) {
            return;
        }
        FormulaReading written = FormulaParser.parse(formula.text(), context, index -> here);
        String printed =
                FormulaPrinter.print(((FormulaReading.Read) written).formula().expression());
        if (printed.length() > LONGEST) {
            return;
        }
        FormulaReading again = FormulaParser.parse(printed, context, index -> here);
        assertThat(again).as(printed).isInstanceOf(FormulaReading.Read.class);
        assertThat(((FormulaReading.Read) again).formula().expression())
                .isEqualTo(((FormulaReading.Read) written).formula().expression());
    }

    private static void judgeCalculated(Formula formula) {
        for (String number : List.of("0", "999999999999999.9999999999", "-0.0000000003")) {
            Outcome[] operands = formula.inputs().stream()
                    .map(operand -> operand(operand, number))
                    .toArray(Outcome[]::new);
            Outcome outcome = formula.evaluator().evaluate(operands);
            assertThat(fits(outcome, formula.type())).as(outcome::toString).isTrue();
        }
        Outcome[] missing = formula.inputs().stream()
                .map(operand -> new Outcome.Missing(List.of(operand)))
                .toArray(Outcome[]::new);
        formula.evaluator().evaluate(missing);
    }

    private static boolean fits(Outcome outcome, Type type) {
        if (outcome instanceof Outcome.Number number) {
            return type == Type.NUMBER && number.value().bitLength() <= MOST_NODES * MOST_BITS;
        }
        if (outcome instanceof Outcome.YesNo) {
            return type == Type.YES_NO;
        }
        return outcome instanceof Outcome.NoBase || type == Type.TEXT && outcome instanceof Outcome.Text;
    }

    private static Outcome operand(String code, String number) {
        Operand operand = Operand.of(code);
        if (operand instanceof Operand.OfResult result) {
            return result.aspect() == Operand.Aspect.LEVEL
                    ? new Outcome.Text("low")
                    : new Outcome.Number(Rational.of(new BigDecimal(number)));
        }
        return switch (INPUTS.get(operand.named())) {
            case NUMBER -> new Outcome.Number(Rational.of(new BigDecimal(number)));
            case YES_NO -> Outcome.YES;
            case TEXT -> new Outcome.Text("head");
        };
    }

    private static OtherIndicator other(String code) {
        return code.equals("share")
                ? new OtherIndicator.Known(SHARE)
                : new OtherIndicator.Refused("formula.value.unknown", "Такого показателя в методике нет.");
    }

    private static int nodes(Expression expression) {
        if (expression instanceof Unary unary) {
            return 1 + nodes(unary.operand());
        }
        if (expression instanceof Binary binary) {
            return 1 + nodes(binary.left()) + nodes(binary.right());
        }
        return expression instanceof Call call
                ? 1
                        + call.arguments().stream()
                                .mapToInt(FormulaParserFuzzTest::nodes)
                                .sum()
                : 1;
    }

    private static boolean isInside(Position place, String[] lines) {
        return place.line() >= 1
                && place.line() <= lines.length
                && place.column() >= 1
                && place.column() <= lines[place.line() - 1].length() + 1;
    }

    private static String text(byte[] bytes) {
        return CODE.matcher(new String(bytes, StandardCharsets.UTF_8))
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}
