package ru.orientir.indicator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Finding.Severity;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;

class LowerBoundLintTest {

    private static List<Finding> findings(String formula, String rollUp, String more) {
        String pack =
                """
                id: bound
                version: "1.0"
                title: Нижняя граница
                basis: {document: Приказ}
                period: calendar-year
                inputs:
                  n: {label: Число, type: count, for: [school]}
                  left: {label: Выбыло, type: count, for: [school]}
                  mark: {label: Оценка, type: decimal, for: [school], min: 1, max: 5}
                  gain: {label: Прибыль, type: decimal, for: [school]}
                  loss: {label: Убыток, type: decimal, for: [school], min: -9, max: 0}
                  plan: {label: По плану, type: yes-no, for: [school]}
                  base: {label: База, type: count, for: [school], reference: yes}
                  shift: {label: Сдвиг, type: decimal, for: [school], reference: yes}
                  more: {label: Ещё, type: count, for: [school], reference: yes}
                criteria:
                  - title: Критерий
                    indicators:
                      - id: i
                        title: Показатель
                        formula: %s
                        unit: "%%"
                        decimals: 1
                        rollup: {%s, over: all, kinds: [school]}
                        targets: {2026: 5}
                        %s
                cases: [{name: Пусто, kind: school, year: 2026, given: {}, expect: {i: missing}}]
                """
                        .formatted(formula, rollUp, more);
        PackReading reading = PackReader.read(pack);
        List<Finding> all =
                reading instanceof PackReading.Read read ? read.warnings() : ((PackReading.Refused) reading).findings();
        return all.stream()
                .filter(finding -> !finding.code().equals("input.unused"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    100 * n / base; by: sums
                    100 * (n + 2 * left) / (3 * base); by: sums
                    100 * n / (base + 2 * more); by: sums
                    100 * n / (2 * base - base + more); by: sums
                    100 * mark / base; by: sums
                    -100 * loss / base; by: sums
                    n * mark; by: sum
                    n / mark; by: sum
                    max(0, n - left); by: sum
                    abs(gain); by: sum
                    if(plan, n, 0); by: sum
                    if(given(previous(n)), previous(n), n); by: sum
                    count(plan, n > left); by: sum
                    round(mark - 1, 1); by: sum
                    mark; by: weighted-mean, weight: base
                    mark; by: weighted-mean, weight: 1
                    plan; by: share
                    gain > 0; by: share
                    """)
    void what_can_only_grow_is_a_lower_bound(String formula, String rollUp) {
        assertThat(findings(formula, rollUp, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    100 * (n - left) / base; by: sums; вычитает «left»
                    -100 * n / base; by: sums; вычитает «n»
                    100 * (n - previous(left)) / base; by: sums; вычитает «left»
                    100 * gain / base; by: sums; отрицательным может быть «gain». Укажите там min: 0
                    100 * loss / base; by: sums; отрицательным может быть «loss»
                    100 * n / (base - more); by: sums; вычитает «more» в знаменателе
                    100 * n / (more - 2 * base); by: sums; вычитает «base» в знаменателе
                    100 * n / (0 - base); by: sums; вычитает «base» в знаменателе
                    100 * n / shift; by: sums; отрицательным может быть знаменатель «shift». Укажите там min: 0
                    n - left; by: sum; max(0, …)
                    100 - mark * 30; by: sum; max(0, …)
                    gain + mark; by: sum; отрицательным может быть «gain»
                    gain - previous(gain); by: sum; max(0, …)
                    if(plan, n, -1); by: sum; max(0, …)
                    gain; by: weighted-mean, weight: 1; отрицательным может быть «gain»
                    mark; by: weighted-mean, weight: shift; отрицательным может быть «shift»
                    """)
    void what_another_answer_could_lessen_is_an_error(String formula, String rollUp, String part) {
        assertThat(findings(formula, rollUp, "")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("rollup.all.negative");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message()).contains(part).contains("over: reported");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"target: {max: 10}", "best: {max: 10}", "bands: [{from: 0, points: 5}, {from: 9, points: 0}]"})
    void silence_earns_no_points(String points) {
        assertThat(findings("100 * n / base", "by: sums", "better: lower\n        points: {" + points + "}"))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("rollup.all.lower");
                    assertThat(finding.message()).contains("чем меньше организаций отчиталось, тем больше баллов");
                });
    }

    @Test
    void silence_that_counts_as_zero_points_or_meets_a_target_is_told() {
        assertThat(findings(
                        "100 * n / base",
                        "by: sums",
                        "better: lower\n        points: {target: {max: 10}, territory: {mean: all}}"))
                .extracting(Finding::code)
                .containsExactly("rollup.all.lower.target");
        assertThat(findings("100 * n / base", "by: sums", "better: lower"))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("rollup.all.lower.target", Severity.WARNING));
    }

    @Test
    void mean_of_the_points_of_some_is_no_lower_bound() {
        assertThat(findings("100 * n / base", "by: sums", "points: {target: {max: 10}, territory: {mean: reported}}"))
                .extracting(Finding::code)
                .containsExactly("rollup.all.mean");
        assertThat(findings("100 * n / base", "by: sums", "points: {target: {max: 10}, territory: {mean: all}}"))
                .isEmpty();
    }
}
