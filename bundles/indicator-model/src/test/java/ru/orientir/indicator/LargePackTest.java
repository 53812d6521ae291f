package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargePackTest {

    /** Far above what it takes, also on a busy machine, and far below what work that grows with the square would take. */
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    @Test
    void five_hundred_indicators_are_read_and_linted_at_once() {
        String pack = LargePack.text();
        long begin = System.nanoTime();
        Methodology methodology = SmallPack.read(pack);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(AT_MOST);
        assertThat(methodology.indicators()).hasSize(LargePack.INDICATORS);
        assertThat(methodology.inputs()).hasSize(LargePack.INPUTS);
        assertThat(SmallPack.warnings(pack)).isEmpty();
    }

    @Test
    void a_thousand_inputs_and_a_thousand_indicators_are_read_and_one_more_is_refused() {
        assertThat(SmallPack.read(pack(1_000, 1_000, "x1")).indicators()).hasSize(1_000);
        refusedFor("pack.indicators.many", pack(1_000, 1_001, "x1"));
        refusedFor("pack.inputs.many", pack(1_001, 1_000, "x1"));
    }

    @Test
    void formulas_of_thirty_thousand_parts_are_read_and_one_more_is_refused() {
        // A function, 150 names and 149 additions each.
        String formula = "abs(" + "x1 + ".repeat(149) + "x1)";
        assertThat(SmallPack.read(pack(2, 100, formula)).indicators()).hasSize(100);
        refusedFor("pack.formulas.large", pack(2, 101, formula));
        refusedFor(
                "pack.formulas.large",
                pack(2, 100, formula) + "checks: [{id: c, rule: x1 = 1, severity: error, message: Нет.}]\n");
    }

    @Test
    void fractions_that_have_nothing_in_common_take_no_time() {
        String formula =
                IntStream.range(0, 240).mapToObj(i -> "x1 / " + (1_009 + 2 * i)).collect(Collectors.joining(" + "));
        long begin = System.nanoTime();
        refusedFor("pack.formulas.large", pack(2, 200, formula));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(AT_MOST);
    }

    private static void refusedFor(String code, String pack) {
        assertThat(SmallPack.refuse(pack)).extracting(Finding::code).containsExactly(code);
    }

    private static String pack(int inputs, int indicators, String formula) {
        StringBuilder pack = new StringBuilder(
                """
                id: large
                version: "1.0"
                title: Большая методика
                basis: {document: Приказ}
                period: calendar-year
                inputs:
                """);
        for (int i = 0; i < inputs; i++) {
            pack.append("  x%d: {label: Величина %d, type: count, for: [school]}%n".formatted(i, i));
        }
        pack.append("criteria:\n  - title: Всё\n    indicators:\n");
        for (int i = 0; i < indicators; i++) {
            pack.append(
                    "      - {id: i%d, title: П, formula: \"%s\", unit: ед., decimals: 1, better: lower, rollup: {by: sum, kinds: [school]}}%n"
                            .formatted(i, formula));
        }
        return pack.toString();
    }

    /** To find what was meant by each of them among 600 names would take minutes, and nobody would read it. */
    @Test
    void many_thousand_unknown_names_are_refused_at_once() {
        String unknown =
                IntStream.range(0, 40_000).mapToObj(i -> "y" + i + ": 1").collect(Collectors.joining(", "));
        String pack = LargePack.text().replaceFirst("given: \\{", "given: {" + unknown + ", ");
        long begin = System.nanoTime();
        assertThat(SmallPack.refuse(pack))
                .hasSize(400)
                .extracting(Finding::code)
                .containsOnly("case.input.unknown");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(AT_MOST);
    }
}
