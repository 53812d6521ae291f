package ru.orientir.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.formula.Outcome;

class MentoringPackTest {

    private static final String FILE = "methodology/mentoring-2020-2024.yaml";

    private final PackReading.Read reading = read();
    private final Methodology methodology = reading.methodology();

    @Test
    void it_has_the_targets_of_the_document() {
        assertThat(methodology.id()).isEqualTo(new MethodologyId("mentoring-2020-2024", "1.0"));
        assertThat(methodology.indicator("mentoring").orElseThrow().targets().common())
                .isEqualTo(Map.of(
                        TargetPeriod.ofYear(2020), BigDecimal.valueOf(10),
                        TargetPeriod.ofYear(2021), BigDecimal.valueOf(20),
                        TargetPeriod.ofYear(2022), BigDecimal.valueOf(35),
                        TargetPeriod.ofYear(2023), BigDecimal.valueOf(50),
                        TargetPeriod.ofYear(2024), BigDecimal.valueOf(70)));
        assertThat(methodology.indicators())
                .filteredOn(indicator -> !indicator.targets().isEmpty())
                .hasSize(1);
    }

    @Test
    void the_share_is_of_all_colleges_by_reference_and_two_or_more_of_those_who_reported() {
        Indicator mentoring = methodology.indicator("mentoring").orElseThrow();
        assertThat(mentoring.rollUp())
                .isEqualTo(new RollUpRule(RollUpRule.By.SUMS, RollUpRule.Over.ALL, Set.of(OrganisationKind.COLLEGE)));
        assertThat(mentoring.formula().inputs()).containsExactly("covered", "contingent");
        assertThat(methodology.indicator("two-or-more").orElseThrow().rollUp().over())
                .isEqualTo(RollUpRule.Over.REPORTED);
        assertThat(methodology.inputs())
                .filteredOn(Input::reference)
                .extracting(Input::code)
                .containsExactly("contingent");
    }

    @Test
    void whatever_is_not_from_the_document_says_so() {
        assertThat(reading.warnings()).allMatch(finding -> finding.severity() == Finding.Severity.WARNING);
        assertThat(reading.warnings())
                .extracting(Finding::code)
                .containsOnly("pack.illustrative", "target.absent")
                .hasSize(6);
    }

    @Test
    void parts_above_their_wholes_are_errors() {
        assertThat(check("covered-within-students", Map.of("covered", "101", "students", "100")))
                .isEqualTo(Outcome.NO);
        assertThat(check("two-or-more-within-covered", Map.of("twoOrMore", "11", "covered", "10")))
                .isEqualTo(Outcome.NO);
        assertThat(methodology.checks())
                .filteredOn(check -> check.severity() == Check.Severity.ERROR)
                .hasSize(2);
    }

    @Test
    void a_contingent_that_differs_by_more_than_a_twentieth_asks_for_an_explanation() {
        assertThat(check("students-as-reference", Map.of("students", "950", "contingent", "1000")))
                .isEqualTo(Outcome.YES);
        assertThat(check("students-as-reference", Map.of("students", "949", "contingent", "1000")))
                .isEqualTo(Outcome.NO);
        assertThat(check("students-as-reference", Map.of("students", "1051", "contingent", "1000")))
                .isEqualTo(Outcome.NO);
        assertThat(check("students-as-reference", Map.of("students", "0", "contingent", "0")))
                .isEqualTo(Outcome.YES);
    }

    @Test
    void the_manifest_will_name_the_file() throws IOException {
        assertThat(Files.readString(Path.of("bnd.bnd"))).contains("Orientir-Methodology: " + FILE);
    }

    private Outcome check(String code, Map<String, String> numbers) {
        return methodology.checks().stream()
                .filter(check -> check.code().equals(code))
                .findFirst()
                .orElseThrow()
                .rule()
                .evaluate(input -> Answer.Given.number(numbers.get(input)));
    }

    private static PackReading.Read read() {
        try (InputStream pack = MentoringPackTest.class.getClassLoader().getResourceAsStream(FILE)) {
            PackReading reading = PackReader.read(pack.readAllBytes());
            assertThat(reading).isInstanceOf(PackReading.Read.class);
            return (PackReading.Read) reading;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
