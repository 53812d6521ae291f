package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Indicator.Direction;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.indicator.Tier;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;

/** Points in proportion to a target, points of territories, and targets by tier. */
class PointsTest {

    private final ScoringEngine engine = new ExactScoringEngine();

    private static IndicatorDraft share() {
        return new IndicatorDraft("share", "100 * part / all");
    }

    private static IndicatorDraft plain() {
        return new IndicatorDraft("count", "part");
    }

    private static Methodology asking(IndicatorDraft indicator) {
        return new MethodologyDraft().asks("part", "all").with(indicator).done();
    }

    private Optional<BigDecimal> points(IndicatorDraft indicator, Object part, Object all) {
        return engine.score(
                        asking(indicator),
                        MethodologyDraft.YEAR,
                        Roster.school("a", "north", Report.ACCEPTED, "part", part, "all", all))
                .get(0)
                .points();
    }

    private static Optional<BigDecimal> number(String plain) {
        return Optional.of(new BigDecimal(plain));
    }

    @Test
    void points_to_target_are_the_maximum_times_value_over_target() {
        // 10 · 20 / 30 = 6.666…
        assertThat(points(share().target("30").toTarget("10", true), 20, 100)).isEqualTo(number("6.67"));
        assertThat(points(share().target("30").toTarget("10", false), 20, 100)).isEqualTo(number("6.67"));
    }

    @Test
    void cap_ends_at_the_maximum_and_without_one_33_3_of_30_is_11_10() {
        assertThat(points(share().target("30").toTarget("10", true), 333, 1000)).isEqualTo(number("10.00"));
        assertThat(points(share().target("30").toTarget("10", false), 333, 1000))
                .isEqualTo(number("11.10"));
    }

    @Test
    void rounded_value_is_compared_with_the_target() {
        // 29.96 is shown as 30.0 and meets 30; 29.94 is shown as 29.9: 10 · 29.9 / 30 = 9.966…
        assertThat(points(share().target("30").toTarget("10", true), 2996, 10_000))
                .isEqualTo(number("10.00"));
        assertThat(points(share().target("30").toTarget("10", true), 2994, 10_000))
                .isEqualTo(number("9.97"));
    }

    @Test
    void where_less_is_better_the_target_is_over_the_value() {
        IndicatorDraft overdue = share().lowerIsBetter().target("20").toTarget("10", true);

        assertThat(points(overdue, 30, 100)).isEqualTo(number("6.67"));
        assertThat(points(overdue, 20, 100)).isEqualTo(number("10.00"));
        assertThat(points(overdue, 10, 100)).isEqualTo(number("10.00"));
        assertThat(points(overdue, 0, 100)).isEqualTo(number("10.00"));
    }

    @Test
    void points_without_a_cap_where_less_is_better_are_refused() {
        assertThatThrownBy(() -> points(share().lowerIsBetter().target("20").toTarget("10", false), 1, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_a_target_or_with_none_above_zero_there_are_no_points() {
        assertThat(points(share().toTarget("10", true), 20, 100)).isEmpty();
        assertThat(points(share().target("0").toTarget("10", true), 20, 100)).isEmpty();
        assertThat(points(share().target("-5").toTarget("10", true), 20, 100)).isEmpty();
    }

    @Test
    void value_below_zero_is_worth_nothing() {
        assertThat(points(plain().target("30").toTarget("10", false), -20, 1)).isEqualTo(number("0.00"));
    }

    @Test
    void points_are_rounded_once_to_the_decimals_of_the_rule() {
        PointsRule rule = new PointsRule.ToTarget(new BigDecimal("0.5"), true, 0);

        // 0.5 · 30 / 30 = 0.5, half up
        assertThat(points(share().target("30").points(rule), 30, 100)).isEqualTo(number("1"));
        assertThat(points(share().target("30").points(rule), 29, 100)).isEqualTo(number("0"));
    }

    @Test
    void value_without_points_has_neither_points_nor_level() {
        Methodology methodology = new MethodologyDraft()
                .asks("part", "all")
                .with(share().toTarget("10", true))
                .level("low", "0")
                .done();
        Score score = engine.score(
                        methodology,
                        MethodologyDraft.YEAR,
                        Roster.school("a", "north", Report.ACCEPTED, "part", 1, "all", 2))
                .get(0);

        assertThat(score.level()).isEmpty();
        assertThat(score.value()).contains(new BigDecimal("50.0"));
    }

    private static Roster of3And1PointsAndOneSilent() {
        return new Roster()
                .school("a", "north", "part", 80, "all", 100)
                .school("b", "north", "part", 10, "all", 100)
                .silent("c", "north");
    }

    @Test
    void territory_has_the_mean_of_points_of_those_who_have_them_4_over_2() {
        Score score = of3And1PointsAndOneSilent()
                .region(engine, asking(share().bands("0", "1", "50", "3").territoryHasMean(Over.REPORTED)));

        // its own value of 45 % would give 1 point
        assertThat(score.value()).contains(new BigDecimal("45.0"));
        assertThat(score.points()).isEqualTo(number("2.00"));
    }

    @Test
    void over_all_who_has_no_points_counts_with_zero_4_over_3() {
        Score score = of3And1PointsAndOneSilent()
                .region(engine, asking(share().bands("0", "1", "50", "3").territoryHasMean(Over.ALL)));

        assertThat(score.points()).isEqualTo(number("1.33"));
    }

    @Test
    void who_does_not_have_the_indicator_is_not_in_the_mean_over_all() {
        Score score = of3And1PointsAndOneSilent()
                .school("d", "north", "part", null)
                .region(engine, asking(share().bands("0", "1", "50", "3").territoryHasMean(Over.ALL)));

        assertThat(score.points()).isEqualTo(number("1.33"));
    }

    @Test
    void points_of_who_is_outside_by_its_weight_are_not_in_the_mean() {
        Methodology methodology = new MethodologyDraft()
                .asks("part")
                .loads("all")
                .with(plain().meanWeighedBy("all", Over.REPORTED)
                        .bands("0", "1", "50", "3")
                        .territoryHasMean(Over.ALL))
                .done();
        Score score = new Roster()
                .school("a", "north", "part", 80, "all", 1)
                .school("b", "north", "part", 80, "all", null)
                .region(engine, methodology);

        assertThat(score.points()).isEqualTo(number("3.00"));
    }

    @Test
    void nobody_with_points_leaves_the_territory_without() {
        Score score = new Roster()
                .silent("c", "north")
                .region(engine, asking(share().bands("0", "1").territoryHasMean(Over.ALL)));

        assertThat(score.points()).isEmpty();
    }

    @Test
    void mean_of_points_by_the_best_is_of_each_form_by_its_kind() {
        // 100 and 50 points, 75 on average
        Score score = new Roster()
                .school("a", "north", "part", 80, "all", 100)
                .school("b", "south", "part", 40, "all", 100)
                .region(engine, asking(share().toBest("100").territoryHasMean(Over.REPORTED)));

        assertThat(score.points()).isEqualTo(number("75.00"));
    }

    @Test
    void points_of_a_kind_that_is_not_rolled_up_are_not_in_the_mean() {
        Methodology methodology = new MethodologyDraft()
                .input("part", InputType.COUNT, false, OrganisationKind.SCHOOL, OrganisationKind.MUNICIPALITY)
                .with(plain().bands("0", "1", "50", "3").territoryHasMean(Over.REPORTED))
                .done();
        Score score = new Roster()
                .school("a", "north", "part", 80)
                .with(Roster.respondent(OrganisationKind.MUNICIPALITY, "north", "north", Report.ACCEPTED, "part", 0))
                .region(engine, methodology);

        assertThat(score.points()).isEqualTo(number("3.00"));
    }

    @Test
    void level_of_a_territory_follows_from_the_mean() {
        Methodology methodology = new MethodologyDraft()
                .asks("part", "all")
                .with(share().bands("0", "1", "50", "3").territoryHasMean(Over.REPORTED))
                .level("low", "0")
                .level("middle", "2")
                .level("high", "3")
                .done();

        assertThat(of3And1PointsAndOneSilent().region(engine, methodology).level())
                .contains("middle");
    }

    @Test
    void own_levels_stand_before_those_of_the_methodology() {
        Methodology methodology = new MethodologyDraft()
                .asks("part", "all")
                .with(share().bands("0", "1", "50", "3").level("own", "1"))
                .level("common", "0")
                .done();

        assertThat(of3And1PointsAndOneSilent().region(engine, methodology).level())
                .contains("own");
    }

    @Test
    void each_tier_has_its_own_target_and_the_common_one_where_it_has_none() {
        Methodology methodology = new MethodologyDraft()
                .input("part", InputType.COUNT, false, OrganisationKind.SCHOOL, OrganisationKind.MUNICIPALITY)
                .with(plain().target("7").target(Tier.REGION, "30").target(Tier.MUNICIPALITY, "20"))
                .done();
        RollUp rollUp = engine.rollUp(methodology, MethodologyDraft.YEAR, Roster.TREE);
        List<Score> school = rollUp.add(Roster.school("a", "north", Report.ACCEPTED, "part", 10));
        List<Score> authority = rollUp.add(
                Roster.respondent(OrganisationKind.MUNICIPALITY, "north", "north", Report.ACCEPTED, "part", 10));

        assertThat(school.get(0).target()).isEqualTo(number("7"));
        assertThat(authority.get(0).target()).isEqualTo(number("20"));
        assertThat(rollUp.territory("north").get(0).target()).isEqualTo(number("20"));
        assertThat(rollUp.territory("north").get(0).deviation()).isEqualTo(number("-10.0"));
        assertThat(rollUp.territory("region").get(0).target()).isEqualTo(number("30"));
    }

    @Test
    void better_of_two_values_is_the_greater_or_the_less() {
        assertThat(new Proportion(BigDecimal.TEN, 2, Direction.HIGHER).meets(BigDecimal.ONE, BigDecimal.ONE))
                .isTrue();
        assertThat(new Proportion(BigDecimal.TEN, 2, Direction.HIGHER).meets(BigDecimal.ZERO, BigDecimal.ONE))
                .isFalse();
        assertThat(new Proportion(BigDecimal.TEN, 2, Direction.LOWER).meets(BigDecimal.ONE, BigDecimal.ONE))
                .isTrue();
        assertThat(new Proportion(BigDecimal.TEN, 2, Direction.LOWER).meets(BigDecimal.TEN, BigDecimal.ONE))
                .isFalse();
    }
}
