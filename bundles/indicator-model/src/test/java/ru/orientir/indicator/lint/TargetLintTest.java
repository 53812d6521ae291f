package ru.orientir.indicator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.orientir.indicator.SmallPack;

class TargetLintTest {

    private static List<String> messages(String formula, String unit, String rollUp, String target) {
        String pack =
                """
                id: planned
                version: "1.0"
                title: Методика с планом
                basis: {document: Приказ}
                period: calendar-year
                inputs:
                  n: {label: Число, type: count, for: [school]}
                  all: {label: Всего, type: count, for: [school]}
                  profit: {label: Прибыль, type: decimal, for: [school]}
                  mark: {label: Оценка, type: decimal, for: [school], min: 1}
                  plan: {label: По плану, type: yes-no, for: [school]}
                criteria:
                  - title: Критерий
                    indicators:
                      - id: i
                        title: Показатель
                        formula: %s
                        unit: "%s"
                        decimals: 1
                        rollup: {by: %s, kinds: [school]}
                        targets: {2026: %s}
                cases: [{name: Пусто, kind: school, year: 2026, given: {}, expect: {i: missing}}]
                """
                        .formatted(formula, unit, rollUp, target);
        return SmallPack.warnings(pack).stream()
                .filter(finding -> finding.code().equals("target.range"))
                .map(finding -> finding.message())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    n - all; чел.; sum; -5
                    n - previous(n); чел.; sum; -5
                    100 * (n - previous(n)) / previous(n); %; sums; -5
                    profit; руб.; sum; -5
                    100 - 100 * n / all; %; sums; -5
                    n; чел.; sum; 0
                    100 * n / previous(n); %; sums; 130
                    100 * n / all; %; sums; 100
                    n; чел.; sum; 130
                    """)
    void a_target_that_can_be_met_is_not_spoken_of(String formula, String unit, String rollUp, String target) {
        assertThat(messages(formula, unit, rollUp, target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    n; чел.; sum; -5; равно −5 чел., а значение не бывает меньше нуля
                    100 * n / all; %; sums; -0.5; равно −0.5 %, а значение не бывает меньше нуля
                    mark; балл; 'weighted-mean, weight: 1'; -1; меньше нуля
                    plan; %; share; -1; меньше нуля
                    100 * n / all; %; sums; 100.5; равно 100.5 %, а доля не бывает больше 100 %
                    """)
    void a_target_beyond_every_value_is_a_warning(
            String formula, String unit, String rollUp, String target, String part) {
        assertThat(messages(formula, unit, rollUp, target)).singleElement().satisfies(message -> assertThat(message)
                .contains(part));
    }
}
