package ru.orientir.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.indicator.formula.Formula.Type;

class RatioTest {

    private static final Map<String, Type> NAMES =
            Map.of("a", Type.NUMBER, "b", Type.NUMBER, "c", Type.NUMBER, "yesNo", Type.YES_NO);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    100 * a / b; 100 | 1a | 1b
                    a / b * 100; 100 | 1a | 1b
                    a * 100 / b; 100 | 1a | 1b
                    100 * (a / b); 100 | 1a | 1b
                    -(a / b); -1 | 1a | 1b
                    100 * (a + 2 * b) / (c - a); 100 | 1a 2b | -1a 1c
                    a / (b / 2); 2 | 1a | 1b
                    a / (2 * b); 0.5 | 1a | 1b
                    100 * a / b + 100 * c / b; 100 | 1a 1c | 1b
                    2 * a / b + 3 * c / b; 1 | 2a 3c | 1b
                    1 - a / b; 1 | -1a 1b | 1b
                    a; 1 | 1a | 1
                    a + b - 3; 1 | 1a 1b -3 | 1
                    3 / a; 3 | 1 | 1a
                    2 + 3; 5 | 1 | 1
                    a - a; 0 | 1 | 1
                    """)
    void a_quotient_of_sums_is_taken_apart(String formula, String expected) {
        Ratio ratio = ratio(formula).orElseThrow();
        assertThat(ratio.factor() + " | " + text(ratio.numerator()) + " | " + text(ratio.denominator()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a * b",
                "a / b / c",
                "a / b + a / c",
                "max(a, b)",
                "if(yesNo, a, b)",
                "round(a)",
                "a / b + c",
                "a / (b / c)",
                "sum(a, b) * c"
            })
    void another_shape_is_told_from_it(String formula) {
        assertThat(ratio(formula)).isEmpty();
    }

    @Test
    void a_constant_beside_the_inputs_is_seen() {
        assertThat(ratio("100 * a / b").orElseThrow().isHomogeneous()).isTrue();
        assertThat(ratio("a + b").orElseThrow().isHomogeneous()).isTrue();
        assertThat(ratio("a + 1").orElseThrow().isHomogeneous()).isFalse();
        assertThat(ratio("a / (b + 1)").orElseThrow().isHomogeneous()).isFalse();
        assertThat(ratio("3 / a").orElseThrow().isHomogeneous()).isFalse();
    }

    @Test
    void a_plain_sum_has_nothing_under_the_line() {
        assertThat(ratio("a + b").orElseThrow().hasDenominator()).isFalse();
        assertThat(ratio("a / b").orElseThrow().hasDenominator()).isTrue();
        assertThat(text(ratio("a / b").orElseThrow().denominator())).isEqualTo("1b");
    }

    @Test
    void what_is_multiplied_by_numbers_of_hundreds_of_digits_is_none() {
        assertThat(ratio("a" + " * 10000000000000000000".repeat(15))).isPresent();
        assertThat(ratio("a" + " * 10000000000000000000".repeat(20))).isEmpty();
    }

    private static String text(LinearForm form) {
        String inputs = form.coefficients().entrySet().stream()
                .map(entry -> entry.getValue() + entry.getKey())
                .collect(Collectors.joining(" "));
        return form.constant().signum() == 0 ? inputs : (inputs + " " + form.constant()).strip();
    }

    private static Optional<Ratio> ratio(String formula) {
        return Ratio.of(((FormulaReading.Read) FormulaParser.parse(formula, NAMES))
                .formula()
                .expression());
    }
}
