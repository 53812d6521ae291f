package ru.orientir.indicator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.SmallPack;

class LintTest {

    @Test
    void a_pack_in_order_has_nothing_to_be_said_about() {
        assertThat(SmallPack.warnings(SmallPack.TEXT)).isEmpty();
    }

    /** The second column is what stands at the finding's line and column. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    rollup.sums.shape; / students; 100 * covered / students; 100 * max(covered, 1) / students; отношения сумм
                    rollup.sums.shape; * students; 100 * covered / students; covered * students; отношения сумм
                    rollup.sums.constant; / students; 100 * covered / students; 100 * (covered + 1) / students; отдельное число
                    rollup.all.reference; over: all; 100 * covered / base; 100 * covered / students; «students» справочным
                    rollup.all.shape; over: all; 100 * covered / base; covered; со знаменателем
                    rollup.kind; kinds: [school, college]; `over: all, kinds: [school]`; `over: all, kinds: [school, college]`; этот вид не отвечает
                    formula.constant; formula: 1 + 2; if(agreed, 1, 0); 1 + 2; ни одного
                    formula.option.unknown; "cook"; rule: covered <= students; `rule: covered <= students or post = "cook"`; «cook»
                    input.context.used; formula: if(post; `if(agreed, 1, 0)`; `if(post = "head", 1, 0)`; только для сведения
                    check.never; rule: 1 <= 2; rule: covered <= students; rule: 1 <= 2; ни одного
                    form.input.absent; school:; `covered, agreed, post]`; `covered, agreed]`; ответить на него будет негде
                    form.input.twice; covered]; `covered, agreed, post]`; `covered, agreed, post, covered]`; стоит дважды
                    case.deviation; deviation: 1; `value: 33.3, deviation: 3.3`; `value: 33.3, deviation: 3.3}, of-all: {value: 1.00, deviation: 1`; планового значения
                    case.points; points: 1}; `silent: true, given: {base: 10}}`; `silent: true, given: {base: 10}, expect: {agreements: {status: missing, points: 1}}}`; баллы «agreements»
                    case.code.unknown; broken: [prt]; `silent: true, given: {base: 10}}`; `silent: true, given: {base: 10}, broken: [prt]}`; «part»
                    form.input.kind; post]}; for: [school]\\n    use: context; for: [college]\\n    use: context; этот вид
                    case.empty; expect: {}; {share: not-applicable}; {}; нет организаций
                    """)
    void a_contradiction_is_an_error(String code, String at, String old, String changed, String part) {
        String pack = SmallPack.with(old.replace("\\n", "\n"), changed.replace("\\n", "\n"));
        if (code.equals("case.deviation")) {
            pack = pack.replace(", of-all: 25.00", "").replace("year: 2021", "year: 2022");
        }
        String spoilt = pack;
        assertThat(SmallPack.refuse(spoilt))
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .as(code)
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo(code);
                    assertThat(finding.message()).contains(part);
                    assertThat(from(finding.position(), spoilt)).startsWith(at);
                });
    }

    /** The second column is what stands at the finding's line and column. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    input.unused; post:; `use: context`; `use: calculation`; «post»
                    input.label.same; label: Всего; label: Согласовано; label: всего; students, agreed
                    input.symbol.same; symbol: Ч, counts: all}; `for: [school], notApplicable: true`; `for: [school], notApplicable: true, symbol: Ч`; students, covered
                    criterion.announced; Отбор]; announced: [Охват]; announced: [Охват, Отбор]; «Отбор»
                    criterion.empty; {id: bare; criteria:\\n      - id: inner; criteria:\\n      - {id: bare, title: Пусто}\\n      - id: inner; «bare»
                    indicator.title.base; titleBase: grade9; titleBase: all; titleBase: grade9; «девятиклассники»
                    indicator.title.counts; titleCounts: grade9; titleBase: all; titleCounts: grade9; (covered)
                    indicator.legal.brackets; legal: О/Ч; legal: (О/Ч)х100; legal: О/Ч)х100; скобк
                    target.absent; id: agreements; `targets: {2021: 1}`; `note: без плана`; agreements
                    target.gap; 2021: 30, 2023: 37; 2022: 37; 2023: 37; с 2021 по 2023
                    target.range; 2022: 137; 2022: 37; 2022: 137; 137 %
                    bands.unreachable; from: 300; {from: 30; {from: 300; 300 %
                    bands.direction; points: 5.5}; `points: 0}, {from: 30`; `points: 6}, {from: 30`; меньше баллов
                    rollup.all.numerator; formula: 100 * (covered + base); 100 * covered / base; 100 * (covered + base) / base; справочный
                    pack.illustrative; illustrative: придумано; legal: (О/Ч)х100; illustrative: придумано; Не из документа: придумано
                    case.absent; id: agreements; `, agreements: 1`; ``; agreements
                    """)
    void what_a_person_has_to_look_at_is_a_warning(String code, String at, String old, String changed, String part) {
        String pack = SmallPack.with(old.replace("\\n", "\n"), changed.replace("\\n", "\n"));
        if (code.equals("bands.unreachable")) {
            pack = pack.replace(", points: 5.5}, agreements", "}, agreements");
        }
        String spoilt = pack;
        assertThat(SmallPack.warnings(spoilt)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.message()).contains(part);
            assertThat(from(finding.position(), spoilt)).startsWith(at);
        });
    }

    @Test
    void levels_without_points_are_never_reached() {
        String pack = SmallPack.with("points: {bands: [{from: 0, points: 0}, {from: 30, points: 5.5}]}", "points: none")
                .replace(", points: 5.5}, agreements", "}, agreements");
        assertThat(SmallPack.warnings(pack)).extracting(Finding::code).containsExactly("level.points");
    }

    @Test
    void a_check_over_inputs_that_no_form_has_together_is_an_error() {
        String pack = SmallPack.with(
                        "  agreed: {label",
                        "  elsewhere: {label: В ПОО, type: count, for: [college], reference: true}\n  agreed: {label")
                .replace("rule: covered <= students", "rule: covered <= elsewhere");
        assertThat(SmallPack.refuse(pack)).extracting(Finding::code).containsExactly("check.never");
    }

    @Test
    void the_same_pack_is_told_the_same_in_the_same_order() {
        String pack = SmallPack.with("titleBase: all", "titleBase: grade9\n        titleCounts: grade9");
        List<Finding> first = ((PackReading.Read) PackReader.read(pack)).warnings();
        assertThat(first).hasSize(2);
        for (int i = 0; i < 10; i++) {
            assertThat(((PackReading.Read) PackReader.read(pack)).warnings()).isEqualTo(first);
        }
    }

    private static String from(Position position, String pack) {
        return pack.lines().toList().get(position.line() - 1).substring(position.column() - 1);
    }
}
