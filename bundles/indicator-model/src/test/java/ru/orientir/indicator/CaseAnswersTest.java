package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form would not accept proves nothing about a methodology. */
class CaseAnswersTest {

    private static String pack(String answers) {
        return """
                id: bounded
                version: "1.0"
                title: Методика с границами
                basis: {document: Приказ}
                period: calendar-year
                inputs:
                  mark: {label: Оценка, type: decimal, for: [school], min: 1.5, max: 5}
                  classes: {label: Классы, type: count, for: [school], max: 50, reference: yes}
                criteria:
                  - title: Критерий
                    indicators:
                      - id: i
                        title: Показатель
                        formula: mark * classes + previous(mark) * 0
                        unit: ед.
                        decimals: 1
                        rollup: {by: sum, kinds: [school]}
                        targets: {2026: 5}
                cases: [{name: Случай, kind: school, year: 2026, %s, expect: {i: missing}}]
                """
                .formatted(answers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    given: {mark: 1.4}; «mark» форма не примет: он меньше min, 1.5
                    given: {mark: 5.1}; «mark» форма не примет: он больше max, 5
                    given: {classes: 51}; «classes» форма не примет: он больше max, 50
                    """)
    void an_answer_out_of_bounds_is_an_error(String answers, String part) {
        assertThat(SmallPack.refuse(pack(answers))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("case.answer");
            assertThat(finding.message()).contains(part);
            assertThat(finding.position().line()).isEqualTo(19);
        });
    }

    @Test
    void bounds_belong_to_what_is_within() {
        assertThat(SmallPack.warnings(pack("given: {mark: 1.5, classes: 50}"))).isEmpty();
        assertThat(SmallPack.warnings(pack("given: {mark: 5.0}"))).isEmpty();
    }

    @Test
    void earlier_answers_had_the_bounds_of_their_time() {
        assertThat(SmallPack.warnings(pack("given: {}, earlier: {mark: 0.5}"))).isEmpty();
    }
}
