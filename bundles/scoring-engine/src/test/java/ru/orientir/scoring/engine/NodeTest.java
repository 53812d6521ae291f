package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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

    /** As many points as the number says, up to 100. */
    private static IndicatorDraft points(String code, String input) {
        return new IndicatorDraft(code, input).target("100").toTarget("100", true);
    }

    private static Methodology of60And40(By by, Absent missing, Absent notApplicable) {
        return new MethodologyDraft()
                .asks("first", "second")
                .with(new CriterionDraft("both")
                        .brings(by, missing, notApplicable)
                        .with(points("one", "first").weight("60"))
                        .with(points("two", "second").weight("40")))
                .level("low", "0")
                .level("high", "60")
                .done();
    }

    private Score node(Methodology methodology, Object... answers) {
        return Roster.score(own(methodology, answers), "both");
    }

    private List<Score> own(Methodology methodology, Object... answers) {
        return engine.score(methodology, MethodologyDraft.YEAR, Roster.school("a", "north", Report.ACCEPTED, answers));
    }

    private static Optional<BigDecimal> number(String plain) {
        return Optional.of(new BigDecimal(plain));
    }

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
    void points_80_and_missing_are_80_or_48_or_missing() {
        assertThat(node(of60And40(By.WEIGHTED_MEAN, Absent.RENORMALISE, Absent.MISSING), "first", 80)
                        .points())
                .isEqualTo(number("80.00"));
        assertThat(node(of60And40(By.WEIGHTED_MEAN, Absent.ZERO, Absent.MISSING), "first", 80)
                        .points())
                .isEqualTo(number("48.00"));

        Score score = node(of60And40(By.WEIGHTED_MEAN, Absent.MISSING, Absent.ZERO), "first", 80);

        assertThat(score.points()).isEmpty();
        assertThat(score.value()).isEmpty();
        assertThat(score.status()).isEqualTo(ValueStatus.MISSING);
        assertThat(score.reason()).isEqualTo("two");
        assertThat(score.level()).isEmpty();
    }

    @Test
    void not_applicable_has_a_rule_of_its_own() {
        assertThat(node(of60And40(By.WEIGHTED_MEAN, Absent.MISSING, Absent.RENORMALISE), "first", 80, "second", null)
                        .points())
                .isEqualTo(number("80.00"));
        assertThat(node(of60And40(By.WEIGHTED_MEAN, Absent.MISSING, Absent.ZERO), "first", 80, "second", null)
                        .points())
                .isEqualTo(number("48.00"));
        assertThat(node(of60And40(By.WEIGHTED_MEAN, Absent.ZERO, Absent.MISSING), "first", 80, "second", null)
                        .status())
                .isEqualTo(ValueStatus.MISSING);
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
    void nothing_that_counts_is_missing_with_the_codes_of_what_is_missing() {
        Score score = node(of60And40(By.WEIGHTED_MEAN, Absent.RENORMALISE, Absent.RENORMALISE), "second", null);

        assertThat(score.status()).isEqualTo(ValueStatus.MISSING);
        assertThat(score.reason()).isEqualTo("one");
        assertThat(node(of60And40(By.SUM, Absent.RENORMALISE, Absent.RENORMALISE))
                        .reason())
                .isEqualTo("one, two");
    }

    @Test
    void everything_outside_is_not_applicable_whatever_the_rule() {
        for (Absent rule : Absent.values()) {
            Score score = node(of60And40(By.WEIGHTED_MEAN, Absent.ZERO, rule), "first", null, "second", null);

            assertThat(score.status()).isEqualTo(ValueStatus.NOT_APPLICABLE);
            assertThat(score.points()).isEmpty();
            assertThat(score.reason()).isEmpty();
        }
    }

    @Test
    void nothing_given_counts_as_zero_where_the_pack_says_so() {
        Score score = node(of60And40(By.WEIGHTED_MEAN, Absent.ZERO, Absent.ZERO));

        assertThat(score.points()).isEqualTo(number("0.00"));
        assertThat(score.status()).isEqualTo(ValueStatus.OFFICIAL);
        assertThat(score.coverage().reported()).isZero();
    }

    @Test
    void no_base_and_no_target_count_like_not_applicable() {
        Methodology methodology = new MethodologyDraft()
                .asks("first", "second")
                .with(new CriterionDraft("both")
                        .brings(By.SUM, Absent.MISSING, Absent.RENORMALISE)
                        .with(points("one", "first"))
                        .with(points("two", "first / second"))
                        .with(new IndicatorDraft("three", "first").toTarget("100", true)))
                .done();

        assertThat(node(methodology, "first", 7, "second", 0).points()).isEqualTo(number("7.00"));
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
    void parts_that_weigh_nothing_are_no_base() {
        Methodology methodology = new MethodologyDraft()
                .asks("a")
                .with(new CriterionDraft("both")
                        .brings(By.WEIGHTED_MEAN, Absent.MISSING, Absent.MISSING)
                        .with(points("one", "a").weight("0")))
                .done();

        assertThat(node(methodology, "a", 1).status()).isEqualTo(ValueStatus.NO_BASE);
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
    void best_that_is_not_known_is_missing_and_a_best_of_zero_is_no_base() {
        Methodology methodology = new MethodologyDraft()
                .asks("a", "b")
                .with(new CriterionDraft("both")
                        .brings(By.SUM, Absent.MISSING, Absent.RENORMALISE)
                        .with(new IndicatorDraft("one", "a").toBest("100"))
                        .with(points("two", "b")))
                .done();
        Respondent school = Roster.school("s", "north", Report.ACCEPTED, "a", 0, "b", 5);

        assertThat(Roster.score(engine.score(methodology, MethodologyDraft.YEAR, school), "both")
                        .reason())
                .isEqualTo("one");

        RollUp rollUp = engine.rollUp(methodology, MethodologyDraft.YEAR, Roster.TREE);
        rollUp.observe(school);
        assertThat(Roster.score(rollUp.add(school), "both").points()).isEqualTo(number("5.00"));
        assertThat(Roster.score(rollUp.territory("north"), "both").points()).isEqualTo(number("5.00"));
    }

    @Test
    void best_that_is_not_known_leaves_every_whole_above_missing_whatever_the_rule() {
        for (Absent rule : Absent.values()) {
            Methodology methodology = new MethodologyDraft()
                    .asks("a", "b")
                    .with(new CriterionDraft("both")
                            .brings(By.SUM, rule, rule)
                            .with(new IndicatorDraft("one", "a").toBest("100"))
                            .with(points("two", "b")))
                    .total(By.SUM, rule, rule)
                    .level("low", "0")
                    .done();
            List<Score> alone = own(methodology, "a", 8, "b", 5);

            for (String node : List.of("both", "total")) {
                Score score = Roster.score(alone, node);
                assertThat(score.status()).isEqualTo(ValueStatus.MISSING);
                assertThat(score.points()).isEmpty();
                assertThat(score.level()).isEmpty();
            }
            assertThat(Roster.score(alone, "both").reason()).isEqualTo("one");
            assertThat(Roster.score(alone, "total").reason()).isEqualTo("both");
        }
    }

    @Test
    void answer_that_is_missing_is_a_gap_like_another_also_where_the_best_is_not_known() {
        Methodology methodology = new MethodologyDraft()
                .asks("a", "b")
                .with(new CriterionDraft("both")
                        .brings(By.SUM, Absent.ZERO, Absent.MISSING)
                        .with(new IndicatorDraft("one", "a").toBest("100"))
                        .with(points("two", "b")))
                .done();

        // 0 + 5
        assertThat(node(methodology, "b", 5).points()).isEqualTo(number("5.00"));
    }

    @Test
    void mean_of_points_by_a_best_of_zero_is_no_base_either() {
        Methodology methodology = new MethodologyDraft()
                .asks("a", "b")
                .with(new CriterionDraft("both")
                        .brings(By.SUM, Absent.MISSING, Absent.RENORMALISE)
                        .with(new IndicatorDraft("one", "a").toBest("100").territoryHasMean(Over.REPORTED))
                        .with(points("two", "b")))
                .done();
        Roster roster = new Roster().school("s", "north", "a", 0, "b", 5);

        assertThat(Roster.score(roster.rolledUp(engine, methodology).territory("north"), "both")
                        .points())
                .isEqualTo(number("5.00"));
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
