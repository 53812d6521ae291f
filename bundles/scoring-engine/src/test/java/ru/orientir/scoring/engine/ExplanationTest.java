package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.indicator.Value;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.ScoreTrace.Operand;
import ru.orientir.scoring.ScoreTrace.Part;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;

/** What a reader is told of how a number came about. */
class ExplanationTest {

    private final ScoringEngine engine = new ExactScoringEngine();

    private final Methodology overAll = new MethodologyDraft()
            .asks("covered")
            .loads("students")
            .shareOverAll("mentored", "100 * covered / students")
            .shareOverAll("rest", "100 * (students - covered) / students")
            .done();

    @Test
    void share_over_all_tells_formula_numbers_rule_fraction_and_rounding() {
        ScoreTrace trace = territory(
                overAll,
                "mentored",
                new Roster()
                        .school("c", "north", "covered", 3, "students", 20)
                        .school("b", "north", "covered", null, "students", 9)
                        .silent("a", "north", "students", 10));

        assertThat(trace.legal()).contains("(А/Б)х100");
        assertThat(trace.formula()).isEqualTo("100 * covered / students");
        assertThat(trace.worded()).isEqualTo("100 × «Показатель covered» / «Показатель students»");
        assertThat(trace.substituted()).isEqualTo("100 × 3 / 30");
        assertThat(trace.exact()).isEqualTo("10");
        assertThat(trace.rule())
                .isEqualTo("Над чертой складываются ответы организаций, у которых есть все данные формулы: 1 из 2."
                        + " Под чертой — справочные значения всех ожидаемых организаций: 2."
                        + " Остальные ничего не добавили, поэтому значение — «не менее»."
                        + " Не применимо и не учтено нигде: 1.");
        assertThat(trace.rounding())
                .isEqualTo("Один раз, до знаков после запятой: 1; половина округляется от нуля (12,25 → 12,3).");
    }

    @Test
    void every_part_stands_with_its_organisation_and_revision_in_the_order_of_codes() {
        ScoreTrace trace = territory(
                overAll,
                "mentored",
                new Roster()
                        .school("c", "north", "covered", 3, "students", 20)
                        .silent("a", "north", "covered", 7, "students", 10)
                        .school("b", "north", "covered", null, "students", 9));

        Operand covered = trace.operands().get(0);
        Operand students = trace.operands().get(1);

        assertThat(covered.label()).isEqualTo("Показатель covered");
        assertThat(covered.sum()).contains(new BigDecimal("3"));
        assertThat(covered.parts()).extracting(Part::organisation).containsExactly("a", "b", "c");
        assertThat(covered.parts()).extracting(Part::counted).containsExactly(false, false, true);
        assertThat(covered.parts().get(0).answer()).isEqualTo(Answer.MISSING);
        assertThat(covered.parts().get(1).answer()).isInstanceOf(Answer.NotApplicable.class);
        assertThat(covered.parts().get(2).source()).contains(new Respondent.Source("c".hashCode(), 3));
        assertThat(covered.parts().get(0).source()).isEmpty();
        assertThat(students.sum()).contains(new BigDecimal("30"));
        assertThat(students.parts()).extracting(Part::counted).containsExactly(true, false, true);
        assertThat(students.parts()).extracting(Part::source).containsOnly(Optional.empty());
    }

    @Test
    void input_on_both_sides_of_the_line_is_told_with_both_its_sums() {
        ScoreTrace trace = territory(
                overAll,
                "rest",
                new Roster().school("a", "north", "covered", 1, "students", 4).silent("b", "north", "students", 4));

        assertThat(trace.substituted()).isEqualTo("100 × 3 / 8");
        assertThat(trace.exact()).isEqualTo("37.5");
        assertThat(trace.operands()).extracting(Operand::input).containsExactly("students", "students", "covered");
        assertThat(trace.operands().get(0).sum()).contains(new BigDecimal("4"));
        assertThat(trace.operands().get(1).sum()).contains(new BigDecimal("8"));
    }

    @Test
    void missing_value_has_no_fraction_and_says_what_is_not_there() {
        ScoreTrace trace = territory(overAll, "mentored", new Roster().silent("a", "north", "students", 10));

        assertThat(trace.substituted()).isEqualTo("100 × нет данных / 10");
        assertThat(trace.exact()).isEmpty();
        assertThat(trace.rule()).doesNotContain("не менее");
    }

    @Test
    void full_coverage_is_not_called_at_least() {
        ScoreTrace trace =
                territory(overAll, "mentored", new Roster().school("a", "north", "covered", 1, "students", 4));

        assertThat(trace.rule()).doesNotContain("не менее").doesNotContain("Не применимо");
    }

    @Test
    void nothing_to_add_is_told_as_nothing() {
        Methodology methodology =
                new MethodologyDraft().asks("a", "b").added("ratio", "a / b").done();

        assertThat(territory(methodology, "ratio", new Roster().silent("a", "north"))
                        .substituted())
                .isEqualTo("нет данных");
    }

    @Test
    void share_of_those_who_reported_tells_how_many_they_are() {
        Methodology methodology = new MethodologyDraft()
                .asks("part", "all")
                .indicator(
                        "share",
                        "100 * part / all",
                        MethodologyDraft.rolledUp(By.SUMS, Over.REPORTED),
                        0,
                        Map.of(),
                        new PointsRule.None())
                .done();

        ScoreTrace trace = territory(
                methodology,
                "share",
                new Roster().school("a", "north", "part", 1, "all", 3).silent("b", "north"));

        assertThat(trace.rule())
                .isEqualTo(
                        "Исходные показатели складываются по организациям, у которых есть все данные формулы: 1 из 2;"
                                + " затем применяется формула.");
        assertThat(trace.exact()).isEqualTo("100/3");
        assertThat(trace.rounding()).contains("до целого");
    }

    @Test
    void added_values_are_told_one_by_one() {
        Methodology methodology = new MethodologyDraft()
                .input("plan", InputType.YES_NO, false, OrganisationKind.SCHOOL)
                .indicator("lacking", "if(plan, 0, 1)", MethodologyDraft.rolledUp(By.SUM, Over.ALL))
                .done();
        Roster roster = new Roster()
                .school("a", "north", "plan", false)
                .school("b", "north", "plan", true)
                .silent("c", "north");

        ScoreTrace trace = territory(methodology, "lacking", roster);

        assertThat(trace.substituted()).isEqualTo("1 + 0");
        assertThat(trace.rule())
                .isEqualTo("Складываются значения организаций, у которых они есть: 2 из 3."
                        + " Остальные ничего не добавили, поэтому значение — «не менее».");
        assertThat(trace.operands().get(0).sum()).isEmpty();
        assertThat(trace.operands().get(0).parts()).extracting(Part::counted).containsExactly(true, true, false);
    }

    @Test
    void long_sum_of_values_is_cut_and_says_how_long_it_is() {
        Methodology methodology = new MethodologyDraft()
                .asks("a", "b")
                .added("ratio", "a / b - 1")
                .done();
        Roster roster = new Roster();
        for (int i = 10; i < 61; i++) {
            roster.school("s" + i, "north", "a", i == 10 ? 0 : 2, "b", 1);
        }

        String substituted = territory(methodology, "ratio", roster).substituted();

        assertThat(substituted).startsWith("(−1) + 1 + 1 + ").endsWith(" + 1 + … (слагаемых: 51)");
        assertThat(substituted.split(" \\+ ")).hasSize(51);
    }

    @Test
    void organisation_is_explained_by_its_own_answers() {
        Respondent school = Roster.school("a", "north", Report.ACCEPTED, "covered", 1, "students", 8);

        ScoreTrace trace = explain(overAll, "mentored", Subject.ORGANISATION, List.of(school));

        assertThat(trace.rule()).isEqualTo("По ответам самой организации.");
        assertThat(trace.substituted()).isEqualTo("100 × 1 / 8");
        assertThat(trace.operands()).hasSize(2);
        assertThat(trace.operands().get(0).parts().get(0).source()).isPresent();
    }

    @Test
    void answers_of_every_type_are_shown_as_a_person_reads_them() {
        Methodology methodology = new MethodologyDraft()
                .input("plan", InputType.YES_NO, false, OrganisationKind.SCHOOL)
                .input("post", InputType.CHOICE, false, OrganisationKind.SCHOOL)
                .input("change", InputType.DECIMAL, false, OrganisationKind.SCHOOL)
                .added("x", "if(plan and post = \"head\", change, 1)")
                .done();
        Respondent school = Roster.school(
                "a",
                "north",
                Report.ACCEPTED,
                "plan",
                true,
                "post",
                Answer.Given.of(new Value.Text("head")),
                "change",
                "-2.5");

        ScoreTrace trace = explain(methodology, "x", Subject.ORGANISATION, List.of(school));

        assertThat(trace.substituted()).isEqualTo("если(да и «head» = «head»; (−2,5); 1)");
        assertThat(trace.score().value()).contains(new BigDecimal("-2.5"));
    }

    @Test
    void form_of_an_authority_is_explained_apart_from_its_territory() {
        Methodology methodology = new MethodologyDraft()
                .input("agreements", InputType.COUNT, false, OrganisationKind.SCHOOL, OrganisationKind.MUNICIPALITY)
                .share("agreements", "agreements")
                .done();
        Respondent authority =
                Roster.respondent(OrganisationKind.MUNICIPALITY, "m", "north", Report.ACCEPTED, "agreements", 12);
        Respondent school = Roster.school("a", "north", Report.ACCEPTED, "agreements", 5);

        ScoreTrace own = explain(methodology, "agreements", Subject.AUTHORITY, List.of(authority));
        ScoreTrace territory = explain(methodology, "agreements", Subject.TERRITORY, List.of(authority, school));

        assertThat(own.score().value()).contains(new BigDecimal("12.0"));
        assertThat(own.rule()).startsWith("По собственной форме МОУО.");
        assertThat(territory.score().value()).contains(new BigDecimal("5.0"));
        assertThat(territory.operands().get(0).parts()).hasSize(1);
    }

    @Test
    void what_is_outside_the_indicator_is_not_counted_in_its_own_explanation() {
        Respondent school = Roster.school("a", "north", Report.ACCEPTED, "covered", null, "students", 8);

        ScoreTrace trace = explain(overAll, "mentored", Subject.ORGANISATION, List.of(school));

        assertThat(trace.operands().get(1).parts().get(0).counted()).isFalse();
        assertThat(trace.operands().get(1).sum()).isEmpty();
    }

    @Test
    void explanation_of_several_organisations_as_one_is_refused() {
        assertThatThrownBy(() -> explain(overAll, "mentored", Subject.ORGANISATION, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> explain(overAll, "no", Subject.TERRITORY, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no");
    }

    private ScoreTrace territory(Methodology methodology, String indicator, Roster roster) {
        return explain(methodology, indicator, Subject.TERRITORY, roster.respondents());
    }

    private ScoreTrace explain(Methodology of, String indicator, Subject subject, List<Respondent> respondents) {
        return engine.rollUp(of, MethodologyDraft.YEAR, Roster.TREE).explain(indicator, "region", subject, respondents);
    }
}
