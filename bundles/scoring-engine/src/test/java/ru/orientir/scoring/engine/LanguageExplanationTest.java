package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.Value;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.ScoreTrace.Operand;
import ru.orientir.scoring.ScoreTrace.Part;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;

/** What a reader is told of means, shares, choices, targets, points and levels. */
class LanguageExplanationTest {

    private final ScoringEngine engine = new ExactScoringEngine();

    private static IndicatorDraft share() {
        return new IndicatorDraft("share", "100 * part / all");
    }

    private static Methodology of(IndicatorDraft indicator) {
        return new MethodologyDraft()
                .asks("part", "all", "grade")
                .loads("students")
                .choice("post", "head", "other")
                .input("plan", InputType.YES_NO, false, OrganisationKind.SCHOOL)
                .with(indicator)
                .level("low", "1")
                .level("high", "3")
                .done();
    }

    private ScoreTrace own(Methodology methodology, String code, Object... answers) {
        return new Roster().school("a", "north", answers).own(engine, methodology, code);
    }

    private ScoreTrace own(IndicatorDraft indicator, Object... answers) {
        return own(of(indicator), "share", answers);
    }

    private ScoreTrace territory(Methodology methodology, String code, String of, Roster roster) {
        return roster.territory(engine, methodology, code, of);
    }

    @Test
    void weighted_mean_tells_values_times_weights_and_the_weight() {
        Methodology methodology = of(new IndicatorDraft("mean", "grade").meanWeighedBy("students", Over.ALL));
        ScoreTrace trace = territory(
                methodology,
                "mean",
                "north",
                new Roster()
                        .school("a", "north", "grade", 2, "students", 30)
                        .school("b", "north", "grade", -5, "students", 10)
                        .silent("c", "north", "students", 10));

        assertThat(trace.substituted()).isEqualTo("(2 × 30 + (−5) × 10) / 50");
        assertThat(trace.exact()).isEqualTo("0.2");
        assertThat(trace.rule())
                .isEqualTo("Значения организаций, у которых есть и значение, и вес (2 из 3), умножаются на веса,"
                        + " складываются и делятся на сумму весов всех ожидаемых организаций: 3."
                        + " Вес — «Показатель students»."
                        + " Остальные ничего не добавили, поэтому значение — «не менее».");
        assertThat(trace.operands()).extracting(Operand::input).containsExactly("grade", "students");
        assertThat(trace.operands().get(1).sum()).contains(new BigDecimal("50"));
        assertThat(trace.operands().get(1).parts()).extracting(Part::counted).containsExactly(true, true, true);
        assertThat(trace.moves()).isEmpty();
    }

    @Test
    void weighted_mean_of_those_who_reported_divides_by_their_weights() {
        Methodology methodology = of(new IndicatorDraft("mean", "grade").meanWeighedBy("students", Over.REPORTED));
        Roster roster =
                new Roster().school("a", "north", "grade", 2, "students", 30).silent("c", "north", "students", 10);
        ScoreTrace trace = territory(methodology, "mean", "north", roster);

        assertThat(trace.substituted()).isEqualTo("(2 × 30) / 30");
        assertThat(trace.rule()).contains("на сумму весов тех же организаций").doesNotContain("не менее");
        assertThat(trace.operands().get(1).parts()).extracting(Part::counted).containsExactly(true, false);
    }

    @Test
    void mean_that_lacks_a_weight_tells_that_it_is_not_there() {
        Methodology methodology = of(new IndicatorDraft("mean", "grade").meanWeighedBy("students", Over.ALL));
        ScoreTrace trace = territory(
                methodology,
                "mean",
                "north",
                new Roster().school("a", "north", "grade", 2, "students", 30).silent("c", "north"));

        assertThat(trace.substituted()).isEqualTo("(2 × 30) / нет данных");
        assertThat(trace.exact()).isEmpty();
    }

    @Test
    void share_of_organisations_tells_how_many_there_are() {
        Roster roster = new Roster()
                .school("a", "north", "plan", true)
                .school("b", "north", "plan", false)
                .silent("c", "north");
        Methodology reported = of(new IndicatorDraft("plans", "plan").rolledUp(RollUpRule.By.SHARE, Over.REPORTED));
        Methodology all = of(new IndicatorDraft("plans", "plan").rolledUp(RollUpRule.By.SHARE, Over.ALL));

        assertThat(territory(reported, "plans", "north", roster).substituted()).isEqualTo("100 × 1 / 2");
        assertThat(territory(reported, "plans", "north", roster).rule())
                .isEqualTo("Число организаций, у которых условие выполнено, делится на число ответивших: 2 из 3.");
        assertThat(territory(all, "plans", "north", roster).substituted()).isEqualTo("100 × 1 / 3");
        assertThat(territory(all, "plans", "north", roster).rule())
                .isEqualTo(
                        "Число организаций, у которых условие выполнено, делится на число всех ожидаемых организаций: 3;"
                                + " ответили 2 из 3. Остальные ничего не добавили, поэтому значение — «не менее».");
        assertThat(territory(all, "plans", "south", new Roster()).substituted()).isEqualTo("нет данных");
    }

    @Test
    void distribution_tells_every_option_by_its_label() {
        Methodology methodology =
                of(new IndicatorDraft("posts", "post").decimals(0).rolledUp(RollUpRule.By.DISTRIBUTION, Over.REPORTED));
        ScoreTrace trace = territory(
                methodology,
                "posts",
                "north",
                new Roster()
                        .school("a", "north", "post", new Value.Text("head"))
                        .school("b", "north", "post", new Value.Text("head"))
                        .silent("c", "north"));

        assertThat(trace.substituted()).isEqualTo("Вариант head: 2; Вариант other: 0");
        assertThat(trace.rule()).isEqualTo("Считается, сколько организаций выбрали каждый вариант; ответили 2 из 3.");
        assertThat(trace.exact()).isEqualTo("2");
    }

    @Test
    void target_is_told_with_its_period_and_tier_and_how_far_the_value_is() {
        IndicatorDraft planned = share().target("30").target(Tier.REGION, "20");
        Roster roster = new Roster().school("a", "north", "part", 20, "all", 100);

        assertThat(own(planned, "part", 20, "all", 100).target())
                .isEqualTo("Плановое значение на 2021 год для организаций — 30 %."
                        + " Значение 20,0 % меньше планового на 10,0 п. п.; выполнение — 66,7 %.");
        assertThat(territory(of(planned), "share", "north", roster).target())
                .startsWith("Плановое значение на 2021 год для муниципалитетов — 30 %.");
        assertThat(territory(of(planned), "share", "region", roster).target())
                .isEqualTo("Плановое значение на 2021 год для региона — 20 %."
                        + " Значение 20,0 % равно плановому; выполнение — 100,0 %.");
        assertThat(own(planned, "part", 40, "all", 100).target()).contains("больше планового на 10,0 п. п.");
        assertThat(own(planned, "part", 40).target())
                .isEqualTo("Плановое значение на 2021 год для организаций — 30 %.");
        assertThat(own(share(), "part", 40, "all", 100).target()).isEmpty();
    }

    @Test
    void target_of_zero_has_no_attainment_and_other_units_are_named() {
        IndicatorDraft count = new IndicatorDraft("share", "part").unit("чел.").target("0");

        assertThat(own(count, "part", 4).target())
                .isEqualTo("Плановое значение на 2021 год для организаций — 0 чел."
                        + " Значение 4,0 чел. больше планового на 4,0 чел.");
    }

    @Test
    void half_year_is_told_as_such() {
        Methodology methodology = of(share().target(new TargetPeriod(2021, 2), new BigDecimal("30")));
        ScoreTrace trace = engine.rollUp(methodology, new TargetPeriod(2021, 2), Roster.TREE)
                .explain(
                        "share",
                        "a",
                        Subject.ORGANISATION,
                        List.of(Roster.school("a", "north", Report.ACCEPTED, "part", 30, "all", 100)));

        assertThat(trace.target()).startsWith("Плановое значение на 2-е полугодие 2021 года для организаций — 30 %.");
    }

    @Test
    void bands_are_told_with_their_ends() {
        IndicatorDraft bands = share().bands("10", "1", "50", "2.5", "80", "3");

        assertThat(own(bands, "part", 5, "all", 100).points())
                .isEqualTo("Значение 5,0 ниже первой полосы шкалы, она начинается с 10; баллов: 0.");
        assertThat(own(bands, "part", 50, "all", 100).points())
                .isEqualTo("Значение 50,0 попадает в полосу от 50 (включительно) до 80 (не включая); баллов: 2,5.");
        assertThat(own(bands, "part", 80, "all", 100).points())
                .isEqualTo("Значение 80,0 попадает в полосу от 80 и выше; баллов: 3.");
        assertThat(own(bands, "part", 80).points()).isEqualTo("Значения нет, поэтому баллов нет.");
        assertThat(own(share(), "part", 80, "all", 100).points()).isEmpty();
    }

    @Test
    void points_to_target_are_told_with_the_proportion() {
        assertThat(own(share().target("30").toTarget("10", true), "part", 20, "all", 100)
                        .points())
                .isEqualTo("Баллы — доля от 10 по отношению к плановому значению, не больше 10: 10 × 20,0 / 30;"
                        + " баллов: 6,67.");
        assertThat(own(share().target("30").toTarget("10", true), "part", 30, "all", 100)
                        .points())
                .isEqualTo(
                        "Плановое значение 30 достигнуто, поэтому баллов столько, сколько можно: 10; баллов: 10,00.");
        assertThat(own(share().target("30").toTarget("10", false), "part", 60, "all", 100)
                        .points())
                .isEqualTo("Баллы — доля от 10 по отношению к плановому значению: 10 × 60,0 / 30; баллов: 20,00.");
        assertThat(own(share().lowerIsBetter().target("20").toTarget("10", true), "part", 30, "all", 100)
                        .points())
                .contains("10 × 20 / 30,0; баллов: 6,67.");
        assertThat(own(share().toTarget("10", true), "part", 20, "all", 100).points())
                .isEqualTo("Нет планового значения больше нуля, с которым можно сравнить, поэтому баллов нет.");
    }

    @Test
    void points_to_best_are_told_with_the_best_of_the_group() {
        Roster roster =
                new Roster().school("a", "north", "part", 40, "all", 100).school("b", "south", "part", 80, "all", 100);
        RollUp rollUp = roster.rolledUp(engine, of(share().toBest("100")));
        List<Respondent> first = roster.respondents().subList(0, 1);

        assertThat(rollUp.explain("share", "a", Subject.ORGANISATION, first).points())
                .isEqualTo("Лучшее значение среди организаций того же вида — 80,0 %."
                        + " Баллы — доля от 100 по отношению к нему: 100 × 40,0 / 80,0; баллов: 50,00.");
        assertThat(rollUp.explain("share", "north", Subject.TERRITORY, first).points())
                .startsWith("Лучшее значение среди территорий того же уровня — 80,0 %.");
        assertThat(own(share().toBest("100"), "part", 0, "all", 100).points())
                .isEqualTo("Лучшее значение среди организаций того же вида — 0,0 %: сравнивать не с чем, поэтому баллов"
                        + " нет.");
        assertThat(engine.rollUp(of(share().toBest("100")), MethodologyDraft.YEAR, Roster.TREE)
                        .explain("share", "a", Subject.ORGANISATION, first)
                        .points())
                .isEqualTo("Лучшее значение группы ещё не известно, поэтому баллов нет.");
    }

    @Test
    void authority_is_compared_with_authorities() {
        Methodology methodology = new MethodologyDraft()
                .input("part", InputType.COUNT, false, OrganisationKind.MUNICIPALITY)
                .with(new IndicatorDraft("count", "part").unit("").toBest("10"))
                .done();
        Respondent authority =
                Roster.respondent(OrganisationKind.MUNICIPALITY, "north", "north", Report.ACCEPTED, "part", 5);
        RollUp rollUp = engine.rollUp(methodology, MethodologyDraft.YEAR, Roster.TREE);
        rollUp.observe(authority);

        assertThat(rollUp.explain("count", "north", Subject.AUTHORITY, List.of(authority))
                        .points())
                .startsWith("Лучшее значение среди МОУО — 5,0. ");
    }

    @Test
    void mean_of_points_is_told_with_the_sum_and_the_number_of_organisations() {
        Roster roster = new Roster()
                .school("a", "north", "part", 80, "all", 100)
                .school("b", "north", "part", 10, "all", 100)
                .silent("c", "north");
        IndicatorDraft bands = share().bands("0", "1", "50", "3");

        assertThat(territory(of(bands.territoryHasMean(Over.REPORTED)), "share", "north", roster)
                        .points())
                .isEqualTo(
                        "Баллы территории — среднее баллов тех организаций, у которых они есть; с баллами организаций: 2."
                                + " 4 / 2; баллов: 2,00.");
        assertThat(territory(of(bands.territoryHasMean(Over.ALL)), "share", "north", roster)
                        .points())
                .isEqualTo(
                        "Баллы территории — среднее баллов всех ожидаемых организаций: сумма баллов делится на их число,"
                                + " у кого баллов нет — ноль; с баллами организаций: 2. 4 / 3; баллов: 1,33.");
        assertThat(territory(of(share().toTarget("3", true).territoryHasMean(Over.ALL)), "share", "north", roster)
                        .points())
                .isEqualTo("Баллы территории — среднее баллов её организаций; ни у одной организации баллов нет.");
        assertThat(own(of(bands.territoryHasMean(Over.ALL)), "share", "part", 80, "all", 100)
                        .points())
                .startsWith("Значение 80,0 попадает");
    }

    @Test
    void level_is_told_with_where_it_begins_and_what_the_next_one_needs() {
        IndicatorDraft bands = share().bands("10", "1", "50", "2.5", "80", "3");

        assertThat(own(bands, "part", 50, "all", 100).level())
                .isEqualTo("Достигнут уровень «low»: баллов не меньше 1."
                        + " Следующий — «high», баллов не меньше 3; не хватает 0,5.");
        assertThat(own(bands, "part", 80, "all", 100).level())
                .isEqualTo("Достигнут уровень «high»: баллов не меньше 3. Выше уровня нет.");
        assertThat(own(bands, "part", 1, "all", 100).level())
                .isEqualTo("Ни один уровень не достигнут. Следующий — «low», баллов не меньше 1; не хватает 1.");
        assertThat(own(bands, "part", 1).level()).isEqualTo("Баллов нет, поэтому уровень не определён.");
    }
}
