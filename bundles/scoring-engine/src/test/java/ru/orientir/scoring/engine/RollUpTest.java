package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.ValueStatus;

/** What a territory comes to. */
class RollUpTest {

    private final ScoringEngine engine = new ExactScoringEngine();

    private final Methodology overReported = new MethodologyDraft()
            .asks("part", "all")
            .share("share", "100 * part / all")
            .done();

    private final Methodology overAll = new MethodologyDraft()
            .asks("part")
            .loads("all")
            .shareOverAll("share", "100 * part / all")
            .done();

    @Test
    void organisation_without_every_operand_leaves_both_sums() {
        Score score = new Roster()
                .school("a", "north", "part", 1, "all", 4)
                .school("b", "north", "all", 100)
                .region(engine, overReported);

        assertThat(score.value()).contains(new BigDecimal("25.0"));
        assertThat(score.denominator()).contains(new BigDecimal("4"));
        assertThat(score.status()).isEqualTo(ValueStatus.OFFICIAL);
        assertThat(score.coverage().reported()).isEqualTo(1);
        assertThat(score.coverage().expected()).isEqualTo(2);
        assertThat(score.coverage().answers()).contains(new BigDecimal("75.0"));
    }

    @Test
    void not_applicable_leaves_both_sums_and_is_not_expected() {
        Score score = new Roster()
                .school("a", "north", "part", 1, "all", 4)
                .school("b", "north", "part", null, "all", 100)
                .region(engine, overReported);

        assertThat(score.denominator()).contains(new BigDecimal("4"));
        assertThat(score.coverage().expected()).isEqualTo(1);
    }

    @Test
    void not_applicable_takes_the_reference_value_out_as_well() {
        Score score = new Roster()
                .school("a", "north", "part", 1, "all", 4)
                .school("b", "north", "part", null, "all", 100)
                .region(engine, overAll);

        assertThat(score.denominator()).contains(new BigDecimal("4"));
        assertThat(score.status()).isEqualTo(ValueStatus.OFFICIAL);
        assertThat(score.coverage().base()).contains(new BigDecimal("100.0"));
    }

    @Test
    void report_with_a_missing_numerator_stays_in_the_reference_base_and_makes_the_value_at_least() {
        Score score = new Roster()
                .school("a", "north", "part", 1, "all", 4)
                .school("b", "north", "all", 4)
                .region(engine, overAll);

        assertThat(score.value()).contains(new BigDecimal("12.5"));
        assertThat(score.status()).isEqualTo(ValueStatus.NOT_LESS_THAN);
        assertThat(score.coverage().reported()).isEqualTo(1);
        assertThat(score.coverage().base()).contains(new BigDecimal("50.0"));
    }

    @Test
    void full_coverage_over_all_is_official() {
        Score score = new Roster().school("a", "north", "part", 1, "all", 4).region(engine, overAll);

        assertThat(score.status()).isEqualTo(ValueStatus.OFFICIAL);
    }

    @Test
    void unknown_reference_value_leaves_the_whole_share_missing_and_names_the_first_organisation() {
        Roster roster = new Roster()
                .school("c", "north", "part", 1, "all", 4)
                .silent("b", "north")
                .silent("a", "north")
                .school("d", "south", "part", 1, "all", 4);
        RollUp rollUp = roster.rolledUp(engine, overAll);

        assertThat(rollUp.territory("region").get(0).status()).isEqualTo(ValueStatus.MISSING);
        assertThat(rollUp.territory("region").get(0).reason()).isEqualTo("all@a");
        assertThat(rollUp.territory("region").get(0).coverage().base()).isEmpty();
        assertThat(rollUp.territory("region").get(0).coverage().reported()).isEqualTo(2);
        assertThat(rollUp.territory("south").get(0).value()).contains(new BigDecimal("25.0"));
    }

    @Test
    void first_of_several_unknown_reference_values_of_one_organisation_is_named_by_its_code() {
        Methodology methodology = new MethodologyDraft()
                .asks("part")
                .loads("women", "men")
                .shareOverAll("share", "100 * part / (women + men)")
                .done();

        Score score = new Roster()
                .school("a", "north", "part", 1, "women", 4, "men", 1)
                .silent("b", "north")
                .region(engine, methodology);

        assertThat(score.reason()).isEqualTo("men@b");
    }

    @Test
    void unknown_reference_values_below_and_above_are_brought_together() {
        RollUp rollUp = new Roster()
                .school("d", "south", "part", 1, "all", 4)
                .silent("c", "south")
                .silent("b", "north")
                .rolledUp(engine, overAll);

        assertThat(rollUp.territory("south").get(0).reason()).isEqualTo("all@c");
        assertThat(rollUp.territory("region").get(0).reason()).isEqualTo("all@b");
    }

    @Test
    void answers_of_those_whose_values_are_added_are_counted_one_by_one() {
        Methodology methodology =
                new MethodologyDraft().asks("a", "b").added("ratio", "a / b").done();

        Score score = new Roster()
                .school("a", "north", "a", 1, "b", 2)
                .school("b", "north", "a", 1, "b", 0)
                .school("c", "north", "a", 1)
                .school("d", "north")
                .region(engine, methodology);

        assertThat(score.coverage().reported()).isEqualTo(1);
        assertThat(score.coverage().expected()).isEqualTo(4);
        assertThat(score.coverage().answers()).contains(new BigDecimal("62.5"));
    }

    @Test
    void several_organisations_may_count_in_the_region_itself() {
        Score score = new Roster()
                .school("a", "region", "part", 1, "all", 4)
                .school("b", "north", "part", 1, "all", 4)
                .region(engine, overAll);

        assertThat(score.denominator()).contains(new BigDecimal("8"));
    }

    @Test
    void reference_value_over_the_line_adds_nothing_for_who_is_silent() {
        Methodology methodology = new MethodologyDraft()
                .asks("outside")
                .loads("all")
                .shareOverAll("inside", "100 * (all - outside) / all")
                .done();

        Score score = new Roster()
                .school("a", "north", "outside", 1, "all", 4)
                .silent("b", "north", "all", 4)
                .region(engine, methodology);

        assertThat(score.numerator()).contains(new BigDecimal("3"));
        assertThat(score.denominator()).contains(new BigDecimal("8"));
        assertThat(score.value()).contains(new BigDecimal("37.5"));
    }

    @Test
    void base_stands_beside_a_share_of_those_who_reported_when_everyone_has_a_reference_value() {
        Methodology methodology = new MethodologyDraft()
                .asks("part")
                .loads("all")
                .share("share", "100 * part / all")
                .done();

        Score score = new Roster()
                .school("a", "north", "part", 1, "all", 4)
                .silent("b", "north", "all", 12)
                .region(engine, methodology);

        assertThat(score.value()).contains(new BigDecimal("25.0"));
        assertThat(score.status()).isEqualTo(ValueStatus.OFFICIAL);
        assertThat(score.coverage().base()).contains(new BigDecimal("25.0"));
    }

    @Test
    void everyone_without_a_base_is_no_base() {
        RollUp overReportedRollUp =
                new Roster().school("a", "north", "part", 5, "all", 0).rolledUp(engine, overReported);
        RollUp overAllRollUp =
                new Roster().school("a", "north", "part", 5, "all", 0).rolledUp(engine, overAll);

        assertThat(overReportedRollUp.territory("region").get(0).status()).isEqualTo(ValueStatus.NO_BASE);
        assertThat(overAllRollUp.territory("region").get(0).status()).isEqualTo(ValueStatus.NO_BASE);
        assertThat(overAllRollUp.territory("region").get(0).coverage().base()).isEmpty();
    }

    @Test
    void zero_base_of_one_school_is_a_zero_in_the_sum() {
        Score score = new Roster()
                .school("a", "north", "part", 0, "all", 0)
                .school("b", "north", "part", 1, "all", 4)
                .region(engine, overReported);

        assertThat(score.value()).contains(new BigDecimal("25.0"));
        assertThat(score.coverage().reported()).isEqualTo(2);
    }

    @Test
    void territory_where_everyone_is_outside_is_not_applicable() {
        Score score = new Roster().school("a", "north", "part", null).region(engine, overReported);

        assertThat(score.status()).isEqualTo(ValueStatus.NOT_APPLICABLE);
        assertThat(score.reason()).isEmpty();
    }

    @Test
    void territory_where_nobody_is_expected_is_missing() {
        RollUp rollUp = new Roster().school("a", "north", "part", 1, "all", 4).rolledUp(engine, overAll);

        Score score = rollUp.territory("south").get(0);

        assertThat(score.status()).isEqualTo(ValueStatus.MISSING);
        assertThat(score.reason()).isEqualTo("all, part");
        assertThat(score.coverage().expected()).isZero();
        assertThat(score.coverage().answers()).isEmpty();
        assertThat(score.coverage().base()).isEmpty();
    }

    @Test
    void form_of_the_authority_is_not_added_to_what_its_schools_reported() {
        Methodology methodology = new MethodologyDraft()
                .input("agreements", InputType.COUNT, false, OrganisationKind.SCHOOL, OrganisationKind.MUNICIPALITY)
                .share("agreements", "agreements")
                .done();
        RollUp rollUp = new Roster()
                .school("a", "north", "agreements", 5)
                .school("b", "north", "agreements", 7)
                .rolledUp(engine, methodology);

        Score authority = rollUp.add(Roster.respondent(
                        OrganisationKind.MUNICIPALITY, "north", "north", Report.ACCEPTED, "agreements", 12))
                .get(0);

        assertThat(authority.value()).contains(new BigDecimal("12.0"));
        assertThat(rollUp.territory("north").get(0).value()).contains(new BigDecimal("12.0"));
        assertThat(rollUp.territory("north").get(0).coverage().expected()).isEqualTo(2);
    }

    @Test
    void sum_adds_the_values_of_organisations_before_rounding() {
        Methodology methodology =
                new MethodologyDraft().asks("a", "b").added("ratio", "a / b").done();

        Score score = new Roster()
                .school("a", "north", "a", 1, "b", 3)
                .school("b", "south", "a", 1, "b", 3)
                .school("c", "south", "a", 1, "b", 3)
                .school("d", "south", "a", 1, "b", 0)
                .region(engine, methodology);

        assertThat(score.value()).contains(new BigDecimal("1.0"));
        assertThat(score.numerator()).isEmpty();
        assertThat(score.status()).isEqualTo(ValueStatus.OFFICIAL);
        assertThat(score.coverage().reported()).isEqualTo(3);
        assertThat(score.coverage().expected()).isEqualTo(4);
    }

    @Test
    void sum_over_nobody_with_a_base_is_no_base() {
        Methodology methodology =
                new MethodologyDraft().asks("a", "b").added("ratio", "a / b").done();

        Score score = new Roster()
                .school("a", "north", "a", 1, "b", 0)
                .school("b", "north")
                .region(engine, methodology);

        assertThat(score.status()).isEqualTo(ValueStatus.NO_BASE);
    }

    @Test
    void sum_over_all_counts_conditions_and_is_at_least_below_full_coverage() {
        Methodology methodology = new MethodologyDraft()
                .input("plan", InputType.YES_NO, false, OrganisationKind.SCHOOL)
                .indicator("lacking", "if(plan, 0, 1)", MethodologyDraft.rolledUp(By.SUM, Over.ALL))
                .done();

        RollUp rollUp = new Roster()
                .school("a", "north", "plan", false)
                .school("b", "north", "plan", true)
                .school("c", "south", "plan", false)
                .silent("d", "south")
                .rolledUp(engine, methodology);

        assertThat(rollUp.territory("north").get(0).value()).contains(new BigDecimal("1.0"));
        assertThat(rollUp.territory("north").get(0).status()).isEqualTo(ValueStatus.OFFICIAL);
        assertThat(rollUp.territory("region").get(0).value()).contains(new BigDecimal("2.0"));
        assertThat(rollUp.territory("region").get(0).status()).isEqualTo(ValueStatus.NOT_LESS_THAN);
    }

    @Test
    void sum_of_sums_of_inputs_needs_no_values() {
        Methodology methodology = new MethodologyDraft()
                .asks("a", "b")
                .added("places", "a + b")
                .added("more", "a + 1")
                .done();
        RollUp rollUp = new Roster()
                .school("a", "north", "a", 1, "b", 2)
                .school("b", "north", "a", 3, "b", 4)
                .rolledUp(engine, methodology);

        assertThat(rollUp.territory("region").get(0).value()).contains(new BigDecimal("10.0"));
        assertThat(rollUp.territory("region").get(1).value()).contains(new BigDecimal("6.0"));
    }

    @Test
    void sums_beyond_a_long_stay_exact() {
        Roster roster = new Roster();
        for (int i = 0; i < 3; i++) {
            roster.school("s" + i, "north", "part", Long.MAX_VALUE, "all", Long.MAX_VALUE);
        }

        Score score = roster.region(engine, overReported);

        assertThat(score.value()).contains(new BigDecimal("100.0"));
        assertThat(score.numerator()).contains(new BigDecimal("27670116110564327421"));
    }

    @Test
    void scores_of_a_roll_up_are_those_of_the_respondent_by_itself() {
        RollUp rollUp = engine.rollUp(overAll, MethodologyDraft.YEAR, Roster.TREE);

        assertThat(rollUp.add(Roster.school("a", "north", Report.ACCEPTED, "part", 1, "all", 4)))
                .isEqualTo(engine.score(
                        overAll,
                        MethodologyDraft.YEAR,
                        Roster.school("a", "north", Report.ACCEPTED, "part", 1, "all", 4)));
    }

    @Test
    void unknown_territory_is_refused() {
        RollUp rollUp = engine.rollUp(overAll, MethodologyDraft.YEAR, Roster.TREE);

        assertThatThrownBy(() -> rollUp.territory("west")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rollUp.add(Roster.school("a", "west", Report.ACCEPTED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void methodology_that_the_lint_would_refuse_is_refused() {
        assertThatThrownBy(() -> new Roster()
                        .region(
                                engine,
                                new MethodologyDraft()
                                        .asks("a", "b")
                                        .share("x", "max(a, b)")
                                        .done()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x");
        assertThatThrownBy(() -> new Roster()
                        .region(
                                engine,
                                new MethodologyDraft()
                                        .asks("a", "b")
                                        .shareOverAll("y", "a / b")
                                        .done()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("y");
    }
}
