package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.indicator.Value;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.ValueStatus;

/** What one form comes to by itself. */
class OrganisationScoreTest {

    private final ScoringEngine engine = new ExactScoringEngine();

    private final Methodology share = new MethodologyDraft()
            .asks("part", "all")
            .share("share", "100 * part / all")
            .done();

    private final Methodology referenced = new MethodologyDraft()
            .asks("part")
            .loads("all")
            .shareOverAll("share", "100 * part / all")
            .done();

    @Test
    void missing_answer_leaves_the_share_missing_and_names_it() {
        Score score = own(share, "all", 50);

        assertThat(score.status()).isEqualTo(ValueStatus.MISSING);
        assertThat(score.value()).isEmpty();
        assertThat(score.numerator()).isEmpty();
        assertThat(score.denominator()).isEmpty();
        assertThat(score.reason()).isEqualTo("part");
        assertThat(score.coverage().reported()).isZero();
        assertThat(score.coverage().expected()).isEqualTo(1);
        assertThat(score.coverage().answers()).contains(new BigDecimal("50.0"));
    }

    @Test
    void all_missing_answers_are_named_in_the_order_of_their_codes() {
        assertThat(own(share).reason()).isEqualTo("all, part");
    }

    @Test
    void missing_answers_of_a_long_formula_are_named_too() {
        Methodology methodology = new MethodologyDraft()
                .asks("a", "b", "c", "d", "e")
                .share("sum", "a + b + c + d + e")
                .done();

        assertThat(own(methodology, "b", 1, "e", 1).reason()).isEqualTo("a, c, d");
        assertThat(own(methodology, "a", 1, "b", 1, "c", 1, "d", 1, "e", 1).value())
                .contains(new BigDecimal("5.0"));
    }

    @Test
    void not_applicable_outranks_missing() {
        Score score = own(share, "part", null);

        assertThat(score.status()).isEqualTo(ValueStatus.NOT_APPLICABLE);
        assertThat(score.reason()).isEmpty();
        assertThat(score.coverage().expected()).isZero();
        assertThat(score.coverage().reported()).isZero();
        assertThat(score.coverage().answers()).isEmpty();
    }

    @Test
    void complete_answers_are_full_coverage() {
        Score score = own(share, "part", 1, "all", 2);

        assertThat(score.coverage().reported()).isEqualTo(1);
        assertThat(score.coverage().expected()).isEqualTo(1);
        assertThat(score.coverage().answers()).contains(new BigDecimal("100.0"));
        assertThat(score.coverage().base()).isEmpty();
        assertThat(score.change()).isEmpty();
    }

    @Test
    void draft_of_a_silent_organisation_is_passed_over() {
        Score score = first(share, Roster.school("a", "north", Report.NONE, "part", 1, "all", 2));

        assertThat(score.status()).isEqualTo(ValueStatus.MISSING);
        assertThat(score.reason()).isEqualTo("all, part");
    }

    @Test
    void unreviewed_report_counts_like_an_accepted_one() {
        Score unreviewed = first(share, Roster.school("a", "north", Report.UNREVIEWED, "part", 1, "all", 2));

        assertThat(unreviewed).isEqualTo(own(share, "part", 1, "all", 2));
    }

    @Test
    void reference_value_is_known_of_a_silent_organisation_too() {
        Score score = first(referenced, Roster.school("a", "north", Report.NONE, "all", 20));

        assertThat(score.status()).isEqualTo(ValueStatus.MISSING);
        assertThat(score.reason()).isEqualTo("part");
        assertThat(score.coverage().base()).contains(new BigDecimal("0.0"));
        assertThat(score.coverage().answers()).contains(new BigDecimal("0.0"));
    }

    @Test
    void reference_value_that_does_not_apply_takes_a_silent_organisation_out() {
        Score score = first(referenced, Roster.school("a", "north", Report.NONE, "all", null));

        assertThat(score.status()).isEqualTo(ValueStatus.NOT_APPLICABLE);
    }

    @Test
    void base_of_an_organisation_that_counts_is_full() {
        assertThat(own(referenced, "part", 1, "all", 20).coverage().base()).contains(new BigDecimal("100.0"));
        assertThat(own(referenced, "part", 1, "all", 20).coverage().answers()).contains(new BigDecimal("100.0"));
        assertThat(own(referenced, "part", 1, "all", 0).coverage().base()).isEmpty();
        assertThat(own(referenced, "part", 1).coverage().base()).isEmpty();
        assertThat(own(referenced, "part", 1).reason()).isEqualTo("all");
    }

    @Test
    void indicator_of_reference_values_alone_asks_nothing_and_needs_no_report() {
        Methodology methodology =
                new MethodologyDraft().loads("a", "b").share("ratio", "a / b").done();

        Score score = first(methodology, Roster.school("a", "north", Report.NONE, "a", 1, "b", 2));

        assertThat(score.value()).contains(new BigDecimal("0.5"));
        assertThat(score.coverage().reported()).isEqualTo(1);
        assertThat(score.coverage().answers()).isEmpty();
    }

    @Test
    void value_of_another_type_is_no_value() {
        Score score = own(share, "part", Answer.Given.of(new Value.Text("пять")), "all", 5);

        assertThat(score.status()).isEqualTo(ValueStatus.MISSING);
        assertThat(score.reason()).isEqualTo("part");
    }

    @Test
    void lines_are_shown_without_constant_factors_and_without_exponents() {
        Methodology methodology = new MethodologyDraft()
                .asks("a", "b", "c")
                .share("share", "(a + b) / (c * 2) * 100")
                .done();

        Score score = own(methodology, "a", 100, "b", 200, "c", 1000);

        assertThat(score.value()).contains(new BigDecimal("15.0"));
        assertThat(score.numerator().orElseThrow().toString()).isEqualTo("300");
        assertThat(score.denominator().orElseThrow().toString()).isEqualTo("1000");
    }

    @Test
    void plain_count_has_a_value_and_no_lines() {
        Methodology methodology = new MethodologyDraft()
                .asks("a", "b")
                .share("count", "a + 2 * b")
                .done();

        Score score = own(methodology, "a", 5, "b", 7);

        assertThat(score.value()).contains(new BigDecimal("19.0"));
        assertThat(score.numerator()).isEmpty();
        assertThat(score.denominator()).isEmpty();
    }

    @Test
    void decimals_and_numbers_beyond_a_long_are_exact() {
        String huge = "123456789012345678901234567890";

        assertThat(own(share, "part", "0.1", "all", "0.3").value()).contains(new BigDecimal("33.3"));
        assertThat(own(share, "part", huge, "all", huge).value()).contains(new BigDecimal("100.0"));
        assertThat(own(share, "part", huge, "all", 1).numerator()).contains(new BigDecimal(huge));
        assertThat(own(share, "part", Long.MAX_VALUE, "all", 1).value())
                .contains(new BigDecimal("922337203685477580700.0"));
        assertThat(own(share, "part", "0.5", "all", 0).status()).isEqualTo(ValueStatus.NO_BASE);
    }

    @Test
    void negative_half_is_rounded_away_from_zero() {
        Methodology methodology = new MethodologyDraft()
                .asks("a", "b", "c")
                .share("growth", "100 * (a - b) / c")
                .done();

        assertThat(own(methodology, "a", 0, "b", 49, "c", 400).value()).contains(new BigDecimal("-12.3"));
    }

    @Test
    void formula_with_a_condition_is_calculated_by_its_evaluator() {
        Methodology methodology = new MethodologyDraft()
                .input("plan", InputType.YES_NO, false, OrganisationKind.SCHOOL)
                .asks("a", "b")
                .added("lacking", "if(plan, 0, 1)")
                .added("best", "max(a, b) / min(a, b)")
                .added("has", "plan")
                .done();

        List<Score> given = scores(methodology, "plan", false, "a", 1, "b", 0);
        List<Score> notGiven = scores(methodology, "a", 1);
        List<Score> outside = scores(methodology, "plan", null);

        assertThat(given.get(0).value()).contains(new BigDecimal("1.0"));
        assertThat(given.get(1).status()).isEqualTo(ValueStatus.NO_BASE);
        assertThat(given.get(1).coverage().reported()).isZero();
        assertThat(given.get(2).value()).contains(new BigDecimal("0.0"));
        assertThat(scores(methodology, "plan", true).get(2).value()).contains(new BigDecimal("1.0"));
        assertThat(notGiven.get(0).reason()).isEqualTo("plan");
        assertThat(notGiven.get(1).reason()).isEqualTo("b");
        assertThat(notGiven.get(1).coverage().answers()).contains(new BigDecimal("50.0"));
        assertThat(outside.get(0).status()).isEqualTo(ValueStatus.NOT_APPLICABLE);
    }

    @Test
    void silence_is_not_taken_for_an_answer_by_a_formula_that_asks_what_is_given() {
        Methodology methodology = new MethodologyDraft()
                .asks("a")
                .added("answered", "if(given(a), 1, 0)")
                .done();

        assertThat(own(methodology).value()).contains(new BigDecimal("0.0"));
        assertThat(first(methodology, Roster.school("a", "north", Report.NONE)).status())
                .isEqualTo(ValueStatus.MISSING);
    }

    @Test
    void formula_with_a_condition_is_not_applicable_where_a_reference_value_of_a_silent_organisation_is_not() {
        Methodology methodology = new MethodologyDraft()
                .asks("a")
                .loads("limit")
                .added("within", "if(a <= limit, 1, 0)")
                .done();

        assertThat(first(methodology, Roster.school("a", "north", Report.NONE, "limit", null))
                        .status())
                .isEqualTo(ValueStatus.NOT_APPLICABLE);
        assertThat(first(methodology, Roster.school("a", "north", Report.NONE, "limit", 5))
                        .reason())
                .isEqualTo("a");
    }

    @Test
    void formula_with_a_condition_may_do_with_less_than_every_answer() {
        Methodology methodology = new MethodologyDraft()
                .asks("a", "b")
                .added("first", "if(given(a), a, b)")
                .done();

        Score score = own(methodology, "a", 7);

        assertThat(score.value()).contains(new BigDecimal("7.0"));
        assertThat(score.coverage().reported()).isEqualTo(1);
        assertThat(score.coverage().answers()).contains(new BigDecimal("50.0"));
    }

    @Test
    void kind_is_asked_for_an_indicator_whose_inputs_are_all_its_own() {
        Methodology methodology = new MethodologyDraft()
                .input("a", InputType.COUNT, false, OrganisationKind.SCHOOL, OrganisationKind.MUNICIPALITY)
                .input("b", InputType.COUNT, false, OrganisationKind.SCHOOL)
                .share("agreements", "a")
                .share("both", "a + b")
                .indicator("colleges", "b", new RollUpRule(By.SUMS, Over.REPORTED, Set.of(OrganisationKind.COLLEGE)))
                .done();

        assertThat(engine.indicatorsOf(methodology, OrganisationKind.SCHOOL))
                .containsExactly("agreements", "both", "colleges");
        assertThat(engine.indicatorsOf(methodology, OrganisationKind.MUNICIPALITY))
                .containsExactly("agreements");
        assertThat(engine.indicatorsOf(methodology, OrganisationKind.COLLEGE)).containsExactly("colleges");
        assertThat(engine.indicatorsOf(methodology, OrganisationKind.KINDERGARTEN))
                .isEmpty();
        assertThat(engine.score(
                        methodology,
                        MethodologyDraft.YEAR,
                        Roster.respondent(OrganisationKind.MUNICIPALITY, "m", "north", Report.ACCEPTED, "a", 12)))
                .extracting(Score::indicator)
                .containsExactly("agreements");
    }

    private List<Score> scores(Methodology methodology, Object... answers) {
        return engine.score(methodology, MethodologyDraft.YEAR, Roster.school("a", "north", Report.ACCEPTED, answers));
    }

    private Score own(Methodology methodology, Object... answers) {
        return scores(methodology, answers).get(0);
    }

    private Score first(Methodology methodology, Respondent respondent) {
        return engine.score(methodology, MethodologyDraft.YEAR, respondent).get(0);
    }
}
