package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Aggregate.Absent;
import ru.orientir.indicator.Aggregate.By;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.ScoreTrace.Move;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;

/** Which single numerator would reach the next level. */
class MovesTest {

    private final ScoringEngine engine = new ExactScoringEngine();

    private static IndicatorDraft share() {
        return new IndicatorDraft("share", "100 * part / all");
    }

    private List<Move> moves(MethodologyDraft draft, String code, Object... answers) {
        Respondent school = Roster.school("a", "north", Report.ACCEPTED, answers);
        RollUp rollUp = engine.rollUp(draft.done(), MethodologyDraft.YEAR, Roster.TREE);
        rollUp.observe(school);
        return rollUp.explain(code, "a", Subject.ORGANISATION, List.of(school)).moves();
    }

    private List<Move> moves(IndicatorDraft indicator, Object... answers) {
        return moves(
                new MethodologyDraft()
                        .asks("part", "all")
                        .with(indicator)
                        .level("low", "1")
                        .level("middle", "2")
                        .level("high", "3"),
                "share",
                answers);
    }

    private static Move move(String indicator, String level, String from, String to) {
        return new Move(indicator, level, new BigDecimal(from), new BigDecimal(to));
    }

    @Test
    void band_from_50_is_reached_by_the_first_whole_number_whose_rounded_share_is_50() {
        // 1498 / 3000 is 49.93…, rounded 49.9; 1499 / 3000 is 49.966…, rounded 50.0
        assertThat(moves(share().bands("0", "1", "50", "2", "80", "3"), "part", 900, "all", 3000))
                .containsExactly(move("share", "middle", "900", "1499"));
    }

    @Test
    void level_that_is_reached_may_be_higher_than_the_next_one() {
        assertThat(moves(share().bands("0", "1", "50", "3"), "part", 1, "all", 4))
                .containsExactly(move("share", "high", "1", "2"));
    }

    @Test
    void nothing_is_stated_on_the_highest_level_or_without_points() {
        assertThat(moves(share().bands("0", "1", "50", "3"), "part", 3, "all", 4))
                .isEmpty();
        assertThat(moves(share().bands("0", "1", "50", "3"), "part", 3)).isEmpty();
        assertThat(moves(share(), "part", 1, "all", 4)).isEmpty();
    }

    @Test
    void per_cent_never_goes_beyond_100() {
        assertThat(moves(share().bands("0", "1", "101", "2"), "part", 1, "all", 4))
                .isEmpty();
        assertThat(moves(share().bands("0", "1", "100", "2"), "part", 1, "all", 4))
                .containsExactly(move("share", "middle", "1", "4"));
        assertThat(moves(share().bands("0", "1", "101", "2"), "part", 4, "all", 4))
                .isEmpty();
        assertThat(moves(share().unit("на 100").bands("0", "1", "101", "2"), "part", 1, "all", 4))
                .containsExactly(move("share", "middle", "1", "5"));
    }

    @Test
    void where_less_is_better_the_numerator_falls_to_zero_and_no_further() {
        IndicatorDraft overdue = share().lowerIsBetter().target("10").toTarget("3", true);

        // 3 · 10 / 30 = 1; two points for 3 · 10 / 15.0
        assertThat(moves(overdue, "part", 60, "all", 200)).containsExactly(move("share", "middle", "60", "30"));
        assertThat(moves(share().lowerIsBetter().bands("0", "1"), "part", 60, "all", 200))
                .isEmpty();
        assertThat(moves(share().lowerIsBetter().bands("0", "1"), "part", 0, "all", 200))
                .isEmpty();
    }

    @Test
    void numerator_that_is_no_whole_number_moves_to_whole_ones() {
        assertThat(moves(share().bands("0", "1", "50", "2"), "part", "1.5", "all", 8))
                .containsExactly(move("share", "middle", "1.5", "4"));
        // 1.9 / 8 is 23.75 %; one whole is 12.5 %
        assertThat(moves(share().lowerIsBetter().target("12.5").toTarget("2", true), "part", "1.9", "all", 8))
                .containsExactly(move("share", "middle", "1.9", "1"));
    }

    @Test
    void plain_sum_is_its_own_numerator_and_has_no_end() {
        IndicatorDraft count =
                new IndicatorDraft("share", "part + all").unit("шт.").bands("0", "1", "1000000", "2");

        assertThat(moves(count, "part", 1, "all", 2)).containsExactly(move("share", "middle", "3", "1000000"));
    }

    @Test
    void factor_below_zero_moves_the_numerator_the_other_way() {
        IndicatorDraft loss = new IndicatorDraft("share", "-part").unit("шт.").bands("-100", "1", "-5", "2");

        assertThat(moves(loss, "part", 9, "all", 1)).containsExactly(move("share", "middle", "9", "5"));
    }

    @Test
    void best_of_others_is_what_a_move_is_measured_by() {
        Respondent best = Roster.school("b", "north", Report.ACCEPTED, "part", 60, "all", 100);
        Respondent school = Roster.school("a", "north", Report.ACCEPTED, "part", 20, "all", 100);
        Methodology methodology = new MethodologyDraft()
                .asks("part", "all")
                .with(share().toBest("3"))
                .level("low", "1")
                .level("middle", "2")
                .done();
        RollUp rollUp = engine.rollUp(methodology, MethodologyDraft.YEAR, Roster.TREE);
        rollUp.observe(best);
        rollUp.observe(school);

        // 3 · 40 / 60 = 2
        assertThat(rollUp.explain("share", "a", Subject.ORGANISATION, List.of(school))
                        .moves())
                .containsExactly(move("share", "middle", "20", "40"));
    }

    private static MethodologyDraft ofTwo() {
        return new MethodologyDraft()
                .asks("part", "all", "done", "planned")
                .with(new CriterionDraft("both")
                        .brings(By.WEIGHTED_MEAN, Absent.RENORMALISE, Absent.RENORMALISE)
                        .with(share().bands("0", "0", "50", "100").weight("60"))
                        .with(new IndicatorDraft("plans", "100 * done / planned")
                                .target("100")
                                .toTarget("100", true)
                                .weight("40")))
                .level("low", "0")
                .level("high", "50");
    }

    @Test
    void node_tells_every_indicator_that_can_do_it_alone_the_smallest_change_first() {
        // share 20 %: 0 points; plans 50 %: 50 points; together 20. Alone: share to 50 % gives 80; plans to 100 % only
        // 40.
        assertThat(moves(ofTwo(), "both", "part", 20, "all", 100, "done", 5, "planned", 10))
                .containsExactly(move("share", "high", "20", "50"));
    }

    @Test
    void indicator_that_cannot_do_it_alone_is_left_out() {
        MethodologyDraft draft = ofTwo().total(By.SUM, Absent.RENORMALISE, Absent.RENORMALISE);

        // nothing of 49.9 % and 60 points: 24; share needs 499 → 500 of 1000; plans cannot: 0.4 · 100 = 40
        assertThat(moves(draft, "total", "part", 499, "all", 1000, "done", 6, "planned", 10))
                .containsExactly(move("share", "high", "499", "500"));
        // share alone counts since plans are missing
        assertThat(moves(draft, "total", "part", 1, "all", 4)).containsExactly(move("share", "high", "1", "2"));
    }

    @Test
    void moves_of_a_node_are_ordered_by_their_size() {
        MethodologyDraft draft = new MethodologyDraft()
                .asks("a", "b", "c")
                .with(new CriterionDraft("sum")
                        .brings(By.SUM, Absent.RENORMALISE, Absent.RENORMALISE)
                        .with(new IndicatorDraft("one", "a")
                                .unit("шт.")
                                .target("100")
                                .toTarget("10", false))
                        .with(new CriterionDraft("below")
                                .brings(By.SUM, Absent.RENORMALISE, Absent.RENORMALISE)
                                .with(new IndicatorDraft("two", "b")
                                        .unit("шт.")
                                        .target("10")
                                        .toTarget("10", false)))
                        .with(new IndicatorDraft("three", "max(c, 1)")
                                .rolledUp(RollUpRule.By.SUM, Over.REPORTED)
                                .target("10")
                                .toTarget("10", false)))
                .level("low", "0")
                .level("high", "10");

        // 1 + 1 + 1 = 3 points; 7 more are 70 of a or 7 of b; what is no quotient has no numerator
        assertThat(moves(draft, "sum", "a", 10, "b", 1, "c", 1))
                .containsExactly(move("two", "high", "1", "8"), move("one", "high", "10", "80"));
        assertThat(moves(draft, "below", "a", 10, "b", 1, "c", 1)).containsExactly(move("two", "high", "1", "10"));
    }

    @Test
    void territory_moves_by_its_sums() {
        Methodology methodology = new MethodologyDraft()
                .asks("part", "all")
                .with(share().bands("0", "1", "50", "2"))
                .total(By.SUM, Absent.RENORMALISE, Absent.RENORMALISE)
                .level("low", "1")
                .level("high", "2")
                .done();
        Roster roster =
                new Roster().school("a", "north", "part", 10, "all", 100).school("b", "north", "part", 20, "all", 50);

        // 30 of 150; 75 are a half; 74.93 would already be shown as 50.0, but 74 of 150 are 49.3
        for (String code : List.of("share", "total")) {
            assertThat(engine.rollUp(methodology, MethodologyDraft.YEAR, Roster.TREE)
                            .explain(code, "north", Subject.TERRITORY, roster.respondents())
                            .moves())
                    .containsExactly(move("share", "high", "30", "75"));
        }
    }

    @Test
    void territory_with_the_mean_of_points_has_no_numerator_of_its_own_to_move() {
        Methodology methodology = new MethodologyDraft()
                .asks("part", "all")
                .with(share().bands("0", "1", "50", "2").territoryHasMean(Over.REPORTED))
                .level("low", "1")
                .level("high", "2")
                .done();

        assertThat(engine.rollUp(methodology, MethodologyDraft.YEAR, Roster.TREE)
                        .explain(
                                "share",
                                "north",
                                Subject.TERRITORY,
                                new Roster()
                                        .school("a", "north", "part", 10, "all", 100)
                                        .respondents())
                        .moves())
                .isEmpty();
    }

    @Test
    void form_whose_value_is_averaged_or_added_above_has_a_numerator_of_its_own_and_its_territory_none() {
        MethodologyDraft draft = new MethodologyDraft()
                .asks("part", "all")
                .with(new IndicatorDraft("mean", "100 * part / all")
                        .meanWeighedBy("all", Over.REPORTED)
                        .bands("0", "1", "50", "2"))
                .with(new IndicatorDraft("added", "part / all")
                        .unit("доля")
                        .rolledUp(RollUpRule.By.SUM, Over.REPORTED)
                        .bands("0", "1", "0.5", "2"))
                .level("low", "1")
                .level("high", "2");

        for (String code : List.of("mean", "added")) {
            // a half of 10 is 5
            assertThat(moves(draft, code, "part", 1, "all", 10)).containsExactly(move(code, "high", "1", "5"));
            assertThat(engine.rollUp(draft.done(), MethodologyDraft.YEAR, Roster.TREE)
                            .explain(
                                    code,
                                    "north",
                                    Subject.TERRITORY,
                                    new Roster()
                                            .school("a", "north", "part", 1, "all", 10)
                                            .respondents())
                            .moves())
                    .isEmpty();
        }
    }

    @Test
    void share_of_organisations_moves_by_organisations() {
        Methodology methodology = new MethodologyDraft()
                .input("plan", InputType.YES_NO, false, OrganisationKind.SCHOOL)
                .with(new IndicatorDraft("with-plan", "plan")
                        .rolledUp(RollUpRule.By.SHARE, Over.ALL)
                        .bands("0", "1", "60", "2"))
                .level("low", "1")
                .level("high", "2")
                .done();
        Roster roster = new Roster()
                .school("a", "north", "plan", true)
                .school("b", "north", "plan", false)
                .silent("c", "north");

        assertThat(engine.rollUp(methodology, MethodologyDraft.YEAR, Roster.TREE)
                        .explain("with-plan", "north", Subject.TERRITORY, roster.respondents())
                        .moves())
                .containsExactly(move("with-plan", "high", "1", "2"));
    }
}
