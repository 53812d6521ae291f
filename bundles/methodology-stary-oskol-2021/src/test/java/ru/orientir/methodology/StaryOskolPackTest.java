package ru.orientir.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.formula.Formula.Type;
import ru.orientir.indicator.formula.FormulaParser;
import ru.orientir.indicator.formula.FormulaReading;
import ru.orientir.indicator.formula.Outcome;

class StaryOskolPackTest {

    private static final String FILE = "methodology/stary-oskol-2021.yaml";

    private final PackReading.Read reading = read();
    private final Methodology methodology = reading.methodology();

    @Test
    void it_has_the_eleven_indicators_of_section_six_under_seven_criteria() {
        assertThat(methodology.id()).isEqualTo(new MethodologyId("stary-oskol-2021", "1.0"));
        assertThat(methodology.criteria())
                .extracting(Criterion::code)
                .containsExactly("preferences", "support", "admission", "early", "disabled", "partnership", "contests");
        assertThat(methodology.indicators())
                .extracting(Indicator::code)
                .containsExactly(
                        "diagnostics",
                        "events",
                        "ticket-to-future",
                        "projects",
                        "admitted-by-profile",
                        "early-guidance",
                        "disabled-events",
                        "abilympics",
                        "demanded-specialities",
                        "agreements",
                        "contest-participants");
    }

    @Test
    void the_document_sets_no_targets_points_or_levels_and_neither_does_the_pack() {
        assertThat(methodology.indicators()).allSatisfy(indicator -> {
            assertThat(indicator.targets().isEmpty()).isTrue();
            assertThat(indicator.points()).isEqualTo(new PointsRule.None());
            assertThat(indicator.weight()).isEmpty();
            assertThat(indicator.legal()).isPresent();
        });
        assertThat(methodology.levels()).isEmpty();
    }

    @Test
    void kindergartens_and_schools_have_forms() {
        assertThat(methodology.forms())
                .extracting(form -> form.kind())
                .containsExactly(OrganisationKind.KINDERGARTEN, OrganisationKind.SCHOOL);
    }

    @Test
    void the_anomalies_of_the_document_are_warnings() {
        Map<String, Long> counts =
                reading.warnings().stream().collect(Collectors.groupingBy(Finding::code, Collectors.counting()));
        assertThat(reading.warnings()).allMatch(finding -> finding.severity() == Finding.Severity.WARNING);
        assertThat(counts)
                .isEqualTo(Map.of(
                        "pack.illustrative", 1L,
                        "criterion.announced", 2L,
                        "input.symbol.same", 2L,
                        "indicator.title.base", 3L,
                        "indicator.title.counts", 1L,
                        "indicator.legal.brackets", 7L,
                        "target.absent", 1L));
        assertThat(messages("indicator.title.base"))
                .contains("«ticket-to-future»")
                .contains("«admitted-by-profile»")
                .contains("«early-guidance»");
        assertThat(messages("indicator.title.counts"))
                .contains("«early-guidance»")
                .contains("организации");
        assertThat(messages("input.symbol.same")).contains("«ЧПИП» — у разных величин (9)");
        assertThat(messages("criterion.announced"))
                .contains("изучавшиеся на углубленном уровне")
                .contains("потребности в кадрах");
    }

    @Test
    void the_fourth_indicator_differs_by_what_is_counted() {
        // 40 of 60 institutions, which the legal formula counts: 66.666… %.
        assertThat(percent(
                        methodology
                                .indicator("early-guidance")
                                .orElseThrow()
                                .formula()
                                .text(),
                        Map.of("earlyInstitutionsCovered", "40", "earlyInstitutions", "60")))
                .isEqualByComparingTo("66.7");
        // 3,000 of 12,000 children, of whom the title speaks; the note of the indicator names this formula.
        assertThat(methodology.indicator("early-guidance").orElseThrow().note().orElseThrow())
                .contains("100 * earlyChildrenCovered / earlyChildren");
        assertThat(percent(
                        "100 * earlyChildrenCovered / earlyChildren",
                        Map.of("earlyChildrenCovered", "3000", "earlyChildren", "12000")))
                .isEqualByComparingTo("25.0");
    }

    @Test
    void a_school_that_answers_sensibly_breaks_no_check() {
        GoldenCase whole = methodology.cases().stream()
                .filter(example -> example.expected().size() == 11)
                .findFirst()
                .orElseThrow();
        assertThat(methodology.checks()).allSatisfy(check -> assertThat(
                        check.rule().evaluate(whole.given().get(0).answers()::answer))
                .as(check.code())
                .isEqualTo(Outcome.YES));
    }

    @Test
    void a_part_above_its_whole_breaks_every_check_that_is_an_error() {
        for (Check check : methodology.checks()) {
            if (check.severity() == Check.Severity.ERROR) {
                List<String> operands = List.copyOf(check.rule().inputs());
                assertThat(operands).as(check.code()).hasSize(2);
                assertThat(check.rule()
                                .evaluate(input -> Answer.Given.number(input.equals(operands.get(0)) ? "6" : "5")))
                        .as(check.code())
                        .isEqualTo(Outcome.NO);
                assertThat(check.rule().evaluate(input -> Answer.Given.number("5")))
                        .as(check.code())
                        .isEqualTo(Outcome.YES);
            }
        }
    }

    @Test
    void every_numerator_has_an_error_check_against_a_whole() {
        List<String> checked = methodology.checks().stream()
                .filter(check -> check.severity() == Check.Severity.ERROR)
                .map(check -> check.rule().inputs().iterator().next())
                .toList();
        for (Indicator indicator : methodology.indicators()) {
            if (indicator.unit().equals("%")) {
                assertThat(checked)
                        .contains(indicator.formula().inputs().iterator().next());
            }
        }
    }

    @Test
    void the_manifest_will_name_the_file() throws IOException {
        assertThat(Files.readString(Path.of("bnd.bnd"))).contains("Orientir-Methodology: " + FILE);
    }

    private BigDecimal percent(String formula, Map<String, String> numbers) {
        Map<String, Type> names =
                methodology.inputs().stream().collect(Collectors.toMap(Input::code, input -> Type.NUMBER));
        Outcome outcome = ((FormulaReading.Read) FormulaParser.parse(formula, names))
                .formula()
                .evaluate(input -> Answer.Given.number(numbers.get(input)));
        return ((Outcome.Number) outcome).value().round(1);
    }

    private String messages(String code) {
        return reading.warnings().stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::message)
                .collect(Collectors.joining("\n"));
    }

    private static PackReading.Read read() {
        try (InputStream pack = StaryOskolPackTest.class.getClassLoader().getResourceAsStream(FILE)) {
            PackReading reading = PackReader.read(pack.readAllBytes());
            assertThat(reading).isInstanceOf(PackReading.Read.class);
            return (PackReading.Read) reading;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
