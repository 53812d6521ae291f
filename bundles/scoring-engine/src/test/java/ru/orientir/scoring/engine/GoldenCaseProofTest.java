package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.GoldenCase.Expected;
import ru.orientir.indicator.GoldenCase.Given;
import ru.orientir.indicator.GoldenCase.Places;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.scoring.ScoringEngine;

/** Golden cases that hold say nothing; others say what differs. */
class GoldenCaseProofTest {

    private static final Position PLACE = new Position(7, 3);

    private final ScoringEngine engine = new ExactScoringEngine();

    private final Given third = school(true, "part", 100, "all", 300);
    private final Given silent = school(false, "part", 100, "all", 300);

    @Test
    void case_that_comes_out_has_no_finding() {
        assertThat(prove(List.of(third), new Expected("33.3", "official"))).isEmpty();
        assertThat(prove(List.of(third), new Expected("33.30", "official", number("3.3"), number("1"))))
                .isEmpty();
    }

    @Test
    void several_forms_are_rolled_up() {
        assertThat(prove(List.of(third, school(true, "part", 0, "all", 100)), new Expected("25", "official")))
                .isEmpty();
    }

    @Test
    void silent_form_is_missing() {
        assertThat(prove(List.of(silent), new Expected("", "missing"))).isEmpty();
        assertThat(prove(List.of(silent, silent), new Expected("", "missing"))).isEmpty();
    }

    @Test
    void wrong_value_is_an_error_that_tells_both() {
        List<Finding> findings = prove(List.of(third), new Expected("33.4", "official"));

        assertThat(findings)
                .containsExactly(new Finding(
                        Finding.Severity.ERROR,
                        "case.result",
                        "Пример «треть»: показатель «share» — ожидается «33.4» (official), получается «33.3» (official).",
                        PLACE));
    }

    @Test
    void wrong_status_wrong_deviation_and_wrong_points_are_errors() {
        assertThat(prove(List.of(third), new Expected("33.3", "not-less-than"))).hasSize(1);
        assertThat(prove(List.of(third), new Expected("", "missing"))).hasSize(1);
        assertThat(prove(List.of(silent), new Expected("33.3", "official")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .endsWith("ожидается «33.3» (official), получается «missing»: не хватает all, part."));
        assertThat(prove(List.of(third), new Expected("", "no-base")))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).endsWith("ожидается «no-base», получается «33.3» (official)."));
        assertThat(prove(List.of(silent), new Expected("0", "missing"))).hasSize(1);
        assertThat(prove(List.of(third), new Expected("33.3", "official", number("3"), Optional.empty())))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).endsWith("ожидается отклонение «3», получается «3.3»."));
        assertThat(prove(List.of(third), new Expected("33.3", "official", Optional.empty(), number("2"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).endsWith("ожидается баллов «2», получается «1»."));
        assertThat(prove(List.of(silent), new Expected("", "missing", Optional.empty(), number("2"))))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message()).endsWith("ожидается баллов «2», получается «нет»."));
    }

    @Test
    void indicator_that_the_form_is_not_asked_for_is_an_error() {
        Given college = given(OrganisationKind.COLLEGE, true);

        assertThat(prove(List.of(college), new Expected("", "missing")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("Пример «треть»: показатель «share» — у вида college его нет: этот вид об этом не"
                                + " спрашивают."));
    }

    private List<Finding> prove(List<Given> given, Expected expected) {
        return engine.prove(new MethodologyDraft()
                .asks("part", "all")
                .indicator(
                        "share",
                        "100 * part / all",
                        MethodologyDraft.rolledUp(By.SUMS, Over.REPORTED),
                        1,
                        Map.of(TargetPeriod.ofYear(2020), new BigDecimal("30")),
                        new PointsRule.Bands(List.of(new PointsRule.Band(new BigDecimal("30"), new BigDecimal("1")))))
                .golden(new GoldenCase(
                        "треть",
                        TargetPeriod.ofYear(2020),
                        given,
                        given.size() == 1 ? Optional.empty() : Optional.of(Tier.MUNICIPALITY),
                        Map.of("share", expected),
                        Optional.empty(),
                        Places.of(PLACE)))
                .done());
    }

    private static Given school(boolean reported, Object... answers) {
        return given(OrganisationKind.SCHOOL, reported, answers);
    }

    private static Given given(OrganisationKind kind, boolean reported, Object... answers) {
        return new Given(
                kind, reported, Roster.answers(answers), Earlier.NOTHING, Map.of(), Optional.empty(), Places.of(PLACE));
    }

    private static Optional<BigDecimal> number(String plain) {
        return Optional.of(new BigDecimal(plain));
    }
}
