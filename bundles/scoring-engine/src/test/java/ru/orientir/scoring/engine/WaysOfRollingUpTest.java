package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.indicator.Value;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Score.Category;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.ValueStatus;

/** Weighted means, shares of organisations and distributions. */
class WaysOfRollingUpTest {

    private static final OrganisationKind SCHOOL = OrganisationKind.SCHOOL;

    private final ScoringEngine engine = new ExactScoringEngine();

    private static MethodologyDraft graded() {
        return new MethodologyDraft().asks("grade", "teachers").loads("students");
    }

    private final Methodology weighed = graded().with(
                    new IndicatorDraft("mean", "grade").meanWeighedBy("students", Over.REPORTED))
            .done();

    private final Methodology weighedOverAll = graded().with(
                    new IndicatorDraft("mean", "grade").meanWeighedBy("students", Over.ALL))
            .done();

    private final Methodology plainMeanOverAll = graded().with(
                    new IndicatorDraft("mean", "grade").meanWeighedBy("1", Over.ALL))
            .done();

    private static Methodology share(Over over) {
        return new MethodologyDraft()
                .input("plan", InputType.YES_NO, false, SCHOOL)
                .with(new IndicatorDraft("with-plan", "plan").rolledUp(By.SHARE, over))
                .done();
    }

    private static Methodology posts(Over over) {
        return new MethodologyDraft()
                .choice("post", "head", "deputy", "other")
                .with(new IndicatorDraft("posts", "post")
                        .unit("чел.")
                        .decimals(0)
                        .rolledUp(By.DISTRIBUTION, over))
                .done();
    }

    private static Value.Text post(String code) {
        return new Value.Text(code);
    }

    @Test
    void weighted_mean_of_2_by_30_and_5_by_10_is_110_over_40() {
        Score score = new Roster()
                .school("a", "north", "grade", 2, "students", 30)
                .school("b", "south", "grade", 5, "students", 10)
                .region(engine, weighed);

        assertThat(score.value()).contains(new BigDecimal("2.8"));
        assertThat(score.status()).isEqualTo(ValueStatus.OFFICIAL);
        assertThat(score.numerator()).isEmpty();
        assertThat(score.denominator()).isEmpty();
        assertThat(score.coverage().base()).contains(new BigDecimal("100.0"));
    }

    @Test
    void over_those_who_reported_the_weight_of_who_is_silent_counts_nowhere() {
        Score score = new Roster()
                .school("a", "north", "grade", 2, "students", 30)
                .silent("b", "north", "students", 10)
                .region(engine, weighed);

        assertThat(score.value()).contains(new BigDecimal("2.0"));
        assertThat(score.status()).isEqualTo(ValueStatus.OFFICIAL);
        assertThat(score.coverage().reported()).isEqualTo(1);
        assertThat(score.coverage().expected()).isEqualTo(2);
        assertThat(score.coverage().base()).contains(new BigDecimal("75.0"));
        assertThat(score.coverage().answers()).contains(new BigDecimal("50.0"));
    }

    @Test
    void over_all_the_weight_of_who_is_silent_stays_under_the_line_60_over_40() {
        Score score = new Roster()
                .school("a", "north", "grade", 2, "students", 30)
                .silent("b", "north", "students", 10)
                .region(engine, weighedOverAll);

        assertThat(score.value()).contains(new BigDecimal("1.5"));
        assertThat(score.status()).isEqualTo(ValueStatus.NOT_LESS_THAN);
    }

    @Test
    void over_all_with_everyone_is_official() {
        Score score =
                new Roster().school("a", "north", "grade", 2, "students", 30).region(engine, weighedOverAll);

        assertThat(score.status()).isEqualTo(ValueStatus.OFFICIAL);
        assertThat(score.value()).contains(new BigDecimal("2.0"));
    }

    @Test
    void who_has_a_value_and_no_weight_does_not_count() {
        Roster roster =
                new Roster().school("a", "north", "grade", 2, "students", 30).school("b", "north", "grade", 5);

        assertThat(roster.region(engine, weighed).value()).contains(new BigDecimal("2.0"));
        assertThat(roster.region(engine, weighed).coverage().reported()).isEqualTo(1);
        assertThat(roster.region(engine, weighed).coverage().base()).isEmpty();
        assertThat(roster.region(engine, weighedOverAll).status()).isEqualTo(ValueStatus.MISSING);
        assertThat(roster.region(engine, weighedOverAll).reason()).isEqualTo("students@b");
    }

    @Test
    void own_value_needs_no_weight() {
        Score score = engine.score(
                        weighed, MethodologyDraft.YEAR, Roster.school("b", "north", Report.ACCEPTED, "grade", 5))
                .get(0);

        assertThat(score.value()).contains(new BigDecimal("5.0"));
        assertThat(score.coverage().reported()).isEqualTo(1);
        assertThat(score.coverage().base()).isEmpty();
        assertThat(score.coverage().answers()).contains(new BigDecimal("100.0"));
    }

    @Test
    void weight_that_does_not_apply_takes_the_organisation_out() {
        Score score = new Roster()
                .school("a", "north", "grade", 2, "students", 30)
                .school("b", "north", "grade", 5, "students", null)
                .region(engine, weighedOverAll);

        assertThat(score.value()).contains(new BigDecimal("2.0"));
        assertThat(score.status()).isEqualTo(ValueStatus.OFFICIAL);
        assertThat(score.coverage().expected()).isEqualTo(1);
    }

    @Test
    void weights_that_come_to_nothing_are_no_base() {
        Roster roster = new Roster().school("a", "north", "grade", 2, "students", 0);

        assertThat(roster.region(engine, weighed).status()).isEqualTo(ValueStatus.NO_BASE);
        assertThat(roster.region(engine, weighedOverAll).status()).isEqualTo(ValueStatus.NO_BASE);
    }

    @Test
    void weight_of_one_is_the_plain_mean_7_over_2_and_over_all_7_over_3() {
        Roster two = new Roster().school("a", "north", "grade", 2).school("b", "north", "grade", 5);

        assertThat(two.region(engine, plainMeanOverAll).value()).contains(new BigDecimal("3.5"));

        Score score = two.silent("c", "north").region(engine, plainMeanOverAll);

        assertThat(score.value()).contains(new BigDecimal("2.3"));
        assertThat(score.status()).isEqualTo(ValueStatus.NOT_LESS_THAN);
        assertThat(score.coverage().base()).isEmpty();
    }

    @Test
    void weight_may_be_asked_and_is_a_question_then() {
        Methodology methodology = graded().with(
                        new IndicatorDraft("mean", "grade").meanWeighedBy("teachers", Over.REPORTED))
                .done();
        Roster roster =
                new Roster().school("a", "north", "grade", 2, "teachers", 3).school("b", "north", "grade", 4);

        assertThat(roster.region(engine, methodology).value()).contains(new BigDecimal("2.0"));
        assertThat(roster.region(engine, methodology).coverage().answers()).contains(new BigDecimal("75.0"));
        assertThat(new Roster()
                        .school("b", "north", "grade", 4)
                        .region(engine, methodology)
                        .reason())
                .isEqualTo("teachers");
    }

    @Test
    void weight_may_be_a_formula_that_the_value_shares_operands_with() {
        // values 1/2 and 3/2, weights 2·2 and 2·2: (4/2 + 12/2) / 8 = 1
        Methodology methodology = graded().with(
                        new IndicatorDraft("mean", "grade / teachers").meanWeighedBy("2 * teachers", Over.REPORTED))
                .done();
        Score score = new Roster()
                .school("a", "north", "grade", 1, "teachers", 2)
                .school("b", "north", "grade", 3, "teachers", 2)
                .region(engine, methodology);

        assertThat(score.value()).contains(new BigDecimal("1.0"));
    }

    @Test
    void value_without_a_base_stays_out_and_over_all_its_weight_stays_under_the_line() {
        MethodologyDraft draft = graded().with(
                        new IndicatorDraft("mean", "grade / teachers").meanWeighedBy("students", Over.REPORTED))
                .with(new IndicatorDraft("all", "grade / teachers").meanWeighedBy("students", Over.ALL));
        List<Score> scores = new Roster()
                .school("a", "north", "grade", 4, "teachers", 1, "students", 10)
                .school("b", "north", "grade", 1, "teachers", 0, "students", 10)
                .rolledUp(engine, draft.done())
                .territory("region");

        assertThat(scores.get(0).value()).contains(new BigDecimal("4.0"));
        assertThat(scores.get(0).coverage().reported()).isEqualTo(1);
        assertThat(scores.get(1).value()).contains(new BigDecimal("2.0"));
        assertThat(scores.get(1).status()).isEqualTo(ValueStatus.NOT_LESS_THAN);
    }

    @Test
    void weight_without_a_base_is_no_base_where_nobody_else_counts() {
        Methodology methodology = graded().with(
                        new IndicatorDraft("mean", "grade").meanWeighedBy("students / teachers", Over.REPORTED))
                .done();
        Roster roster = new Roster().school("a", "north", "grade", 2, "teachers", 0, "students", 10);

        assertThat(roster.region(engine, methodology).status()).isEqualTo(ValueStatus.NO_BASE);
        // 2 · 10/1 + 5 · 10/2 over 15
        assertThat(roster.school("b", "north", "grade", 2, "teachers", 1, "students", 10)
                        .school("c", "north", "grade", 5, "teachers", 2, "students", 10)
                        .region(engine, methodology)
                        .value())
                .contains(new BigDecimal("3.0"));
    }

    @Test
    void everyone_without_a_base_or_without_a_report_leaves_no_mean() {
        Methodology methodology = graded().with(
                        new IndicatorDraft("mean", "grade / teachers").meanWeighedBy("students", Over.REPORTED))
                .done();

        assertThat(new Roster()
                        .school("b", "north", "grade", 1, "teachers", 0, "students", 10)
                        .region(engine, methodology)
                        .status())
                .isEqualTo(ValueStatus.NO_BASE);
        assertThat(new Roster().silent("b", "north").region(engine, methodology).reason())
                .isEqualTo("grade, students, teachers");
    }

    @Test
    void share_counts_those_for_whom_the_condition_holds_among_those_who_answered() {
        Score score = new Roster()
                .school("a", "north", "plan", true)
                .school("b", "north", "plan", false)
                .silent("c", "north")
                .school("d", "north", "plan", null)
                .region(engine, share(Over.REPORTED));

        assertThat(score.value()).contains(new BigDecimal("50.0"));
        assertThat(score.numerator()).contains(new BigDecimal("1"));
        assertThat(score.denominator()).contains(new BigDecimal("2"));
        assertThat(score.status()).isEqualTo(ValueStatus.OFFICIAL);
        assertThat(score.coverage().expected()).isEqualTo(3);
        assertThat(score.coverage().answers()).contains(new BigDecimal("66.7"));
    }

    @Test
    void share_over_all_counts_everyone_expected_under_the_line_1_of_3() {
        Score score = new Roster()
                .school("a", "north", "plan", true)
                .school("b", "north", "plan", false)
                .silent("c", "north")
                .school("d", "north", "plan", null)
                .region(engine, share(Over.ALL));

        assertThat(score.value()).contains(new BigDecimal("33.3"));
        assertThat(score.denominator()).contains(new BigDecimal("3"));
        assertThat(score.status()).isEqualTo(ValueStatus.NOT_LESS_THAN);
    }

    @Test
    void share_of_nobody_is_missing_and_of_those_outside_not_applicable() {
        assertThat(new Roster()
                        .silent("a", "north")
                        .region(engine, share(Over.ALL))
                        .reason())
                .isEqualTo("plan");
        assertThat(new Roster()
                        .school("a", "north", "plan", null)
                        .region(engine, share(Over.ALL))
                        .status())
                .isEqualTo(ValueStatus.NOT_APPLICABLE);
    }

    @Test
    void one_organisation_is_a_share_of_100_or_of_0_of_itself() {
        Score yes = own(share(Over.REPORTED), "plan", true);
        Score no = own(share(Over.REPORTED), "plan", false);

        assertThat(yes.value()).contains(new BigDecimal("100.0"));
        assertThat(yes.numerator()).contains(new BigDecimal("1"));
        assertThat(yes.denominator()).contains(new BigDecimal("1"));
        assertThat(no.value()).contains(new BigDecimal("0.0"));
        assertThat(no.numerator()).contains(new BigDecimal("0"));
        assertThat(no.denominator()).contains(new BigDecimal("1"));
        assertThat(own(share(Over.REPORTED)).status()).isEqualTo(ValueStatus.MISSING);
    }

    @Test
    void condition_without_a_base_is_no_answer() {
        Methodology methodology = graded().with(
                        new IndicatorDraft("enough", "grade / teachers >= 2").rolledUp(By.SHARE, Over.REPORTED))
                .done();
        Score score = new Roster()
                .school("a", "north", "grade", 4, "teachers", 2)
                .school("b", "north", "grade", 4, "teachers", 0)
                .region(engine, methodology);

        assertThat(score.value()).contains(new BigDecimal("100.0"));
        assertThat(score.denominator()).contains(new BigDecimal("1"));
    }

    @Test
    void distribution_counts_every_option_in_order_and_its_value_is_how_many_answered() {
        Roster roster = new Roster()
                .school("a", "north", "post", post("head"))
                .school("b", "north", "post", post("other"))
                .school("c", "south", "post", post("head"))
                .silent("d", "south");

        Score score = roster.region(engine, posts(Over.REPORTED));

        assertThat(score.value()).contains(new BigDecimal("3"));
        assertThat(score.status()).isEqualTo(ValueStatus.OFFICIAL);
        assertThat(score.distribution())
                .containsExactly(new Category("head", 2), new Category("deputy", 0), new Category("other", 1));
        assertThat(roster.region(engine, posts(Over.ALL)).status()).isEqualTo(ValueStatus.NOT_LESS_THAN);
    }

    @Test
    void distribution_of_one_form_is_its_choice() {
        Score score = own(posts(Over.REPORTED), "post", post("deputy"));

        assertThat(score.value()).contains(new BigDecimal("1"));
        assertThat(score.distribution())
                .containsExactly(new Category("head", 0), new Category("deputy", 1), new Category("other", 0));
    }

    @Test
    void choice_of_an_option_that_does_not_exist_is_missing() {
        assertThat(own(posts(Over.REPORTED), "post", post("janitor")).reason()).isEqualTo("post");
        assertThat(new Roster()
                        .school("a", "north", "post", post("janitor"))
                        .region(engine, posts(Over.REPORTED))
                        .distribution())
                .isEmpty();
    }

    @Test
    void what_a_way_of_rolling_up_cannot_do_is_refused() {
        refused(new IndicatorDraft("x", "grade").rolledUp(By.WEIGHTED_MEAN, Over.REPORTED), "without weights");
        refused(new IndicatorDraft("x", "grade").meanWeighedBy("teachers", Over.ALL), "reference values");
        refused(new IndicatorDraft("x", "grade").meanWeighedBy("previous(students)", Over.ALL), "reference values");
        refused(new IndicatorDraft("x", "grade").rolledUp(By.SHARE, Over.REPORTED), "no condition");
        refused(new IndicatorDraft("x", "grade").rolledUp(By.DISTRIBUTION, Over.REPORTED), "no choice");
        refused(new IndicatorDraft("x", "max(grade, 1)").rolledUp(By.SUMS, Over.REPORTED), "no quotient");
        refused(new IndicatorDraft("x", "grade / previous(students)").rolledUp(By.SUMS, Over.ALL), "reference value");
    }

    private static void refused(IndicatorDraft indicator, String why) {
        assertThatThrownBy(
                        () -> new CompiledMethodology(graded().with(indicator).done()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private Score own(Methodology methodology, Object... answers) {
        return engine.score(methodology, MethodologyDraft.YEAR, Roster.school("a", "north", Report.ACCEPTED, answers))
                .get(0);
    }
}
