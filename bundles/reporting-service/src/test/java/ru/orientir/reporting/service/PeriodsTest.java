package ru.orientir.reporting.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.Explanation;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ValueStatus;
import ru.orientir.submission.SubmissionStatus;

/** What a second period owes to the first: earlier answers, changes, and that both stay as they were. Figures calculated by hand. */
class PeriodsTest {

    private Installation installation;

    @BeforeEach
    void install() throws Exception {
        installation = Installation.h2();
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void a_second_period_looks_back_and_tells_what_changed() {
        long first = Growth.of2020(installation);
        installation.publish(first);
        long second = Growth.of2021(installation, Growth.FIRST);
        int n = installation.compute(second).n();
        // s1: (30 − 20) / 20; t1: (150 − 80) / 80; the region: (160 − 85) / 85 = 88.23…
        assertThat(value(second, n, "s1", "growth")).isEqualByComparingTo("50");
        assertThat(value(second, n, "t1", "growth")).isEqualByComparingTo("87.5");
        assertThat(value(second, n, "r74", "growth")).isEqualByComparingTo("88.2");
        // 30 % after 20 %; 150 of 400 after 80 of 400; 35.6 % (160 of 450) after 18.9 % (85 of 450).
        assertThat(change(second, n, "s1", "diagnostics")).hasValue(new BigDecimal("10"));
        assertThat(change(second, n, "t1", "diagnostics")).hasValue(new BigDecimal("17.5"));
        assertThat(change(second, n, "r74", "diagnostics")).hasValue(new BigDecimal("16.7"));
        assertThat(change(second, n, "r74", "events")).hasValue(new BigDecimal("4"));
        // Nothing to look back at in 2020, and so nothing to compare with.
        assertThat(change(second, n, "s1", "growth")).isEmpty();
        assertThat(score(first, 1, "s1", "growth").status()).isEqualTo(ValueStatus.MISSING);
        assertThat(change(first, 1, "s1", "diagnostics")).isEmpty();
    }

    @Test
    void nodes_bring_points_together_on_every_tier_and_change_too() {
        long first = Growth.of2020(installation);
        installation.publish(first);
        long second = Growth.of2021(installation, Growth.FIRST);
        int n = installation.compute(second).n();
        // s1 in 2021: 30 of 50 % gives 6 of 10 points; 6 events, the best school has 8: 75; (60 · 6 + 40 · 75) / 100.
        assertThat(value(second, n, "s1", "main")).isEqualByComparingTo("33.6");
        assertThat(value(second, n, "s2", "main")).isEqualByComparingTo("44.8");
        // t1: 37.5 % gives 7.5; 14 events, the best town: 100. t2: 20 % gives 4; 7 of 14: 50.
        assertThat(value(second, n, "t1", "main")).isEqualByComparingTo("44.5");
        assertThat(value(second, n, "t2", "main")).isEqualByComparingTo("22.4");
        // The region: 35.6 % gives 7.12, and it competes with nobody: 0.6 · 7.12 + 40.
        assertThat(value(second, n, "r74", "main")).isEqualByComparingTo("44.3");
        assertThat(value(second, n, "r74", "total")).isEqualByComparingTo("44.3");
        assertThat(score(second, n, "s1", "total").level()).hasValue("low");
        assertThat(score(second, n, "t1", "total").level()).hasValue("high");
        // In 2020: s1 20 of 40 % gives 5, 5 events of 10 give 50: 23; t1 5 and 100: 43.
        assertThat(change(second, n, "s1", "main")).hasValue(new BigDecimal("10.6"));
        assertThat(change(second, n, "t1", "total")).hasValue(new BigDecimal("1.5"));
    }

    @Test
    void live_results_look_back_and_compare_as_an_edition_would() {
        installation.publish(Growth.of2020(installation));
        long second = Growth.of2021(installation, Growth.FIRST);
        int n = installation.compute(second).n();
        for (Tier tier : Tier.values()) {
            assertThat(
                            installation
                                    .reporting
                                    .live(second, ResultQuery.of(tier), Installation.OPERATOR)
                                    .results()
                                    .stream()
                                    .map(PeriodsTest::figure))
                    .isEqualTo(results(second, n, tier).stream()
                            .map(PeriodsTest::figure)
                            .toList());
        }
    }

    @Test
    void a_later_edition_of_the_first_period_leaves_the_second_as_it_is() {
        long first = Growth.of2020(installation);
        installation.publish(first);
        long second = Growth.of2021(installation, Growth.FIRST);
        Edition before = installation.compute(second);
        Explanation explained = explain(second, before.n(), "t1", "growth");
        assertThat(explained.trace().score().value()).hasValue(new BigDecimal("87.5"));
        Growth.school(installation, first, "s1", 100, 25, 5, "head");
        installation.publish(first);
        assertThat(explain(second, before.n(), "t1", "growth")).isEqualTo(explained);
        assertThat(explain(second, before.n(), "s1", "diagnostics")
                        .trace()
                        .score()
                        .change())
                .hasValue(new BigDecimal("10"));
        Edition after = installation.compute(second);
        assertThat(after.hash()).isNotEqualTo(before.hash());
        // (150 − 85) / 85 = 76.47…; 30 % after 25 %.
        assertThat(value(second, after.n(), "t1", "growth")).isEqualByComparingTo("76.5");
        assertThat(change(second, after.n(), "s1", "diagnostics")).hasValue(new BigDecimal("5"));
        assertThat(installation.compute(second).hash()).isEqualTo(after.hash());
    }

    @Test
    void nothing_is_compared_with_what_is_not_published() {
        long first = Growth.of2020(installation);
        installation.compute(first);
        long second = Growth.of2021(installation, Growth.FIRST);
        int n = installation.compute(second).n();
        assertThat(score(second, n, "s1", "growth").status()).isEqualTo(ValueStatus.MISSING);
        assertThat(change(second, n, "s1", "diagnostics")).isEmpty();
    }

    @Test
    void another_version_is_compared_where_it_says_so() {
        installation.publish(Growth.of2020(installation));
        long second = Growth.of2021(installation, Growth.SECOND);
        int n = installation.compute(second).n();
        // Continued under another code; continued with another rounding; under the same code without a word of it;
        // nodes.
        assertThat(change(second, n, "s1", "diagnosed-share")).hasValue(new BigDecimal("10"));
        assertThat(change(second, n, "t1", "diagnosed-share")).hasValue(new BigDecimal("17.5"));
        assertThat(change(second, n, "s1", "growth")).isEmpty();
        assertThat(change(second, n, "s1", "events")).isEmpty();
        assertThat(change(second, n, "s1", "main")).isEmpty();
    }

    @Test
    void half_years_look_back_to_the_period_before_and_to_the_year_before() {
        MethodologyId halves = new MethodologyId("halves", "1.0");
        // Mentors at the end of the half-year, and meetings since the beginning of the year.
        half(halves, "2020-H1", 10, 40);
        half(halves, "2020-H2", 12, 100);
        long campaign = half(halves, "2021-H1", 15, 50);
        // Since 2020-H2: 15 − 12; since 2020-H1: 15 − 10.
        assertThat(value(campaign, 1, "s1", "since-half")).isEqualByComparingTo("3");
        assertThat(value(campaign, 1, "s1", "since-year")).isEqualByComparingTo("5");
        // What is counted from the beginning of the year changes against the same half of the year before.
        assertThat(change(campaign, 1, "s1", "mentors")).hasValue(new BigDecimal("3"));
        assertThat(change(campaign, 1, "s1", "meetings")).hasValue(new BigDecimal("10"));
    }

    private long half(MethodologyId methodology, String period, int mentors, int meetings) {
        long campaign = Growth.open(installation, methodology, period);
        installation.submit(
                campaign,
                "s1",
                SubmissionStatus.ACCEPTED,
                Map.of("mentors", Growth.number(mentors), "meetings", Growth.number(meetings)));
        installation.publish(campaign);
        return campaign;
    }

    @Test
    void a_distribution_counts_who_chose_what() {
        long first = Growth.of2020(installation);
        int n = installation.compute(first).n();
        assertThat(score(first, n, "r74", "posts").distribution())
                .containsExactly(
                        new Score.Category("head", 1),
                        new Score.Category("deputy", 2),
                        new Score.Category("teacher", 0));
        assertThat(value(first, n, "r74", "posts")).isEqualByComparingTo("3");
        assertThat(score(first, n, "r74", "main").distribution()).isEmpty();
    }

    @Test
    void a_node_is_explained_by_its_parts_and_points_by_the_best() {
        long first = Growth.of2020(installation);
        int n = installation.compute(first).n();
        Explanation node = explain(first, n, "s1", "main");
        assertThat(node.trace().score().value().orElseThrow()).isEqualByComparingTo("23");
        assertThat(node.trace().parts())
                .extracting(part -> part.score().indicator() + " "
                        + part.counted().orElseThrow().stripTrailingZeros().toPlainString())
                .containsExactly("diagnostics 5", "events 50");
        assertThat(explain(first, n, "t2", "events").trace().score().points().orElseThrow())
                .isEqualByComparingTo("13.33");
        assertThat(explain(first, n, "r74", "total").trace().score().value().orElseThrow())
                .isEqualByComparingTo(value(first, n, "r74", "total"));
    }

    @Test
    void recommendations_follow_the_results_of_each_tier() {
        long first = Growth.of2020(installation);
        int n = installation.compute(first).n();
        // Events: s1 has 50 points, s2 100 and 43 in all, t2 13.33; the region has 40 and more in all.
        assertThat(recommended(first, n, "s1")).containsExactly("more-events");
        assertThat(recommended(first, n, "s2")).containsExactly("share-practice");
        assertThat(recommended(first, n, "t1")).isEmpty();
        assertThat(recommended(first, n, "t2")).containsExactly("more-events");
        assertThat(recommended(first, n, "r74")).containsExactly("share-practice");
    }

    private List<String> recommended(long campaign, int n, String code) {
        return installation
                .reporting
                .recommendations(campaign, new EditionRef.Number(n), code, Optional.empty(), Installation.OPERATOR)
                .stream()
                .map(recommendation -> recommendation.code())
                .toList();
    }

    private Explanation explain(long campaign, int n, String code, String indicator) {
        return installation.reporting.explanation(
                campaign, new EditionRef.Number(n), code, indicator, Optional.empty(), Installation.OPERATOR);
    }

    private BigDecimal value(long campaign, int n, String code, String indicator) {
        return score(campaign, n, code, indicator).value().orElseThrow();
    }

    private Optional<BigDecimal> change(long campaign, int n, String code, String indicator) {
        return score(campaign, n, code, indicator).change();
    }

    private Score score(long campaign, int n, String code, String indicator) {
        Tier tier = code.startsWith("s") ? Tier.ORGANISATION : code.startsWith("t") ? Tier.MUNICIPALITY : Tier.REGION;
        return results(campaign, n, tier).stream()
                .filter(result -> result.organisation().equals(code)
                        && result.score().indicator().equals(indicator))
                .findFirst()
                .orElseThrow()
                .score();
    }

    private List<Result> results(long campaign, int n, Tier tier) {
        return installation
                .reporting
                .results(campaign, new EditionRef.Number(n), ResultQuery.of(tier), Installation.OPERATOR)
                .results();
    }

    /** Without what tells an official value from a preliminary one. */
    private static String figure(Result result) {
        Score score = result.score();
        return String.join(
                " ",
                result.organisation(),
                score.indicator(),
                plain(score.value()),
                plain(score.points()),
                plain(score.change()),
                score.distribution().toString());
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(value -> value.stripTrailingZeros().toPlainString()).orElse("-");
    }
}
