package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.ScoringEngine;

/** Points in proportion to the best of a group: who is compared with whom, and when there is nobody. */
class BestPointsTest {

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

    private static Optional<BigDecimal> number(String plain) {
        return Optional.of(new BigDecimal(plain));
    }

    private static Respondent school(String code, String territory, Object part, Object all) {
        return Roster.school(code, territory, Report.ACCEPTED, "part", part, "all", all);
    }

    private RollUp observed(Methodology methodology, Respondent... respondents) {
        RollUp rollUp = engine.rollUp(methodology, MethodologyDraft.YEAR, Roster.TREE);
        assertThat(rollUp.comparesWithBest()).isTrue();
        List.of(respondents).forEach(rollUp::observe);
        return rollUp;
    }

    private static Optional<BigDecimal> added(RollUp rollUp, Respondent respondent) {
        return rollUp.add(respondent).get(0).points();
    }

    @Test
    void best_form_has_the_maximum_and_half_of_it_half_the_points() {
        Respondent best = school("a", "north", 80, 100);
        Respondent half = school("b", "south", 40, 100);
        RollUp rollUp = observed(asking(share().toBest("100")), best, half);

        assertThat(added(rollUp, half)).isEqualTo(number("50.00"));
        assertThat(added(rollUp, best)).isEqualTo(number("100.00"));
    }

    @Test
    void best_of_rounded_values_is_compared_so_that_66_65_and_66_7_are_a_tie() {
        Respondent best = school("a", "north", 667, 1000);
        Respondent other = school("b", "south", 6665, 10_000);
        RollUp rollUp = observed(asking(share().toBest("100")), best, other);

        assertThat(added(rollUp, best)).isEqualTo(number("100.00"));
        assertThat(added(rollUp, other)).isEqualTo(number("100.00"));
    }

    @Test
    void where_less_is_better_the_best_is_the_least_10_of_40_is_a_quarter() {
        Respondent best = school("a", "north", 10, 100);
        Respondent other = school("b", "south", 40, 100);
        RollUp rollUp = observed(asking(share().lowerIsBetter().toBest("100")), best, other);

        assertThat(added(rollUp, other)).isEqualTo(number("25.00"));
        assertThat(added(rollUp, best)).isEqualTo(number("100.00"));
    }

    @Test
    void best_of_zero_is_no_base_and_gives_nobody_points() {
        Respondent best = school("a", "north", 0, 100);
        RollUp rollUp = observed(asking(share().toBest("100")), best);
        RollUp lower = observed(asking(share().lowerIsBetter().toBest("100")), best, school("b", "north", 5, 100));

        assertThat(added(rollUp, best)).isEmpty();
        assertThat(added(lower, school("b", "north", 5, 100))).isEmpty();
    }

    @Test
    void best_is_unknown_to_a_form_by_itself_and_to_those_that_were_not_observed() {
        RollUp rollUp = engine.rollUp(asking(share().toBest("100")), MethodologyDraft.YEAR, Roster.TREE);

        assertThat(added(rollUp, school("a", "north", 80, 100))).isEmpty();
        assertThat(engine.score(asking(share().toBest("100")), MethodologyDraft.YEAR, school("a", "north", 80, 100))
                        .get(0)
                        .points())
                .isEmpty();
    }

    @Test
    void silent_form_and_one_without_a_base_are_no_competitors() {
        Respondent silent = Roster.school("c", "north", Report.NONE, "part", 99, "all", 100);
        RollUp rollUp = observed(
                asking(share().toBest("100")), silent, school("d", "north", 5, 0), school("b", "north", 40, 100));

        assertThat(added(rollUp, school("b", "north", 40, 100))).isEqualTo(number("100.00"));
        assertThat(added(rollUp, silent)).isEmpty();
    }

    @Test
    void kinds_are_compared_each_by_itself() {
        Methodology methodology = new MethodologyDraft()
                .input("part", InputType.COUNT, false, OrganisationKind.SCHOOL, OrganisationKind.COLLEGE)
                .with(plain().toBest("100").rolledUp(By.SUMS, Over.REPORTED))
                .done();
        Respondent college = Roster.respondent(OrganisationKind.COLLEGE, "c", "north", Report.ACCEPTED, "part", 1000);
        Respondent school = Roster.school("a", "north", Report.ACCEPTED, "part", 10);
        RollUp rollUp = observed(methodology, college, school);

        assertThat(added(rollUp, school)).isEqualTo(number("100.00"));
        assertThat(added(rollUp, college)).isEqualTo(number("100.00"));
    }

    @Test
    void territories_are_compared_with_those_of_their_tier() {
        // north 80 %, south 40 %, region (80 + 40) / 200 = 60 %: by itself the best of its tier
        Respondent north = school("a", "north", 80, 100);
        Respondent south = school("b", "south", 40, 100);
        RollUp rollUp = observed(asking(share().toBest("100")), north, south);
        rollUp.add(north);
        rollUp.add(south);

        assertThat(rollUp.territory("north").get(0).points()).isEqualTo(number("100.00"));
        assertThat(rollUp.territory("south").get(0).points()).isEqualTo(number("50.00"));
        assertThat(rollUp.territory("region").get(0).points()).isEqualTo(number("100.00"));
    }

    @Test
    void territory_in_which_nobody_counts_is_no_best_where_less_is_better() {
        Respondent north = school("a", "north", 80, 100);
        RollUp rollUp = observed(asking(share().lowerIsBetter().toBest("100")), north);
        rollUp.add(north);

        assertThat(rollUp.territory("north").get(0).points()).isEqualTo(number("100.00"));
        assertThat(rollUp.territory("south").get(0).points()).isEmpty();
    }

    @Test
    void best_territory_is_found_again_after_somebody_was_added() {
        Respondent north = school("a", "north", 80, 100);
        Respondent south = school("b", "south", 40, 100);
        RollUp rollUp = observed(asking(share().toBest("100")), north, south);
        rollUp.add(south);

        assertThat(rollUp.territory("south").get(0).points()).isEqualTo(number("100.00"));

        rollUp.add(north);

        assertThat(rollUp.territory("south").get(0).points()).isEqualTo(number("50.00"));
    }

    @Test
    void methodology_without_a_best_needs_no_observation() {
        assertThat(engine.rollUp(asking(share().bands("0", "1")), MethodologyDraft.YEAR, Roster.TREE)
                        .comparesWithBest())
                .isFalse();
    }
}
