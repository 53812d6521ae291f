package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;

/** What does not come out is told where the pack expects it. */
class DifferencePlaceTest {

    private static final String PACK =
            """
            id: placed
            version: "1.0"
            title: Методика
            basis: {document: Приказ}
            period: calendar-year
            inputs:
              part: {label: Часть, type: count, for: [school]}
              all: {label: Всего, type: count, for: [school]}
            criteria:
              - title: Критерий
                indicators:
                  - id: share
                    title: Доля
                    formula: 100 * part / all
                    unit: "%"
                    decimals: 1
                    rollup: {by: sums, kinds: [school]}
            checks:
              - {id: within, rule: part <= all, severity: error, message: Проверьте.}
            cases:
              - name: форма
                kind: school
                year: 2021
                given: {part: 1, all: 4}
                expect:
                  share: 24.9
              - name: территория
                year: 2021
                organisations:
                  - kind: school
                    given: {part: 1, all: 4}
                    expect: {share: 25.1}
                  - kind: school
                    given: {part: 1, all: 4}
                    broken: [within]
                expect: {share: 25.2}
            """;

    @Test
    void difference_stands_at_its_expectation_and_a_check_at_its_organisation() {
        PackReading.Read reading = (PackReading.Read) PackReader.read(PACK);

        assertThat(new ExactScoringEngine().prove(reading.methodology()))
                .extracting(
                        finding -> finding.position().line(),
                        finding -> finding.position().column(),
                        Finding::code)
                .containsExactlyInAnyOrder(
                        tuple(26, 7, "case.result"),
                        tuple(32, 18, "case.result"),
                        tuple(33, 9, "case.checks"),
                        tuple(36, 14, "case.result"));
    }
}
