package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.orientir.scoring.engine.AssessedNode.node;
import static ru.orientir.scoring.engine.AssessedNode.number;
import static ru.orientir.scoring.engine.AssessedNode.of60And40;
import static ru.orientir.scoring.engine.AssessedNode.own;
import static ru.orientir.scoring.engine.AssessedNode.points;

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
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.ValueStatus;

/** Criteria with an aggregate, and the whole. */
class NodeTest {

    private final ScoringEngine engine = new ExactScoringEngine();

    @Test
    void weights_60_and_40_and_points_80_and_30_are_60() {
        // (60 · 80 + 40 · 30) / 100
        Score score = node(of60And40(By.WEIGHTED_MEAN, Absent.ZERO, Absent.ZERO), "first", 80, "second", 30);

        assertThat(score.points()).isEqualTo(number("60.00"));
        assertThat(score.value()).isEqualTo(number("60.00"));
        assertThat(score.status()).isEqualTo(ValueStatus.OFFICIAL);
        assertThat(score.level()).contains("high");
        assertThat(score.target()).isEmpty();
        assertThat(score.reason()).isEmpty();
    }

    @Test
    void sum_adds_points_whatever_they_weigh() {
        assertThat(node(of60And40(By.SUM, Absent.MISSING, Absent.MISSING), "first", 80, "second", 30)
                        .points())
                .isEqualTo(number("110.00"));
        assertThat(node(of60And40(By.SUM, Absent.RENORMALISE, Absent.MISSING), "first", 80)
                        .points())
                .isEqualTo(number("80.00"));
        assertThat(node(of60And40(By.SUM, Absent.ZERO, Absent.MISSING), "first", 80)
                        .points())
                .isEqualTo(number("80.00"));
    }

    @Test
    void indicator_without_points_is_no_part() {
        Methodology methodology = new MethodologyDraft()
                .asks("first", "second")
                .with(new CriterionDraft("both")
                        .brings(By.WEIGHTED_MEAN, Absent.MISSING, Absent.MISSING)
                        .with(new IndicatorDraft("shown", "second"))
                        .with(points("one", "first").weight("5")))
                .done();

        assertThat(node(methodology, "first", 7).points()).isEqualTo(number("7.00"));
    }

    private static Methodology tree() {
        return draft().level("common", "0").done();
    }

    private static MethodologyDraft draft() {
        return new MethodologyDraft()
                .asks("a", "b", "c", "d")
                .with(new CriterionDraft("outer")
                        .brings(By.SUM, Absent.MISSING, Absent.MISSING)
                        .weight("3")
                        .level("own", "0")
                        .with(points("one", "a"))
                        .with(new CriterionDraft("group").with(points("two", "b")))
                        .with(new CriterionDraft("inner")
                                .brings(By.WEIGHTED_MEAN, Absent.MISSING, Absent.MISSING)
                                .with(points("three", "c").weight("1"))))
                .with(new CriterionDraft("last")
                        .brings(By.SUM, Absent.MISSING, Absent.MISSING)
                        .weight("1")
                        .with(points("four", "d")))
                .total(By.WEIGHTED_MEAN, Absent.MISSING, Absent.MISSING);
    }

    @Test
    void rows_are_indicators_then_criteria_each_before_those_under_it_then_the_whole() {
        assertThat(own(tree(), "a", 1, "b", 2, "c", 4, "d", 9))
                .extracting(Score::indicator)
                .containsExactly("one", "two", "three", "four", "outer", "inner", "last", "total");
    }

    @Test
    void criterion_without_an_aggregate_passes_its_parts_to_the_node_above() {
        List<Score> scores = own(tree(), "a", 1, "b", 2, "c", 4, "d", 9);

        // 1 + 2 + 4; (3 · 7 + 1 · 9) / 4
        assertThat(Roster.score(scores, "outer").points()).isEqualTo(number("7.00"));
        assertThat(Roster.score(scores, "total").points()).isEqualTo(number("7.50"));
    }

    @Test
    void node_has_its_weight_and_its_own_levels_or_the_common_ones() {
        List<Score> scores = own(tree(), "a", 1, "b", 2, "c", 4, "d", 9);

        assertThat(Roster.score(scores, "outer").weight()).isEqualTo(number("3"));
        assertThat(Roster.score(scores, "outer").level()).contains("own");
        assertThat(Roster.score(scores, "last").level()).contains("common");
        assertThat(Roster.score(scores, "total").weight()).isEmpty();
        assertThat(Roster.score(scores, "total").level()).contains("common");
    }

    @Test
    void whole_goes_by_its_own_levels_and_nothing_else_does() {
        // the whole has 7.50 points, the criterion under it 9
        List<Score> scores =
                own(draft().totalLevel("seven", "7").totalLevel("eight", "8").done(), "a", 1, "b", 2, "c", 4, "d", 9);

        assertThat(Roster.score(scores, "total").level()).contains("seven");
        assertThat(Roster.score(scores, "last").level()).isEmpty();
        assertThat(Roster.score(scores, "four").level()).isEmpty();
        assertThat(Roster.score(
                                own(
                                        draft().level("common", "0")
                                                .totalLevel("eight", "8")
                                                .done(),
                                        "a",
                                        1,
                                        "b",
                                        2,
                                        "c",
                                        4,
                                        "d",
                                        9),
                                "total")
                        .level())
                .as("the common levels are not the whole's when it has its own")
                .isEmpty();
    }

    @Test
    void missing_below_is_missing_above_and_named_by_the_code_of_the_node() {
        List<Score> scores = own(tree(), "a", 1, "b", 2, "d", 9);

        assertThat(Roster.score(scores, "inner").reason()).isEqualTo("three");
        assertThat(Roster.score(scores, "outer").reason()).isEqualTo("inner");
        assertThat(Roster.score(scores, "total").reason()).isEqualTo("outer");
    }

    @Test
    void part_without_a_weight_is_refused_where_the_node_weighs() {
        MethodologyDraft draft = new MethodologyDraft()
                .asks("a")
                .with(new CriterionDraft("both")
                        .brings(By.WEIGHTED_MEAN, Absent.MISSING, Absent.MISSING)
                        .with(points("one", "a")));

        assertThatThrownBy(() -> new CompiledMethodology(draft.done()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one");
    }

    @Test
    void kind_that_is_asked_for_one_part_only_is_assessed_by_that_and_another_kind_has_no_row() {
        Methodology methodology = new MethodologyDraft()
                .asks("first")
                .input("second", InputType.COUNT, false, OrganisationKind.COLLEGE)
                .input("other", InputType.COUNT, false, OrganisationKind.KINDERGARTEN)
                .with(new CriterionDraft("both")
                        .brings(By.WEIGHTED_MEAN, Absent.MISSING, Absent.MISSING)
                        .with(points("one", "first").weight("60"))
                        .with(points("two", "second")
                                .weight("40")
                                .rolledUp(RollUpRule.By.SUMS, Over.REPORTED, OrganisationKind.COLLEGE)))
                .with(new IndicatorDraft("three", "other")
                        .rolledUp(RollUpRule.By.SUMS, Over.REPORTED, OrganisationKind.KINDERGARTEN))
                .total(By.SUM, Absent.MISSING, Absent.MISSING)
                .done();
        RollUp rollUp = engine.rollUp(methodology, MethodologyDraft.YEAR, Roster.TREE);

        assertThat(Roster.score(rollUp.add(Roster.school("a", "north", Report.ACCEPTED, "first", 80)), "total")
                        .points())
                .isEqualTo(number("80.00"));
        Respondent kindergarten =
                Roster.respondent(OrganisationKind.KINDERGARTEN, "k", "south", Report.ACCEPTED, "other", 1);
        assertThat(rollUp.add(kindergarten)).extracting(Score::indicator).containsExactly("three");

        // In the north nobody is a college, in the south nobody is asked for any part.
        assertThat(Roster.score(rollUp.territory("north"), "both").points()).isEqualTo(number("80.00"));
        assertThat(rollUp.territory("south")).extracting(Score::indicator).containsExactly("three", "one", "two");
    }

    @Test
    void territory_brings_together_its_own_points_and_is_as_covered_as_its_weakest_part() {
        Roster roster = new Roster()
                .school("a", "north", "first", 80, "second", 30)
                .school("b", "north", "first", 4)
                .silent("c", "north");
        Score score = Roster.score(
                roster.rolledUp(engine, of60And40(By.WEIGHTED_MEAN, Absent.ZERO, Absent.ZERO))
                        .territory("north"),
                "both");

        // 84 and 30: (60 · 84 + 40 · 30) / 100
        assertThat(score.points()).isEqualTo(number("62.40"));
        assertThat(score.coverage().reported()).isEqualTo(1);
        assertThat(score.coverage().expected()).isEqualTo(3);
        assertThat(score.coverage().base()).isEmpty();
        assertThat(score.coverage().answers()).isEmpty();
    }

    @Test
    void node_is_at_least_what_a_counted_part_is_at_least() {
        Methodology methodology = new MethodologyDraft()
                .asks("part", "second")
                .loads("all")
                .with(new CriterionDraft("both")
                        .brings(By.SUM, Absent.MISSING, Absent.MISSING)
                        .with(points("one", "100 * part / all")
                                .rolledUp(RollUpRule.By.SUMS, Over.ALL, OrganisationKind.SCHOOL))
                        .with(points("two", "second")))
                .done();
        Score score = Roster.score(
                new Roster()
                        .school("a", "north", "part", 1, "all", 4, "second", 30)
                        .silent("b", "north", "all", 4)
                        .rolledUp(engine, methodology)
                        .territory("north"),
                "both");

        // 1 / 8 is 12.5 %, and 30
        assertThat(score.points()).isEqualTo(number("42.50"));
        assertThat(score.status()).isEqualTo(ValueStatus.NOT_LESS_THAN);
    }

    @Test
    void points_of_a_node_are_rounded_once_and_the_rounded_ones_go_up() {
        Methodology methodology = new MethodologyDraft()
                .asks("a", "b", "c")
                .with(new CriterionDraft("thirds")
                        .brings(By.WEIGHTED_MEAN, Absent.MISSING, Absent.MISSING)
                        .with(points("one", "a").weight("1"))
                        .with(points("two", "b").weight("1"))
                        .with(points("three", "c").weight("1")))
                .total(By.SUM, Absent.MISSING, Absent.MISSING)
                .done();
        List<Score> scores = own(methodology, "a", 1, "b", 0, "c", 0);

        assertThat(Roster.score(scores, "thirds").points()).isEqualTo(number("0.33"));
        assertThat(Roster.score(scores, "total").points()).isEqualTo(number("0.33"));
    }
}
