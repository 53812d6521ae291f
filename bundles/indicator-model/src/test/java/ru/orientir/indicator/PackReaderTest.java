package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.GoldenCase.Expected;

/** What a pack says is what the methodology holds. */
class PackReaderTest {

    @Test
    void every_part_of_a_pack_is_read() {
        Methodology methodology = SmallPack.read(SmallPack.TEXT);
        assertThat(methodology.id()).isEqualTo(new MethodologyId("small", "1.0"));
        assertThat(methodology.basis())
                .isEqualTo(new LegalBasis("Приказ", Optional.of(LocalDate.of(2021, 10, 25)), Optional.of("1/2")));
        assertThat(methodology.period()).isEqualTo(PeriodKind.CALENDAR_YEAR);
        assertThat(methodology.inputs())
                .extracting(Input::code)
                .containsExactly("students", "covered", "base", "agreed", "post");
        assertThat(methodology.forms().get(0).sections().get(0).inputs())
                .containsExactly("students", "covered", "agreed", "post");
        assertThat(methodology.levels()).extracting(Level::code).containsExactly("low", "high");
        assertThat(methodology.checks()).extracting(Check::severity).containsExactly(Check.Severity.ERROR);
    }

    @Test
    void an_input_keeps_what_the_pack_says_of_it() {
        Methodology methodology = SmallPack.read(SmallPack.TEXT);
        Input base = methodology.input("base").orElseThrow();
        assertThat(base.reference()).isTrue();
        assertThat(base.kinds()).isEqualTo(Set.of(OrganisationKind.SCHOOL, OrganisationKind.COLLEGE));
        Input post = methodology.input("post").orElseThrow();
        assertThat(post.context()).isTrue();
        assertThat(post.options()).extracting(Input.Option::code).containsExactly("head", "teacher");
        assertThat(methodology.input("covered").orElseThrow().notApplicable()).isTrue();
        assertThat(methodology.input("students").orElseThrow().position()).isEqualTo(new Position(9, 3));
    }

    @Test
    void a_criterion_without_an_id_is_named_by_its_place() {
        Methodology methodology = SmallPack.read(SmallPack.TEXT
                .replace("- id: coverage\n    title", "- title")
                .replace("- id: inner\n        title", "- title"));
        Criterion outer = methodology.criteria().get(0);
        assertThat(outer.code()).isEqualTo("1");
        assertThat(outer.criteria()).extracting(Criterion::code).containsExactly("1.1");
    }

    @Test
    void a_kind_without_a_form_is_asked_in_one_section() {
        Methodology methodology = SmallPack.read(SmallPack.TEXT.replace(
                "agreed: {label: Согласовано, type: yes-no, for: [school]",
                "agreed: {label: Согласовано, type: yes-no, for: [school, supplementary]"));
        assertThat(methodology.forms()).extracting(Form::kind).contains(OrganisationKind.SUPPLEMENTARY);
        Form form = methodology.forms().stream()
                .filter(one -> one.kind() == OrganisationKind.SUPPLEMENTARY)
                .findFirst()
                .orElseThrow();
        assertThat(form.sections()).hasSize(1);
        assertThat(form.sections().get(0).inputs()).containsExactly("agreed");
    }

    @Test
    void indicators_are_found_at_any_depth_in_the_order_of_the_pack() {
        Methodology methodology = SmallPack.read(SmallPack.TEXT);
        assertThat(methodology.indicators())
                .extracting(Indicator::code)
                .containsExactly("share", "agreements", "of-all");
        Indicator share = methodology.indicator("share").orElseThrow();
        assertThat(share.targets().common())
                .isEqualTo(Map.of(
                        TargetPeriod.ofYear(2021),
                        BigDecimal.valueOf(30),
                        TargetPeriod.ofYear(2022),
                        BigDecimal.valueOf(37)));
        assertThat(share.points())
                .isEqualTo(new PointsRule.Bands(List.of(
                        new PointsRule.Band(BigDecimal.ZERO, BigDecimal.ZERO),
                        new PointsRule.Band(BigDecimal.valueOf(30), new BigDecimal("5.5")))));
        assertThat(share.legal()).contains("(О/Ч)х100");
        assertThat(methodology.indicator("of-all").orElseThrow().rollUp())
                .isEqualTo(new RollUpRule(RollUpRule.By.SUMS, RollUpRule.Over.ALL, Set.of(OrganisationKind.SCHOOL)));
        assertThat(methodology.indicator("agreements").orElseThrow().direction())
                .isEqualTo(Indicator.Direction.LOWER);
    }

    @Test
    void cases_are_read_with_what_must_come_out() {
        List<GoldenCase> cases = SmallPack.read(SmallPack.TEXT).cases();
        assertThat(cases.get(0).expected())
                .containsEntry(
                        "share",
                        new Expected(
                                "33.3",
                                "official",
                                Optional.of(new BigDecimal("3.3")),
                                Optional.of(new BigDecimal("5.5"))))
                .containsEntry("of-all", new Expected("25.00", "official"));
        assertThat(cases.get(0).given().get(0).answers().answer("agreed"))
                .isEqualTo(Answer.Given.of(new Value.YesNo(true)));
        assertThat(cases.get(1).expected()).isEqualTo(Map.of("share", new Expected("", "not-applicable")));
        assertThat(cases.get(1).given().get(1).reported()).isFalse();
        assertThat(cases.get(1).given().get(0).answers().answer("covered")).isEqualTo(new Answer.NotApplicable("Нет"));
    }

    @Test
    void the_hash_is_of_the_bytes() {
        String hash = SmallPack.read(SmallPack.TEXT).hash();
        assertThat(hash)
                .matches("[0-9a-f]{64}")
                .isEqualTo(SmallPack.read(SmallPack.TEXT).hash());
        assertThat(SmallPack.read(SmallPack.TEXT + "# note\n").hash()).isNotEqualTo(hash);
        PackReading fromBytes = PackReader.read(SmallPack.TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(((PackReading.Read) fromBytes).methodology()).isEqualTo(SmallPack.read(SmallPack.TEXT));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_not_matter() {
        assertThat(SmallPack.read("\uFEFF" + SmallPack.TEXT.replace("\n", "\r\n"))
                        .indicators())
                .hasSize(3);
    }
}
