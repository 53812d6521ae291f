package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.formula.Outcome;
import ru.orientir.indicator.formula.Rational;

/** Indicators that take the values of others: however they are written, a pack is read or refused at once. */
class TakenValuesTest {

    private static final String HEAD =
            """
            id: chain
            version: "1"
            title: Цепочка
            basis: {document: Приказ}
            period: calendar-year
            inputs:
              a: {label: А, type: count, for: [school]}
            criteria:
              - title: Цепочка
                indicators:
            """;

    @Test
    void a_chain_of_twenty_is_calculated_in_whichever_order_it_stands() {
        for (String pack : List.of(forwards(21, i -> next(i) + " + 1"), backwards(21, i -> next(i) + " + 1"))) {
            Indicator first = SmallPack.read(pack).indicator("i0").orElseThrow();
            assertThat(first.formula().inputs()).containsExactly("a");
            assertThat(first.formula().evaluate(code -> Answer.Given.number("5")))
                    .isEqualTo(new Outcome.Number(Rational.of(25)));
        }
    }

    @Test
    void a_chain_of_twenty_one_is_too_long_in_whichever_order_it_stands() {
        for (String pack : List.of(forwards(22, TakenValuesTest::next), backwards(22, TakenValuesTest::next))) {
            assertThat(codes(pack)).contains("formula.value.depth");
        }
    }

    @Test
    void values_that_double_at_every_step_are_refused_at_once() {
        IntFunction<String> twice = i -> next(i) + " + " + next(i);
        for (String pack : List.of(forwards(2_000, twice), backwards(2_000, twice), backwards(15, twice))) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(codes(pack))
                    .containsAnyOf("formula.size", "formula.value.depth"));
        }
    }

    @Test
    void a_thousand_values_in_one_formula_are_refused_at_once() {
        String all = "+" + "value('i1')+".repeat(249) + "a";
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(codes(forwards(2_000, i -> next(i) + all))).isNotEmpty());
    }

    @Test
    void whoever_stands_in_a_circle_is_told_and_so_is_who_takes_its_value() {
        String pack = HEAD + indicator(0, "value('i1')") + indicator(1, "value('i2')") + indicator(2, "value('i1')");
        List<Finding> findings = SmallPack.refuse(pack);
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("formula.cycle"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("i1 → i2 → i1").contains("«i2»");
                    // Ten lines of head, six for each indicator, the formula in the third of them behind "formula: ".
                    assertThat(finding.position()).isEqualTo(new Position(25, 18));
                });
        assertThat(findings).extracting(Finding::code).contains("formula.value.broken");
    }

    @Test
    void a_circle_through_every_indicator_is_refused_at_once() {
        IntFunction<String> round = i -> "value('i" + (i + 1) % 2_000 + "')";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(codes(forwards(2_000, round)))
                .isNotEmpty());
    }

    private static List<String> codes(String pack) {
        return SmallPack.refuse(pack).stream().map(Finding::code).toList();
    }

    private static String next(int i) {
        return "value('i" + (i + 1) + "')";
    }

    private static String forwards(int count, IntFunction<String> formula) {
        StringBuilder pack = new StringBuilder(HEAD);
        for (int i = 0; i < count; i++) {
            pack.append(indicator(i, i == count - 1 && !formula.apply(i).contains("'i0'") ? "a" : formula.apply(i)));
        }
        return pack.toString();
    }

    private static String backwards(int count, IntFunction<String> formula) {
        StringBuilder pack = new StringBuilder(HEAD);
        for (int i = count - 1; i >= 0; i--) {
            pack.append(indicator(i, i == count - 1 ? "a" : formula.apply(i)));
        }
        return pack.toString();
    }

    private static String indicator(int i, String formula) {
        return """
                  - id: i%d
                    title: Показатель %d
                    formula: %s
                    unit: ед.
                    decimals: 0
                    rollup: {by: sum, kinds: [school]}
            """
                .formatted(i, i, formula);
    }
}
