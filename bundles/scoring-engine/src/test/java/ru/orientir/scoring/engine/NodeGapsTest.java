package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.scoring.engine.AssessedNode.node;
import static ru.orientir.scoring.engine.AssessedNode.number;
import static ru.orientir.scoring.engine.AssessedNode.of60And40;
import static ru.orientir.scoring.engine.AssessedNode.own;
import static ru.orientir.scoring.engine.AssessedNode.points;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Aggregate.Absent;
import ru.orientir.indicator.Aggregate.By;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.ValueStatus;

/** What a node makes of parts that are missing, do not apply or have nothing to compare with. */
class NodeGapsTest {

    private final ScoringEngine engine = new ExactScoringEngine();

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
}
