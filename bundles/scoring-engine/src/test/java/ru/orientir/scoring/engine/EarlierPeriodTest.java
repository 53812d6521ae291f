package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;

/** Values of earlier periods in formulas. */
class EarlierPeriodTest {

    private final ScoringEngine engine = new ExactScoringEngine();

    private final Methodology growth = new MethodologyDraft()
            .asks("now")
            .share("growth", "100 * (now - previous(now)) / previous(now)")
            .share("since", "now - previous(now, \"year\")")
            .done();

    private static Respondent school(String code, Report report, Object now, Object before) {
        return Roster.earlier(
                Roster.school(code, "north", report, "now", now),
                before == null ? Answers.NONE : Roster.answers("now", before),
                Answers.NONE);
    }

    private Score own(Respondent respondent, String code) {
        return Roster.score(engine.score(growth, MethodologyDraft.YEAR, respondent), code);
    }

    @Test
    void growth_from_50_to_60_is_a_fifth() {
        Score score = own(school("a", Report.ACCEPTED, 60, 50), "growth");

        assertThat(score.value()).contains(new BigDecimal("20.0"));
        assertThat(score.numerator()).contains(new BigDecimal("10"));
        assertThat(score.denominator()).contains(new BigDecimal("50"));
    }

    @Test
    void year_before_is_another_period_than_the_one_before() {
        Respondent school = Roster.earlier(
                Roster.school("a", "north", Report.ACCEPTED, "now", 60),
                Roster.answers("now", 50),
                Roster.answers("now", 45));

        assertThat(own(school, "since").value()).contains(new BigDecimal("15.0"));
        assertThat(own(school("a", Report.ACCEPTED, 60, 50), "since").reason()).isEqualTo("previous(now, \"year\")");
    }

    @Test
    void territory_sums_both_periods_60_and_30_after_50_and_50_is_a_loss_of_a_tenth() {
        Score score = new Roster()
                .with(school("a", Report.ACCEPTED, 60, 50))
                .with(school("b", Report.ACCEPTED, 30, 50))
                .region(engine, growth);

        assertThat(score.value()).contains(new BigDecimal("-10.0"));
    }

    @Test
    void school_without_an_earlier_value_leaves_both_sums() {
        Score score = new Roster()
                .with(school("a", Report.ACCEPTED, 60, 50))
                .with(school("b", Report.ACCEPTED, 30, null))
                .region(engine, growth);

        assertThat(score.value()).contains(new BigDecimal("20.0"));
        assertThat(score.coverage().reported()).isEqualTo(1);
        assertThat(score.coverage().expected()).isEqualTo(2);
    }

    @Test
    void earlier_value_is_no_question_of_this_period() {
        Score score = own(school("a", Report.ACCEPTED, 60, null), "growth");

        assertThat(score.status()).isEqualTo(ValueStatus.MISSING);
        assertThat(score.reason()).isEqualTo("previous(now)");
        assertThat(score.coverage().answers()).contains(new BigDecimal("100.0"));
    }

    @Test
    void earlier_value_of_who_is_silent_now_is_known() {
        Methodology methodology = new MethodologyDraft()
                .asks("now")
                .share("before", "previous(now)")
                .added("least", "max(previous(now), 7)")
                .done();
        List<Score> scores = engine.score(methodology, MethodologyDraft.YEAR, school("a", Report.NONE, 60, 50));

        assertThat(scores.get(0).value()).contains(new BigDecimal("50.0"));
        assertThat(scores.get(0).coverage().answers()).isEmpty();
        assertThat(scores.get(1).value()).contains(new BigDecimal("50.0"));
        assertThat(own(school("a", Report.NONE, 60, 50), "growth").reason()).isEqualTo("now");
    }

    @Test
    void what_did_not_apply_then_takes_the_school_out() {
        Respondent school = Roster.earlier(
                Roster.school("a", "north", Report.ACCEPTED, "now", 60),
                Roster.answers("now", new Answer.NotApplicable("не было классов")),
                Answers.NONE);

        assertThat(own(school, "growth").status()).isEqualTo(ValueStatus.NOT_APPLICABLE);
    }

    @Test
    void earlier_value_of_another_type_is_no_value() {
        Respondent school = Roster.earlier(
                Roster.school("a", "north", Report.ACCEPTED, "now", 60), Roster.answers("now", true), Answers.NONE);

        assertThat(own(school, "growth").reason()).isEqualTo("previous(now)");
    }

    @Test
    void share_over_all_needs_the_reference_value_of_this_period() {
        Methodology methodology = new MethodologyDraft()
                .asks("part")
                .loads("all")
                .share("of-before", "100 * part / previous(all)")
                .done();
        Score score = new Roster()
                .with(Roster.earlier(
                        Roster.school("a", "north", Report.ACCEPTED, "part", 1, "all", 9),
                        Roster.answers("all", 4),
                        Answers.NONE))
                .region(engine, methodology);

        assertThat(score.value()).contains(new BigDecimal("25.0"));
        assertThat(score.coverage().base()).isEmpty();
    }

    @Test
    void kind_that_the_input_is_not_asked_of_has_no_such_indicator() {
        assertThat(engine.indicatorsOf(growth, OrganisationKind.COLLEGE)).isEmpty();
        assertThat(engine.indicatorsOf(growth, OrganisationKind.SCHOOL)).containsExactly("growth", "since");
    }

    @Test
    void explanation_names_the_period_and_gives_no_revision_of_this_one() {
        ScoreTrace trace = engine.rollUp(growth, MethodologyDraft.YEAR, Roster.TREE)
                .explain("growth", "a", Subject.ORGANISATION, List.of(school("a", Report.ACCEPTED, 60, 50)));

        assertThat(trace.worded())
                .isEqualTo("100 × («Показатель now» − «Показатель now» (за предыдущий период))"
                        + " / «Показатель now» (за предыдущий период)");
        assertThat(trace.substituted()).isEqualTo("100 × (60 − 50) / 50");
        assertThat(trace.operands()).extracting(ScoreTrace.Operand::input).containsExactly("now", "previous(now)");
        assertThat(trace.operands().get(1).label()).isEqualTo("Показатель now (за предыдущий период)");
        assertThat(trace.operands().get(1).parts().get(0).source()).isEqualTo(Optional.empty());
        assertThat(trace.operands().get(0).parts().get(0).source()).isPresent();
    }

    @Test
    void year_before_is_named_too() {
        ScoreTrace trace = engine.rollUp(growth, MethodologyDraft.YEAR, Roster.TREE)
                .explain("since", "a", Subject.ORGANISATION, List.of(school("a", Report.ACCEPTED, 60, 50)));

        assertThat(trace.operands().get(1).label()).isEqualTo("Показатель now (год назад)");
    }

    @Test
    void yes_no_of_the_period_before_is_an_operand_like_another() {
        Methodology methodology = new MethodologyDraft()
                .input("plan", InputType.YES_NO, false, OrganisationKind.SCHOOL)
                .added("new", "if(plan and not previous(plan), 1, 0)")
                .done();
        Respondent school = Roster.earlier(
                Roster.school("a", "north", Report.ACCEPTED, "plan", true),
                Roster.answers("plan", false),
                Answers.NONE);

        assertThat(engine.score(methodology, MethodologyDraft.YEAR, school)
                        .get(0)
                        .value())
                .contains(new BigDecimal("1.0"));
    }
}
