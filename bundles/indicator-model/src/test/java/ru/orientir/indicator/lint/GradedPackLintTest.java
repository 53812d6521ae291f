package ru.orientir.indicator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.SmallPack;

/** What the lint says of rolling up, points, nodes, periods, recommendations and expectations. */
class GradedPackLintTest {

    @Test
    void a_pack_in_order_has_nothing_to_be_said_about() {
        assertThat(SmallPack.warnings(GradedPack.TEXT)).isEmpty();
    }

    /** The second column is what stands at the finding's line and column. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    rollup.share.unit; unit: ед.; formula: mark >= 4\\n        unit: "%"; formula: mark >= 4\\n        unit: ед.; unit: "%"
                    rollup.distribution.choice; if(leader; formula: leader; formula: 'if(leader = "head", "a", "b")'; только его код
                    rollup.all.weight; weight: covered; weight: students; weight: covered; «covered» справочным
                    rollup.shared-children; kinds: [school, supplementary]; `rollup: {by: sums, kinds: [school]}`; `rollup: {by: sums, kinds: [school, supplementary]}`; sharedChildren: yes
                    aggregate.parts; aggregate: {by: sum; `points: {bands: [{from: 0, points: 0}, {from: 4, points: 5}]}`; points: none; points
                    aggregate.weight.absent; id: rank; `weight: 3\\n`; `note: без веса\\n`; rank
                    aggregate.weights; weights: 12; weights: 10; weights: 12; в сумме дают 10, а не 12
                    aggregate.weights; aggregate: {by: weighted-mean, missing: zero, notApplicable: zero; weight: 40; weight: 41; в сумме дают 101, а не 100
                    aggregate.max; max: 9; max: 8; max: 9; части дают 8
                    aggregate.max; max: 6; zero, max: 5; zero, max: 6; части дают 5
                    target.never; 2021-H1: 20; `targets: {2021: 20}`; `targets: {2021-H1: 20}`; по годам
                    target.never; 2021-H2: 20; `targets: {2021: 20}`; `targets: {2021: 20, municipality: {2021-H2: 20}}`; на 2021-H2
                    points.target.absent; target: {max: 10}; `targets: {2021: 30, 2022: 40}`; note: без плана; targets
                    points.target.uncapped; capped: no; `points: {target: {max: 10}}`; `better: lower\\n        points: {target: {max: 10, capped: no}}`; capped: no
                    indicator.continues.previous; continues: old-share; `previous: {id: graded, version: "1.0"}\\n`; ``; previous
                    indicator.continues.twice; continues: old-share; weight: 3\\n; weight: 3\\n        continues: old-share\\n; сразу два
                    check.kind; for: [school, college]; id: part, rule; id: part, for: [school, college], rule; college
                    check.organisations.none; rule: inAll = organisations(inAll); organisations(covered); organisations(inAll); отвечает на него только МОУО
                    check.tolerance.rule; < organisations; `rule: inAll = organisations(covered)`; `tolerance: {absolute: 1}, rule: inAll + 0 < organisations(covered)`; одно сравнение
                    case.code.unknown; broken: [parts]; kind: school\\n    year; kind: school\\n    broken: [parts]\\n    year; «part»
                    case.code.unknown; recommendations: [widem]; kind: school\\n    year; kind: school\\n    recommendations: [widem]\\n    year; «widen»
                    recommendation.points; when: level; points("mean-mark") = 0; points("good") = 0; нет баллов
                    recommendation.levels; when: level; level("total"); level("good"); нет уровней
                    recommendation.target; when: level; deviation("share"); deviation("total"); нет планового значения
                    recommendation.level.unknown; "middle"; = "low"; = "middle"; Уровни: low, high
                    recommendation.constant; when: 1 < 2; `level("total") = "low" or deviation("share") < 0 or points("mean-mark") = 0`; 1 < 2; ни на один итог
                    case.points; points: 10}; rank: 30.0; `rank: {value: 30.0, points: 10}`; сравнить одну форму не с кем
                    case.points; points: 1}; good: 100.0; `good: {value: 100.0, points: 1}`; но их у него нет
                    case.level; level: high}; levels:\\n  - {id: low; `totalLevels: [{id: top, title: Высший, from: 8}]\\nlevels:\\n  - {id: low`; «high» у «total»
                    case.level; level: top}; value: 6.20, level: high; value: 6.20, level: top; такого уровня
                    case.deviation; attainment: 1}; coverage: 7.00; `coverage: {value: 7.00, attainment: 1}`; выполнение плана «coverage»
                    case.distribution; distribution: {cook; `distribution: {head: 1}`; `distribution: {cook: 1}`; «cook»
                    case.distribution; distribution: {head; good: 100.0; `good: {value: 100.0, distribution: {head: 1}}`; свод другой
                    """)
    void a_contradiction_is_an_error(String code, String at, String old, String changed, String part) {
        String pack = spoilt(old, changed);
        assertThat(SmallPack.refuse(pack))
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .as(code)
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo(code);
                    assertThat(finding.message()).contains(part);
                    assertThat(from(finding.position(), pack)).startsWith(at);
                });
    }

    /** The second column is what stands at the finding's line and column. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    weight.idle; weight: 1; by: share, kinds: [school]}\\n; by: share, kinds: [school]}\\n        weight: 1\\n; «good»
                    level.unreachable; from: 10.5; from: 6; from: 10.5; не больше 10
                    level.unreachable; from: 9; levels:\\n  - {id: low; `totalLevels: [{id: low, title: Низкий, from: 0}, {id: high, title: Высокий, from: 6}, {id: top, title: Высший, from: 9}]\\nlevels:\\n  - {id: low`; Итог методики даёт не больше 8
                    level.points; levels: [{id: a; by: share, kinds: [school]}\\n; `by: share, kinds: [school]}\\n        levels: [{id: a, title: А, from: 0}]\\n`; «good»
                    target.period; targets: {2021: 20}; year: 2021; year: 2022; rank
                    target.gap; 2021: 30, 2023: 40; 2022: 40; 2023: 40; с 2021 по 2023
                    check.reference; severity: error; severity: warning; severity: error; «students»
                    recommendation.for.idle; for: [school]; tiers: [organisation]; tiers: [region]; tiers
                    recommendation.for.none; for: [college]; for: [school]\\n    audience; for: [college]\\n    audience; «share»
                    """)
    void what_a_person_has_to_look_at_is_a_warning(String code, String at, String old, String changed, String part) {
        String pack = spoilt(old, changed);
        assertThat(SmallPack.warnings(pack)).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.message()).contains(part);
            assertThat(from(finding.position(), pack)).startsWith(at);
        });
    }

    @Test
    void to_be_the_best_of_one_is_no_merit() {
        String pack = GradedPack.TEXT
                .replace("for: [school, supplementary]", "for: [school, supplementary, region]")
                .replace("over: all, kinds: [school]}", "over: all, kinds: [region]}");
        assertThat(SmallPack.warnings(pack)).extracting(Finding::code).containsExactly("points.best.alone");
    }

    @Test
    void a_planned_value_for_a_year_never_applies_to_a_half_year() {
        String pack =
                GradedPack.with("period: calendar-year", "period: half-year").replace("year: 2021", "period: 2021-H1");
        assertThat(SmallPack.refuse(pack))
                .filteredOn(finding -> finding.code().equals("target.never"))
                .hasSize(5)
                .allSatisfy(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
                    assertThat(finding.message()).contains("на 2021").contains("2021-H1");
                });
    }

    @Test
    void levels_of_a_whole_that_has_no_points_are_told() {
        assertThat(SmallPack.warnings(SmallPack.TEXT + "totalLevels: [{id: top, title: Высший, from: 8}]\n"))
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo("level.points");
                    assertThat(finding.message()).startsWith("Итог методики имеет свои уровни");
                });
    }

    @Test
    void how_many_organisations_chose_is_whole() {
        String pack = GradedPack.with("decimals: 0", "decimals: 1").replace("{value: 1, ", "{value: 1.0, ");
        assertThat(SmallPack.refuse(pack)).extracting(Finding::code).containsExactly("rollup.distribution.decimals");
    }

    private static String from(Position position, String pack) {
        return pack.lines().toList().get(position.line() - 1).substring(position.column() - 1);
    }

    private static String spoilt(String old, String changed) {
        return GradedPack.with(old.replace("\\n", "\n"), changed.replace("\\n", "\n"));
    }
}
