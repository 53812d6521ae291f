package ru.orientir.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Value;
import ru.orientir.indicator.formula.Formula.Type;

class EvaluatorTest {

    private static final Map<String, Type> NAMES =
            Map.of("a", Type.NUMBER, "b", Type.NUMBER, "c", Type.NUMBER, "yesNo", Type.YES_NO, "post", Type.TEXT);

    @Test
    void one_of_eight_is_twelve_and_a_half() {
        assertThat(number("100 * a / b", "1", "8", null)).isEqualTo("12.5");
    }

    @Test
    void nought_of_fifty_is_nought_and_five_of_nought_has_no_base() {
        assertThat(number("100 * a / b", "0", "50", null)).isEqualTo("0");
        assertThat(evaluate("100 * a / b", "5", "0", null)).isEqualTo(Outcome.NO_BASE);
    }

    /** 10¹⁹ sixty times is 10¹¹⁴⁰. */
    @Test
    void numbers_of_more_than_a_thousand_digits_are_rounded_too() {
        String product = "10000000000000000000" + " * 10000000000000000000".repeat(59);
        assertThat(number("round(" + product + " + 0.5)", null, null, null)).isEqualTo("1" + "0".repeat(1_139) + "1");
    }

    @Test
    void a_missing_operand_leaves_the_formula_missing_and_is_named() {
        assertThat(evaluate("100 * a / b", null, "50", null)).isEqualTo(new Outcome.Missing(List.of("a")));
        assertThat(evaluate("100 * a / b", null, "0", null)).isEqualTo(new Outcome.Missing(List.of("a")));
        assertThat(evaluate("a + b + c", null, "1", null)).isEqualTo(new Outcome.Missing(List.of("a", "c")));
        assertThat(evaluate("c + b + a", null, "1", null)).isEqualTo(new Outcome.Missing(List.of("a", "c")));
    }

    @Test
    void what_does_not_apply_outranks_what_is_missing() {
        assertThat(evaluate("100 * a / b", null, "n/a", null)).isEqualTo(new Outcome.NotApplicable(List.of("b")));
        assertThat(evaluate("c / (a - 1) + b", "1", "n/a", "1")).isEqualTo(new Outcome.NotApplicable(List.of("b")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    min(3, 1, 2); 1
                    max(3, 1, 2); 3
                    abs(2 - 5.5); 3.5
                    round(12.25, 1); 12.3
                    round(2.5); 3
                    round(-2.5); -3
                    sum(1, 2, 3.5); 6.5
                    count(1 < 2, 2 < 1, yes, no); 2
                    if(1 < 2, 10, 20); 10
                    if(2 < 1, 10, 20); 20
                    1 / 3 * 3; 1
                    --2 - -3; 5
                    2 + 2 * 2 - 6 / 3; 4
                    0.1 + 0.2; 0.3
                    99999999999999999999 * 99999999999999999999 / 99999999999999999999; 99999999999999999999
                    """)
    void functions_and_signs_mean_what_they_say(String formula, String expected) {
        assertThat(number(formula, null, null, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    a <= b; true
                    a >= b; false
                    a != b; true
                    a = 1.0; true
                    a < b and b < 3; true
                    not (a < b) or b = 2; true
                    yes = (a = 1); true
                    'x' = "x"; true
                    'x' != "y"; true
                    given(a) and not given(c); true
                    not given(c) or c <= a; true
                    c <= a or not given(c); true
                    given(c) and c <= a; false
                    """)
    void conditions_hold_or_do_not(String formula, boolean expected) {
        assertThat(evaluate(formula, "1", "2", null)).isEqualTo(new Outcome.YesNo(expected));
    }

    @Test
    void a_condition_on_something_missing_is_missing_unless_the_other_side_decides() {
        assertThat(evaluate("c <= a and a = 1", "1", "2", null)).isEqualTo(new Outcome.Missing(List.of("c")));
        assertThat(evaluate("c <= a and a = 2", "1", "2", null)).isEqualTo(Outcome.NO);
        assertThat(evaluate("count(c <= a, a = 2)", "1", "2", null)).isEqualTo(new Outcome.Missing(List.of("c")));
    }

    @Test
    void only_the_branch_that_is_taken_is_looked_at() {
        assertThat(number("if(given(c), c, a)", "1", "2", null)).isEqualTo("1");
        assertThat(number("if(b = 0, 0, a / b)", "1", "0", null)).isEqualTo("0");
        assertThat(evaluate("if(c > 0, a, b)", "1", "2", null)).isEqualTo(new Outcome.Missing(List.of("c")));
    }

    @Test
    void texts_and_yes_no_answers_are_compared() {
        Map<String, Answer> answers = Map.of(
                "yesNo", Answer.Given.of(new Value.YesNo(true)), "post", Answer.Given.of(new Value.Text("head")));
        assertThat(read("if(yesNo and post = 'head', 1, 0)").evaluate(answers::get))
                .isEqualTo(new Outcome.Number(Rational.ONE));
    }

    @Test
    void an_operand_of_another_type_is_refused() {
        Map<String, Answer> answers =
                Map.of("a", Answer.Given.of(new Value.YesNo(true)), "b", Answer.Given.number("1"));
        assertThatThrownBy(() -> read("a + b").evaluate(answers::get)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_expression_without_a_slot_for_its_input_is_refused() {
        assertThatThrownBy(() -> Evaluator.of(read("a + b").expression(), List.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b");
    }

    private static String number(String formula, String a, String b, String c) {
        return ((Outcome.Number) evaluate(formula, a, b, c)).value().toString();
    }

    private static Outcome evaluate(String formula, String a, String b, String c) {
        Map<String, Answer> answers = new HashMap<>();
        answers.put("a", answer(a));
        answers.put("b", answer(b));
        answers.put("c", answer(c));
        return read(formula).evaluate(answers::get);
    }

    private static Answer answer(String text) {
        if (text == null) {
            return Answer.MISSING;
        }
        return "n/a".equals(text) ? new Answer.NotApplicable("нет таких классов") : Answer.Given.number(text);
    }

    private static Formula read(String text) {
        return ((FormulaReading.Read) FormulaParser.parse(text, NAMES)).formula();
    }
}
