package ru.orientir.indicator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;

/** The own form of a МОУО is measured on the tier of municipalities, by the lint as by the engine. */
class MunicipalFormLintTest {

    private static final String ALONE = "kind: municipality\n    given: {agreements: 4}";
    private static final String IN_A_TERRITORY =
            "organisations: [{kind: municipality, given: {agreements: 4}, expect: {signed: {value: 4, deviation: -1, points: 8}}}]";

    private static List<Finding> findings(String tier, String example, String recommendation) {
        String pack =
                """
                id: municipal
                version: "1.0"
                title: Форма МОУО
                basis: {document: Приказ}
                period: calendar-year
                inputs:
                  agreements: {label: Соглашения, type: count, for: [municipality]}
                criteria:
                  - title: Критерий
                    indicators:
                      - id: signed
                        title: Число соглашений
                        formula: agreements
                        unit: ед.
                        decimals: 0
                        rollup: {by: sum, kinds: [municipality]}
                        targets: {%s: {2021: 5}}
                        points: {target: {max: 10}}
                recommendations:
                  - {id: sign, when: deviation("signed") < 0, %s, audience: МОУО, text: Заключите соглашения.}
                cases:
                  - name: четыре из пяти
                    year: 2021
                    %s
                    expect: {signed: {value: 4, deviation: -1, attainment: 80, points: 8}}
                """
                        .formatted(tier, recommendation, example);
        PackReading reading = PackReader.read(pack);
        return reading instanceof PackReading.Read read ? read.warnings() : ((PackReading.Refused) reading).findings();
    }

    @ParameterizedTest
    @ValueSource(strings = {ALONE, IN_A_TERRITORY})
    void the_target_of_municipalities_is_its_target(String example) {
        assertThat(findings("municipality", example, "tiers: [municipality]")).isEmpty();
    }

    @Test
    void the_target_of_organisations_is_not() {
        assertThat(findings("organisation", ALONE, "tiers: [municipality]"))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("case.deviation", "case.deviation", "case.points");
        assertThat(findings("organisation", IN_A_TERRITORY, "tiers: [municipality]"))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "case.deviation", "case.points", "case.deviation", "case.deviation", "case.points");
    }

    @Test
    void a_recommendation_for_it_is_one_to_municipalities() {
        assertThat(findings("municipality", ALONE, "tiers: [municipality], for: [municipality]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    tiers: [organisation], for: [municipality]; municipality
                    tiers: [region], for: [municipality]; municipality
                    """)
    void a_recommendation_for_it_to_others_is_told(String recommendation, String missing) {
        assertThat(findings("municipality", ALONE, recommendation))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("recommendation.for.idle");
                    assertThat(finding.message()).endsWith("добавьте в tiers: " + missing + ".");
                });
    }
}
