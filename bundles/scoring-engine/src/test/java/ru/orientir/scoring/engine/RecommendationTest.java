package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Aggregate.Absent;
import ru.orientir.indicator.Aggregate.By;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Recommendation;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.Operand;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;

/** Which recommendations follow from results. */
class RecommendationTest {

    private static final Optional<OrganisationKind> SCHOOL = Optional.of(OrganisationKind.SCHOOL);

    private static final Set<String> RESULTS = Set.of("share", "total", "nobody");

    private final ScoringEngine engine = new ExactScoringEngine();

    private static MethodologyDraft draft() {
        return new MethodologyDraft()
                .asks("part", "all")
                .with(new IndicatorDraft("share", "100 * part / all")
                        .target("40")
                        .bands("0", "1", "50", "3"))
                .total(By.SUM, Absent.MISSING, Absent.MISSING)
                .level("low", "0")
                .level("high", "3");
    }

    private List<String> given(String condition, Object... answers) {
        Methodology methodology = draft().recommendation("advice", condition, RESULTS, Set.of(Tier.ORGANISATION))
                .done();
        List<Score> scores =
                engine.score(methodology, MethodologyDraft.YEAR, Roster.school("a", "north", Report.ACCEPTED, answers));
        return codes(engine.recommendations(methodology, Tier.ORGANISATION, SCHOOL, scores));
    }

    private static List<String> codes(List<Recommendation> recommendations) {
        return recommendations.stream().map(Recommendation::code).toList();
    }

    @Test
    void every_aspect_of_a_result_may_be_looked_at() {
        // 30 / 100: 30.0 %, target 40, deviation −10.0, attainment 75.0, 1 point, level low
        Object[] answers = {"part", 30, "all", 100};

        assertThat(given("value(\"share\") = 30", answers)).hasSize(1);
        assertThat(given("value(\"share\") > 30", answers)).isEmpty();
        assertThat(given("points(\"share\") = 1", answers)).hasSize(1);
        assertThat(given("deviation(\"share\") = -10", answers)).hasSize(1);
        assertThat(given("attainment(\"share\") < 75", answers)).isEmpty();
        assertThat(given("attainment(\"share\") <= 75", answers)).hasSize(1);
        assertThat(given("level(\"total\") = \"low\"", answers)).hasSize(1);
        assertThat(given("level(\"total\") = \"high\"", answers)).isEmpty();
    }

    @Test
    void condition_with_an_absent_operand_is_not_met_unless_it_looks_past_it() {
        assertThat(given("points(\"share\") < 3")).isEmpty();
        assertThat(given("not points(\"share\") < 3")).isEmpty();
        assertThat(given("not given(points(\"share\"))")).hasSize(1);
        assertThat(given("level(\"share\") = \"low\"")).isEmpty();
        assertThat(given("given(points(\"share\"))", "part", 1, "all", 1)).hasSize(1);
        assertThat(given("points(\"nobody\") = 1", "part", 1, "all", 1)).isEmpty();
    }

    @Test
    void recommendation_is_looked_at_on_its_tiers_and_for_its_kinds_in_the_order_of_the_pack() {
        Methodology methodology = draft().recommendation(
                        "z", "points(\"total\") = 1", RESULTS, Set.of(Tier.ORGANISATION))
                .recommendation("m", "points(\"total\") = 1", RESULTS, Set.of(Tier.MUNICIPALITY, Tier.REGION))
                .recommendation("k", "points(\"total\") = 1", RESULTS, Set.of(Tier.values()), OrganisationKind.COLLEGE)
                .recommendation(
                        "a", "points(\"total\") = 1", RESULTS, Set.of(Tier.ORGANISATION), OrganisationKind.SCHOOL)
                .done();
        List<Score> scores = engine.score(
                methodology, MethodologyDraft.YEAR, Roster.school("a", "north", Report.ACCEPTED, "part", 1, "all", 9));

        assertThat(codes(engine.recommendations(methodology, Tier.ORGANISATION, SCHOOL, scores)))
                .containsExactly("z", "a");
        assertThat(codes(engine.recommendations(methodology, Tier.MUNICIPALITY, Optional.empty(), scores)))
                .containsExactly("m", "k");
        assertThat(codes(engine.recommendations(
                        methodology, Tier.ORGANISATION, Optional.of(OrganisationKind.COLLEGE), scores)))
                .containsExactly("z", "k");
    }

    @Test
    void condition_over_answers_is_refused() {
        assertThatThrownBy(() -> new CompiledMethodology(draft().recommendation(
                                "x",
                                MethodologyDraft.operand(new Operand.Own("part"), Formula.Type.NUMBER),
                                Set.of(Tier.REGION))
                        .done()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("part");
    }
}
