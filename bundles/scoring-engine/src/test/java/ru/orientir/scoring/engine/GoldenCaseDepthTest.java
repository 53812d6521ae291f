package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Aggregate.Absent;
import ru.orientir.indicator.Aggregate.By;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.GoldenCase.Expected;
import ru.orientir.indicator.GoldenCase.Given;
import ru.orientir.indicator.GoldenCase.Places;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.Value;

/** Golden cases about nodes, single forms of a territory, checks, recommendations, choices and earlier periods. */
class GoldenCaseDepthTest {

    private static final Position PLACE = new Position(7, 3);

    private static MethodologyDraft draft() {
        return new MethodologyDraft()
                .input("part", InputType.COUNT, false, OrganisationKind.SCHOOL, OrganisationKind.MUNICIPALITY)
                .asks("all")
                .choice("post", "head", "other")
                .with(new CriterionDraft("main")
                        .brings(By.SUM, Absent.MISSING, Absent.RENORMALISE)
                        .with(new IndicatorDraft("share", "100 * part / all")
                                .target("40")
                                .target(Tier.REGION, "50")
                                .bands("0", "1", "40", "2"))
                        .with(new IndicatorDraft("best", "100 * part / all").toBest("10")))
                .with(new IndicatorDraft("posts", "post")
                        .decimals(0)
                        .rolledUp(RollUpRule.By.DISTRIBUTION, Over.REPORTED))
                .with(new IndicatorDraft("growth", "part - previous(part)"))
                .total(By.SUM, Absent.MISSING, Absent.RENORMALISE)
                .level("low", "0")
                .level("high", "12")
                .check("within", "part <= all")
                .check("same", "part = organisations(part)", Optional.empty(), OrganisationKind.MUNICIPALITY)
                .recommendation(
                        "more", "points(\"share\") < 2", Set.of("share"), Set.of(Tier.ORGANISATION, Tier.MUNICIPALITY))
                .recommendation("praise", "level(\"total\") = \"high\"", Set.of("total"), Set.of(Tier.REGION));
    }

    private static Given school(Map<String, Expected> expected, Optional<Set<String>> broken, Object... answers) {
        return new Given(
                OrganisationKind.SCHOOL,
                true,
                Roster.answers(answers),
                Earlier.NOTHING,
                expected,
                broken,
                Places.of(PLACE));
    }

    private static Given school(Object... answers) {
        return school(Map.of(), Optional.empty(), answers);
    }

    private static Expected value(String value) {
        return new Expected(value, "official");
    }

    private static Expected expected(
            String value, String points, String level, String attainment, Map<String, Integer> distribution) {
        return new Expected(
                value,
                "official",
                Optional.empty(),
                Optional.ofNullable(attainment).map(BigDecimal::new),
                Optional.ofNullable(points).map(BigDecimal::new),
                Optional.ofNullable(level),
                Optional.ofNullable(distribution));
    }

    private static GoldenCase of(
            Optional<Tier> territory,
            Map<String, Expected> expected,
            Optional<Set<String>> recommendations,
            Given... given) {
        return new GoldenCase(
                "пример",
                TargetPeriod.ofYear(2021),
                List.of(given),
                territory,
                expected,
                recommendations,
                Places.of(PLACE));
    }

    private static List<String> messages(GoldenCase golden) {
        return new ExactScoringEngine()
                .prove(draft().golden(golden).done()).stream()
                        .map(Finding::message)
                        .toList();
    }

    private static List<String> messages(Tier tier, Map<String, Expected> expected, Given... given) {
        return messages(of(Optional.of(tier), expected, Optional.empty(), given));
    }

    private static List<String> messages(Map<String, Expected> expected, Given form) {
        return messages(of(Optional.empty(), expected, Optional.empty(), form));
    }

    private static final Given STRONG = school("part", 80, "all", 100, "post", new Value.Text("head"));
    private static final Given WEAK = school("part", 20, "all", 100, "post", new Value.Text("head"));

    @Test
    void territory_is_proved_with_its_nodes_its_points_and_its_choices() {
        // 100 of 200 are 50 %: 2 points; the best of its tier by itself: 10 points
        Map<String, Expected> expected = Map.of(
                "share",
                expected("50.0", "2", "low", "125.0", null),
                "main",
                expected("12.00", "12", "high", null, null),
                "total",
                expected("12.00", "12", "high", null, null),
                "posts",
                expected("2", null, null, null, Map.of("head", 2)));

        assertThat(messages(Tier.MUNICIPALITY, expected, STRONG, WEAK)).isEmpty();
    }

    @Test
    void tier_of_the_case_decides_which_target_applies() {
        Map<String, Expected> of40 = Map.of("share", expected("50.0", null, null, "125.0", null));
        Map<String, Expected> of50 = Map.of("share", expected("50.0", null, null, "100.0", null));

        assertThat(messages(Tier.MUNICIPALITY, of40, STRONG, WEAK)).isEmpty();
        assertThat(messages(Tier.REGION, of50, STRONG, WEAK)).isEmpty();
        assertThat(messages(Tier.REGION, of40, STRONG, WEAK))
                .containsExactly(
                        "Пример «пример»: показатель «share» — ожидается выполнение «125.0», получается «100.0».");
    }

    @Test
    void every_organisation_may_be_proved_too() {
        Given strong = school(
                Map.of("best", expected("80.0", "10", "low", null, null)), Optional.empty(), "part", 80, "all", 100);
        Given weak = school(
                Map.of("best", expected("20.0", "2.5", null, null, null), "main", value("3.50")),
                Optional.empty(),
                "part",
                20,
                "all",
                100);

        assertThat(messages(Tier.MUNICIPALITY, Map.of(), strong, weak)).isEmpty();
    }

    @Test
    void what_differs_is_told_with_the_organisation_and_the_kind_of_result() {
        Given weak = school(
                Map.of("best", expected("20.0", "3", null, null, null), "main", value("3.60")),
                Optional.empty(),
                "part",
                20,
                "all",
                100);

        assertThat(messages(Tier.MUNICIPALITY, Map.of("total", value("13.00")), STRONG, weak))
                .containsExactly(
                        "Пример «пример»: итог — ожидается «13.00» (official), получается «12.00» (official).",
                        "Пример «пример», организация 2 (school): показатель «best» — ожидается баллов «3», получается «2.50».",
                        "Пример «пример», организация 2 (school): критерий «main» — ожидается «3.60» (official), получается «3.50»"
                                + " (official).");
    }

    @Test
    void wrong_level_and_wrong_distribution_are_told() {
        Map<String, Expected> expected = Map.of(
                "posts",
                expected("2", null, null, null, Map.of("head", 1, "other", 1)),
                "share",
                expected("50.0", null, "high", null, null));

        assertThat(messages(Tier.MUNICIPALITY, expected, STRONG, WEAK))
                .containsExactly(
                        "Пример «пример»: показатель «posts» — ожидается распределение «head: 1, other: 1», получается"
                                + " «head: 2».",
                        "Пример «пример»: показатель «share» — ожидается уровень «high», получается «low».");
    }

    @Test
    void option_that_is_said_to_be_chosen_by_nobody_is_right_when_nobody_chose_it() {
        Map<String, Expected> expected =
                Map.of("posts", expected("2", null, null, null, Map.of("head", 2, "other", 0)));

        assertThat(messages(Tier.MUNICIPALITY, expected, STRONG, WEAK)).isEmpty();
    }

    @Test
    void single_form_knows_no_best() {
        assertThat(messages(Map.of("main", new Expected("", "missing")), STRONG))
                .isEmpty();
        assertThat(messages(Map.of("best", expected("80.0", "10", null, null, null)), STRONG))
                .hasSize(1);
    }

    @Test
    void territory_of_one_organisation_is_not_its_form() {
        // the best of the municipalities is itself: 10 points; the school by itself has nobody to compare with
        Map<String, Expected> ofTerritory = Map.of("best", expected("80.0", "10", null, null, null));
        Map<String, Expected> ofForm = Map.of("main", new Expected("", "missing"));

        assertThat(messages(Tier.MUNICIPALITY, ofTerritory, STRONG)).isEmpty();
        assertThat(messages(Tier.MUNICIPALITY, ofForm, STRONG))
                .containsExactly(
                        "Пример «пример»: критерий «main» — ожидается «missing», получается «12.00» (official).");
        assertThat(messages(ofForm, STRONG)).isEmpty();
        assertThat(messages(ofTerritory, STRONG))
                .containsExactly("Пример «пример»: показатель «best» — ожидается баллов «10», получается «нет».");
    }

    @Test
    void organisation_of_a_territory_of_one_is_named_when_it_differs() {
        Given strong = school(Map.of("growth", value("5.0")), Optional.of(Set.of("within")), "part", 80, "all", 100);

        assertThat(messages(Tier.REGION, Map.of(), strong))
                .containsExactly(
                        "Пример «пример», организация 1 (school): показатель «growth» — ожидается «5.0» (official),"
                                + " получается «missing»: не хватает previous(part).",
                        "Пример «пример», организация 1 (school): нарушенные контроли — ожидается «within», получается «ничего».");
    }

    @Test
    void broken_checks_are_exactly_those_that_are_named() {
        Given right = school(Map.of(), Optional.of(Set.of("within")), "part", 2, "all", 1);
        Given wrong = school(Map.of(), Optional.of(Set.of()), "part", 2, "all", 1);
        Given tooMany = school(Map.of(), Optional.of(Set.of("within", "same")), "part", 1, "all", 1);

        assertThat(messages(Map.of(), right)).isEmpty();
        assertThat(messages(Map.of(), wrong))
                .containsExactly("Пример «пример»: нарушенные контроли — ожидается «ничего», получается «within».");
        assertThat(messages(Tier.MUNICIPALITY, Map.of(), right, tooMany))
                .containsExactly(
                        "Пример «пример», организация 2 (school): нарушенные контроли — ожидается «same, within»,"
                                + " получается «ничего».");
    }

    @Test
    void authority_is_checked_against_the_organisations_of_the_case_that_reported() {
        Given silent = new Given(
                OrganisationKind.SCHOOL,
                false,
                Roster.answers("part", 500),
                Earlier.NOTHING,
                Map.of(),
                Optional.empty(),
                Places.of(PLACE));
        Given same = authority(Set.of(), 100);
        Given other = authority(Set.of("same"), 101);

        assertThat(messages(Tier.MUNICIPALITY, Map.of(), STRONG, WEAK, silent, same))
                .isEmpty();
        assertThat(messages(Tier.MUNICIPALITY, Map.of(), STRONG, WEAK, silent, other))
                .isEmpty();
    }

    private static Given authority(Set<String> broken, int part) {
        return new Given(
                OrganisationKind.MUNICIPALITY,
                true,
                Roster.answers("part", part),
                Earlier.NOTHING,
                Map.of(),
                Optional.of(broken),
                Places.of(PLACE));
    }

    @Test
    void recommendations_are_exactly_those_that_are_named() {
        assertThat(messages(of(Optional.empty(), Map.of(), Optional.of(Set.of("more")), WEAK)))
                .isEmpty();
        assertThat(messages(of(Optional.empty(), Map.of(), Optional.of(Set.of()), STRONG)))
                .isEmpty();
        assertThat(messages(of(Optional.of(Tier.REGION), Map.of(), Optional.of(Set.of("praise")), STRONG, WEAK)))
                .isEmpty();
        assertThat(messages(of(Optional.of(Tier.MUNICIPALITY), Map.of(), Optional.of(Set.of("praise")), STRONG, WEAK)))
                .containsExactly("Пример «пример»: рекомендации — ожидается «praise», получается «ничего».");
    }

    @Test
    void earlier_answers_are_those_of_the_organisation() {
        Given grown = new Given(
                OrganisationKind.SCHOOL,
                true,
                Roster.answers("part", 20),
                new Earlier(Roster.answers("part", 15), Answers.NONE),
                Map.of(),
                Optional.empty(),
                Places.of(PLACE));

        assertThat(messages(Map.of("growth", value("5.0")), grown)).isEmpty();
    }
}
