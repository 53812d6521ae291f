package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.orientir.indicator.GoldenCase.Expected;
import ru.orientir.indicator.GoldenCase.Given;
import ru.orientir.indicator.Input.Counted;
import ru.orientir.indicator.Input.EarlierValue;
import ru.orientir.indicator.formula.Ratio;

class WholePackReaderTest {

    private final Methodology methodology = SmallPack.read(WholePack.TEXT);

    @Test
    void a_pack_in_order_has_nothing_to_be_said_about() {
        assertThat(SmallPack.warnings(WholePack.TEXT)).isEmpty();
    }

    @Test
    void inputs_keep_what_is_told_of_them() {
        assertThat(methodology.input("covered").orElseThrow().traits())
                .isEqualTo(new Input.Traits(
                        Optional.empty(), Optional.of(Counted.PEOPLE), EarlierValue.SHOWN, true, Optional.empty()));
        assertThat(methodology.input("quality").orElseThrow().traits())
                .isEqualTo(new Input.Traits(
                        Optional.of("на 1 мая"), Optional.empty(), EarlierValue.HIDDEN, false, Optional.empty()));
        assertThat(methodology.input("plan").orElseThrow().traits()).isEqualTo(Input.Traits.NONE);
    }

    @Test
    void the_tree_is_weighed() {
        Criterion results = methodology.criterion("results").orElseThrow();
        assertThat(results.weight()).contains(BigDecimal.valueOf(60));
        assertThat(results.aggregate())
                .contains(new Aggregate(
                        Aggregate.By.SUM,
                        Aggregate.Absent.MISSING,
                        Aggregate.Absent.ZERO,
                        1,
                        Optional.empty(),
                        Optional.of(BigDecimal.valueOf(15))));
        assertThat(results.levels()).extracting(Level::code).containsExactly("behind", "ahead");
        assertThat(methodology.total().orElseThrow().by()).isEqualTo(Aggregate.By.WEIGHTED_MEAN);
        assertThat(methodology.total().orElseThrow().decimals()).isEqualTo(2);
        assertThat(methodology.totalLevels()).extracting(Level::code).containsExactly("weak", "strong");
        assertThat(methodology.criterion("2.1").orElseThrow().aggregate()).isEmpty();
        assertThat(methodology.allCriteria())
                .extracting(Criterion::code)
                .containsExactly("results", "conditions", "2.1");
    }

    @Test
    void an_indicator_keeps_its_targets_points_passport_and_what_it_continues() {
        Indicator share = methodology.indicator("share").orElseThrow();
        assertThat(share.targets().target(Tier.REGION, TargetPeriod.ofYear(2021)))
                .contains(BigDecimal.valueOf(35));
        assertThat(share.targets().target(Tier.ORGANISATION, TargetPeriod.ofYear(2021)))
                .contains(BigDecimal.valueOf(30));
        assertThat(share.targets().target(Tier.REGION, TargetPeriod.ofYear(2022)))
                .isEmpty();
        assertThat(share.points()).isEqualTo(new PointsRule.ToTarget(BigDecimal.TEN, true, 1));
        assertThat(share.territoryPoints()).isEqualTo(new PointsRule.OfTerritory.Mean(RollUpRule.Over.ALL, 1));
        assertThat(share.passport()).isEqualTo(new Indicator.Passport(Optional.of("журнал"), Optional.of("3 года")));
        assertThat(share.continued()).contains("old-share");
        Indicator mean = methodology.indicator("mean").orElseThrow();
        assertThat(mean.points()).isEqualTo(new PointsRule.ToBest(BigDecimal.valueOf(5), 2));
        assertThat(mean.territoryPoints()).isEqualTo(new PointsRule.OfTerritory.FromValue());
        assertThat(mean.rollUp().weight().orElseThrow().inputs()).containsExactly("base");
        assertThat(mean.formula().inputs()).containsExactly("quality", "previous(quality)");
    }

    @Test
    void the_value_of_another_indicator_is_its_formula() {
        Indicator left = methodology.indicator("left").orElseThrow();
        assertThat(left.formula().inputs()).containsExactly("covered", "students");
        // 100 - 100 * covered / students = (100 * students - 100 * covered) / students
        Ratio ratio = Ratio.of(left.formula().expression()).orElseThrow();
        assertThat(ratio.isHomogeneous()).isTrue();
        assertThat(ratio.denominator().coefficients()).containsOnlyKeys("students");
    }

    @Test
    void an_indicator_may_take_the_value_of_one_that_comes_later() {
        Methodology later =
                SmallPack.read(WholePack.with("formula: 100 * covered / students", "formula: 100 - value(\"left\")")
                        .replace("formula: 100 - value(\"share\")", "formula: 100 - 100 * covered / students"));
        assertThat(later.indicator("share").orElseThrow().formula().inputs()).containsExactly("covered", "students");
    }

    @Test
    void operands_lead_to_their_inputs() {
        Input quality = methodology.input("quality").orElseThrow();
        assertThat(methodology.operandInput("quality")).contains(quality);
        assertThat(methodology.operandInput("previous(quality)")).contains(quality);
        assertThat(methodology.operandInput("previous(quality, \"year\")")).contains(quality);
        assertThat(methodology.operandInput("organisations(agreements)")).isEqualTo(methodology.input("agreements"));
        assertThat(methodology.operandInput("points(\"share\")")).isEmpty();
        assertThat(methodology.operandInput("unknown")).isEmpty();
    }

    @Test
    void checks_keep_their_kinds_and_tolerance() {
        assertThat(methodology.checks().get(0).tolerance()).contains(new Check.Tolerance(BigDecimal.ONE, false));
        assertThat(methodology.checks().get(0).kinds()).isEqualTo(Set.of(OrganisationKind.SCHOOL));
        assertThat(methodology.checks().get(1).tolerance()).contains(new Check.Tolerance(BigDecimal.valueOf(5), true));
        assertThat(methodology.checks().get(2).rule().inputs()).containsExactly("total", "organisations(agreements)");
    }

    @Test
    void recommendations_are_read_with_whom_they_are_for() {
        Recommendation widen = methodology.recommendations().get(0);
        assertThat(widen.code()).isEqualTo("widen");
        assertThat(widen.tiers()).isEqualTo(Set.of(Tier.ORGANISATION, Tier.REGION));
        assertThat(widen.kinds()).isEqualTo(Set.of(OrganisationKind.SCHOOL));
        assertThat(widen.condition().inputs()).containsExactly("level(\"total\")", "points(\"share\")");
        assertThat(methodology.recommendations().get(1).kinds()).isEmpty();
    }

    @Test
    void cases_say_what_comes_out_at_every_place() {
        GoldenCase one = methodology.cases().get(0);
        Given school = one.given().get(0);
        assertThat(school.broken()).contains(Set.of("before"));
        assertThat(school.earlier().period().answer("quality")).isEqualTo(Answer.Given.number("4.5"));
        assertThat(school.earlier().year()).isEqualTo(school.earlier().period());
        assertThat(one.recommendations()).contains(Set.of());
        assertThat(one.expected().get("share"))
                .isEqualTo(new Expected(
                        "30.0",
                        "official",
                        Optional.empty(),
                        Optional.of(BigDecimal.valueOf(100)),
                        Optional.of(BigDecimal.TEN),
                        Optional.of("high"),
                        Optional.empty()));
        assertThat(one.expected().get("modes").distribution()).contains(Map.of("own", 1));
        GoldenCase region = methodology.cases().get(1);
        assertThat(one.territory()).isEmpty();
        assertThat(region.territory()).contains(Tier.REGION);
        assertThat(region.given().get(0).expected())
                .isEqualTo(Map.of("share", new Expected("35.0", "official"), "mean", new Expected("", "missing")));
        assertThat(region.given().get(2).broken()).isEmpty();
        assertThat(region.expected().get("results")).isEqualTo(new Expected("", "missing"));
        assertThat(region.expected().get("total")).isEqualTo(new Expected("1.50", "not-less-than"));
    }

    @Test
    void half_years_have_targets_cases_and_earlier_values_of_their_own() {
        Methodology halves = SmallPack.read(
                """
                id: halves
                version: "1"
                title: Полугодия
                basis: {document: План}
                period: half-year
                inputs:
                  done: {label: Сделано, type: count, for: [school], accrual: increment}
                criteria:
                  - title: Ход
                    indicators:
                      - id: growth
                        title: Прирост
                        formula: done - previous(done, "period") + previous(done, "year")
                        unit: ед.
                        decimals: 0
                        rollup: {by: sum, kinds: [school]}
                        targets: {2024-H1: 15, 2024-H2: 30, region: {2024-H1: 5}}
                cases:
                  - name: первое
                    kind: school
                    period: 2024-H1
                    given: {done: 5}
                    earlier: {done: 4}
                    yearEarlier: {done: 3}
                    expect: {growth: 4}
                """);
        Indicator growth = halves.indicator("growth").orElseThrow();
        assertThat(growth.formula().inputs()).containsExactly("done", "previous(done)", "previous(done, \"year\")");
        assertThat(growth.targets().target(Tier.REGION, new TargetPeriod(2024, 1)))
                .contains(BigDecimal.valueOf(5));
        assertThat(growth.targets().target(Tier.REGION, new TargetPeriod(2024, 2)))
                .contains(BigDecimal.valueOf(30));
        assertThat(growth.targets().target(Tier.REGION, TargetPeriod.ofYear(2024)))
                .isEmpty();
        GoldenCase first = halves.cases().get(0);
        assertThat(first.period()).isEqualTo(new TargetPeriod(2024, 1));
        assertThat(first.given().get(0).earlier().year().answer("done")).isEqualTo(Answer.Given.number("3"));
        assertThat(halves.inputs().get(0).traits().accrual()).contains(Input.Accrual.INCREMENT);
    }

    /** In the third column ¦ marks where the mistake has to be found. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    formula.cycle; 100 * covered / students; 1 + value("left"); share → left → share
                    formula.cycle; 100 * covered / students; 1 + ¦value("share"); share → share
                    formula.value.unknown; 100 - value("share"); 100 - ¦value("shaer"); «share»
                    formula.value.type; 100 - value("share"); 100 - ¦value("planned"); не число
                    formula.value.broken; 100 * covered / students; 100 * covered / stud; сначала исправьте
                    formula.previous.step; previous(quality); ¦previous(quality, "decade"); "period"
                    formula.result; formula: plan; formula: ¦agreements; условием
                    formula.result; formula: mode; formula: ¦agreements; choice
                    rollup.weight; `weight: base, `; ``; weight: students
                    rollup.weight; `{by: share, `; `{by: share, weight: ¦agreements, `; только
                    formula.previous.place; `weight: base`; `weight: ¦previous(base)`; этого периода
                    formula.result; `weight: base`; `weight: base ¦> 1`; числом
                    pack.word; mean: all; mean: ¦everyone; reported
                    pack.word; `territory: {mean: all, decimals: 1}`; territory: ¦valeu; value
                    points.rule; `{best: {max: 5}}`; `¦{best: {max: 5}, target: {max: 5}}`; одному правилу
                    points.rule; `{best: {max: 5}}`; `¦{}`; одному правилу
                    pack.number; `{best: {max: 5}}`; `{best: {max: ¦0}}`; больше нуля
                    pack.number; `max: 10, decimals: 1}`; `max: 10, decimals: ¦11}`; от 0 до 10
                    target.year; region: {2021: 35}; region: {¦2021-H3: 35}; 2024-H1
                    target.year; region: {2021: 35}; ¦regoin: {2021: 35}; organisation
                    pack.word; by: sum, missing: missing; by: sum, missing: ¦skip; renormalise
                    aggregate.weights; notApplicable: zero, decimals: 1, max: 15; notApplicable: zero, decimals: 1, ¦weights: 10, max: 15; не участвуют
                    aggregate.id; `- id: results\\n    title: Результаты\\n    weight: 60\\n    aggregate`; `- title: Результаты\\n    weight: 60\\n    ¦aggregate`; id
                    level.code.twice; {id: high, title: Высокий; {¦id: low, title: Высокий; другим уровнем
                    check.code.twice; {id: before, rule; {¦id: part, rule; другим контролем
                    recommendation.code.twice; {id: plan-it; {¦id: widen; другой рекомендацией
                    input.option.twice; {id: net, label; {¦id: own, label; другим вариантом
                    criterion.code.total; - id: conditions; - ¦id: total; total
                    check.tolerance; {absolute: 1}; ¦{absolute: -1}; ноль или больше
                    check.tolerance; {absolute: 1}; ¦{}; одно число
                    check.tolerance; {absolute: 1}; `¦{absolute: 1, percent: 1}`; одно число
                    formula.organisations.place; for: [municipality], rule: total =; rule: total =; [municipality]
                    formula.name.result; points("share") < 5; ¦students < 5; итоги
                    formula.result.unknown; points("share") < 5; ¦points("shaer") < 5; «share»
                    pack.word; tiers: [municipality]; tiers: [¦town]; municipality
                    recommendation.tiers; tiers: [municipality]; tiers: ¦[]; organisation
                    input.measures; lastPeriod: hide; ¦measures: people; только числом
                    input.suppress; lastPeriod: hide; ¦suppressSmall: yes; у типа count
                    input.accrual; lastPeriod: hide; ¦accrual: as-of; half-year
                    case.period; tier: region; period: 2021-H1; в полугодовой
                    case.year.earlier; earlier: {quality: 4.5, agreements: 2}; yearEarlier: ¦{quality: 4.5}; earlier
                    case.indicator.unknown; conditions: {value: 0; ¦conditoins: {value: 0; «conditions»
                    case.value.decimals; total: {value: 1.50; total: {value: ¦1.5; запятой: 2
                    case.value.absent; results: {status: missing}; results: {status: missing, value: ¦1.0}; уберите
                    pack.key.missing; results: {status: missing}; results: ¦{points: 1}; «value»
                    pack.number; distribution: {own: 1}; distribution: {own: ¦0}; от 1
                    pack.key.unknown; quality: 4.5, agreements: 2}; quality: 4.5, agreements: 2}\\n    ¦brokn: []; «broken»
                    """)
    void every_mistake_has_its_place_and_a_sentence(String code, String old, String marked, String part) {
        String pack = WholePack.with(old.replace("\\n", "\n"), marked.replace("\\n", "\n"));
        int mark = pack.indexOf('¦');
        List<Finding> findings = SmallPack.refuse(pack.replace("¦", ""));
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals(code))
                .as(findings.toString())
                .isNotEmpty()
                .anySatisfy(finding -> {
                    assertThat(finding.message().toLowerCase(Locale.ROOT)).contains(part.toLowerCase(Locale.ROOT));
                    if (mark >= 0) {
                        assertThat(finding.position()).isEqualTo(position(pack.substring(0, mark)));
                    }
                });
    }

    private static Position position(String before) {
        return new Position(
                (int) before.chars().filter(character -> character == '\n').count() + 1,
                before.length() - before.lastIndexOf('\n'));
    }

    @Test
    void what_is_said_about_a_formula_names_its_owner() {
        assertThat(SmallPack.refuse(WholePack.with("100 * covered / students", "100 * coverd / students")))
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).startsWith("Показатель «share». Исходного"))
                .anySatisfy(
                        message -> assertThat(message).startsWith("Показатель «left». В формуле показателя «share»"));
    }
}
