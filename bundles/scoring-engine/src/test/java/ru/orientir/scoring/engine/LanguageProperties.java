package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import ru.orientir.indicator.Aggregate.Absent;
import ru.orientir.indicator.Aggregate.By;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.TerritoryTree;

/** Means, shares of organisations, points and nodes against oracles that share no code with the engine. */
class LanguageProperties {

    private final ScoringEngine engine = new ExactScoringEngine();

    private static MethodologyDraft asking(boolean reference) {
        MethodologyDraft draft = new MethodologyDraft().asks("part");
        return reference ? draft.loads("all") : draft.asks("all");
    }

    @Property
    void weighted_mean_agrees_with_the_oracle(@ForAll("reportings") List<Reporting> reportings) {
        mean(reportings, new GatheringOracle(false, false));
        mean(reportings, new GatheringOracle(true, false));
        mean(reportings, new GatheringOracle(true, true));
    }

    private void mean(List<Reporting> reportings, GatheringOracle oracle) {
        Methodology methodology = asking(oracle.reference())
                .with(new IndicatorDraft("mean", "part")
                        .meanWeighedBy("all", oracle.overAll() ? Over.ALL : Over.REPORTED))
                .done();

        assertThat(line(region(methodology, reportings))).isEqualTo(oracle.mean(reportings));
    }

    @Property
    void share_of_organisations_agrees_with_the_oracle(
            @ForAll("reportings") List<Reporting> reportings, @ForAll boolean reference, @ForAll boolean overAll) {
        Methodology methodology = asking(reference)
                .with(new IndicatorDraft("share", "part > all")
                        .rolledUp(RollUpRule.By.SHARE, overAll ? Over.ALL : Over.REPORTED))
                .done();

        assertThat(line(region(methodology, reportings)))
                .isEqualTo(new GatheringOracle(reference, overAll).share(reportings));
    }

    private Score region(Methodology methodology, List<Reporting> reportings) {
        RollUp rollUp = engine.rollUp(methodology, MethodologyDraft.YEAR, Roster.TREE);
        Reporting.respondents(reportings).forEach(rollUp::add);
        return rollUp.territory("region").get(0);
    }

    private static String line(Score score) {
        return GatheringOracle.line(
                score.status().code(),
                score.value(),
                score.coverage().reported(),
                score.coverage().expected());
    }

    @Property
    void points_to_target_agree_with_the_oracle(
            @ForAll @IntRange(max = 3000) int part,
            @ForAll @IntRange(min = 1, max = 2000) int all,
            @ForAll @IntRange(min = 1, max = 999) int tenths,
            @ForAll boolean lower,
            @ForAll boolean capped) {
        BigDecimal target = BigDecimal.valueOf(tenths, 1);
        IndicatorDraft indicator = new IndicatorDraft("share", "100 * part / all")
                .target(target.toPlainString())
                .toTarget("7.5", capped || lower);
        Methodology methodology = new MethodologyDraft()
                .asks("part", "all")
                .with(lower ? indicator.lowerIsBetter() : indicator)
                .done();
        Score score = engine.score(
                        methodology,
                        MethodologyDraft.YEAR,
                        Roster.school("a", "north", Report.ACCEPTED, "part", part, "all", all))
                .get(0);

        assertThat(score.points()).contains(toMark(score.value().orElseThrow(), target, lower, capped || lower));
    }

    /** 7.5 times the value over the mark, or the mark over the value; a cap ends at 7.5. */
    private static BigDecimal toMark(BigDecimal value, BigDecimal mark, boolean lower, boolean capped) {
        int order = value.compareTo(mark);
        if (capped && (lower ? order <= 0 : order >= 0)) {
            return new BigDecimal("7.50");
        }
        Fraction quotient = lower
                ? Fraction.of(mark).over(Fraction.of(value))
                : Fraction.of(value).over(Fraction.of(mark));
        return Fraction.of(new BigDecimal("7.5")).times(quotient).halfUp(2);
    }

    @Property(tries = 300)
    void points_to_best_agree_with_the_oracle(@ForAll("shares") List<Integer> parts, @ForAll boolean lower) {
        IndicatorDraft indicator =
                new IndicatorDraft("count", "part").decimals(0).toBest("7.5");
        Methodology methodology = new MethodologyDraft()
                .asks("part")
                .with(lower ? indicator.lowerIsBetter() : indicator)
                .done();
        List<Respondent> respondents = new ArrayList<>();
        for (Integer part : parts) {
            respondents.add(Roster.school("s" + respondents.size(), "north", Report.ACCEPTED, "part", part));
        }
        RollUp rollUp = engine.rollUp(methodology, MethodologyDraft.YEAR, Roster.TREE);
        respondents.forEach(rollUp::observe);
        int best = lower ? Collections.min(parts) : Collections.max(parts);

        for (int i = 0; i < parts.size(); i++) {
            Optional<BigDecimal> points = rollUp.add(respondents.get(i)).get(0).points();
            if (best == 0) {
                assertThat(points).isEmpty();
            } else {
                assertThat(points)
                        .contains(toMark(BigDecimal.valueOf(parts.get(i)), BigDecimal.valueOf(best), lower, true));
            }
        }
    }

    @Property
    void nodes_agree_with_the_oracle(
            @ForAll("parts") List<NodeOracle.Part> first,
            @ForAll("parts") List<NodeOracle.Part> second,
            @ForAll("ways") NodeOracle.Way below,
            @ForAll("ways") NodeOracle.Way above) {
        MethodologyDraft draft = new MethodologyDraft();
        List<Object> answers = new ArrayList<>();
        draft.with(criterion("first", first, below, draft, answers));
        draft.with(criterion("second", second, below, draft, answers));
        Methodology methodology =
                draft.total(by(above), above.missing(), above.outside()).done();
        List<Score> scores = engine.score(
                methodology, MethodologyDraft.YEAR, Roster.school("a", "north", Report.ACCEPTED, answers.toArray()));
        NodeOracle.Part one = NodeOracle.node(below, first);
        NodeOracle.Part two = NodeOracle.node(below, second);

        agrees(Roster.score(scores, "first"), one);
        agrees(Roster.score(scores, "second"), two);
        agrees(Roster.score(scores, "total"), NodeOracle.node(above, List.of(one, two)));
    }

    private static By by(NodeOracle.Way way) {
        return way.weighs() ? By.WEIGHTED_MEAN : By.SUM;
    }

    private static CriterionDraft criterion(
            String code,
            List<NodeOracle.Part> parts,
            NodeOracle.Way way,
            MethodologyDraft draft,
            List<Object> answers) {
        CriterionDraft criterion = new CriterionDraft(code).weight("1").brings(by(way), way.missing(), way.outside());
        for (NodeOracle.Part part : parts) {
            String input = code + answers.size();
            draft.asks(input);
            answers.add(input);
            answers.add(
                    switch (part.state()) {
                        case POINTS -> part.points();
                        case MISSING -> Answer.MISSING;
                        case OUTSIDE -> null;
                    });
            criterion.with(new IndicatorDraft("of-" + input, input)
                    .decimals(2)
                    .target("100")
                    .toTarget("100", true)
                    .weight(String.valueOf(part.weight())));
        }
        return criterion;
    }

    private static void agrees(Score score, NodeOracle.Part part) {
        String status =
                switch (part.state()) {
                    case POINTS -> "official";
                    case MISSING -> "missing";
                    case OUTSIDE -> "not-applicable";
                };
        assertThat(score.status().code()).isEqualTo(status);
        assertThat(score.points()).isEqualTo(Optional.ofNullable(part.points()));
        assertThat(score.value()).isEqualTo(score.points());
        assertThat(score.reason().isEmpty()).isNotEqualTo(part.state() == NodeOracle.State.MISSING);
    }

    /** Every way of rolling up and of giving points, and a node over all of them. */
    private static Methodology everything() {
        return new MethodologyDraft()
                .asks("part")
                .loads("all")
                .with(new CriterionDraft("node")
                        .brings(By.SUM, Absent.ZERO, Absent.RENORMALISE)
                        .with(new IndicatorDraft("mean", "part")
                                .meanWeighedBy("all", Over.REPORTED)
                                .toBest("100"))
                        .with(new IndicatorDraft("all", "part")
                                .meanWeighedBy("all", Over.ALL)
                                .bands("0", "1", "10", "2"))
                        .with(new IndicatorDraft("share", "part > all")
                                .rolledUp(RollUpRule.By.SHARE, Over.ALL)
                                .target("30")
                                .toTarget("10", true)
                                .territoryHasMean(Over.REPORTED))
                        .with(new IndicatorDraft("added", "part / all")
                                .rolledUp(RollUpRule.By.SUM, Over.REPORTED)
                                .bands("0", "1")
                                .territoryHasMean(Over.ALL)))
                .level("low", "0")
                .level("high", "50")
                .done();
    }

    @Property(tries = 300)
    void order_does_not_matter(@ForAll("reportings") List<Reporting> reportings, @ForAll Random random) {
        List<Respondent> respondents = Reporting.respondents(reportings);
        List<Respondent> shuffled = new ArrayList<>(respondents);
        Collections.shuffle(shuffled, random);
        RollUp one = rolledUp(respondents, Roster.TREE);
        RollUp other = rolledUp(shuffled, Roster.TREE);

        for (String territory : Roster.TREE.territories()) {
            assertThat(one.territory(territory)).isEqualTo(other.territory(territory));
        }
    }

    @Property(tries = 300)
    void whole_is_the_union_of_its_parts(@ForAll("reportings") List<Reporting> reportings) {
        List<Respondent> respondents = Reporting.respondents(reportings);
        RollUp nested = rolledUp(respondents, Roster.TREE);
        RollUp flat = rolledUp(
                respondents.stream().map(Reporting::inTheRegion).toList(), new TerritoryTree("region", Map.of()));

        assertThat(nested.territory("region")).isEqualTo(flat.territory("region"));
    }

    @Property(tries = 60)
    void explanation_carries_the_score_it_explains(@ForAll("reportings") List<Reporting> reportings) {
        List<Respondent> respondents = Reporting.respondents(reportings);
        RollUp rollUp = engine.rollUp(everything(), MethodologyDraft.YEAR, Roster.TREE);
        respondents.forEach(rollUp::observe);
        for (Respondent respondent : respondents) {
            for (Score score : rollUp.add(respondent)) {
                assertThat(explained(rollUp, score, respondent.organisation(), List.of(respondent)))
                        .isEqualTo(score);
            }
        }
        for (Score score : rollUp.territory("region")) {
            assertThat(rollUp.explain(score.indicator(), "region", Subject.TERRITORY, respondents)
                            .score())
                    .isEqualTo(score);
        }
    }

    private static Score explained(RollUp rollUp, Score score, String of, List<Respondent> respondents) {
        return rollUp.explain(score.indicator(), of, Subject.ORGANISATION, respondents)
                .score();
    }

    private RollUp rolledUp(List<Respondent> respondents, TerritoryTree tree) {
        RollUp rollUp = engine.rollUp(everything(), MethodologyDraft.YEAR, tree);
        respondents.forEach(rollUp::observe);
        respondents.forEach(rollUp::add);
        return rollUp;
    }

    @Provide
    Arbitrary<List<Reporting>> reportings() {
        return Reporting.lists();
    }

    @Provide
    Arbitrary<List<Integer>> shares() {
        return Arbitraries.integers().between(0, 40).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<NodeOracle.Part>> parts() {
        Arbitrary<BigDecimal> points =
                Arbitraries.integers().between(0, 10_000).map(hundredths -> BigDecimal.valueOf(hundredths, 2));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 60), Arbitraries.of(NodeOracle.State.values()), points)
                .as((weight, state, of) ->
                        new NodeOracle.Part(weight, state, state == NodeOracle.State.POINTS ? of : null))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<NodeOracle.Way> ways() {
        return Arbitraries.of(NodeOracle.ways());
    }
}
