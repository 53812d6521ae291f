package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a methodologist got wrong is told at its place, with what to do. */
class PackMistakesTest {

    /** In the third column ¦ marks where the mistake has to be found. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    pack.word; period: calendar-year; period: ¦calendar-yaer; «calendar-year»
                    pack.key.unknown; period: calendar-year; ¦priod: calendar-year; «period»
                    pack.text.empty; title: Малая методика; title:¦; не заполнено
                    pack.text; title: Малая методика; title: ¦[a]; текст
                    pack.key.twice; title: Малая методика; ¦id: other; в строке 1
                    pack.code; id: small; id: ¦Small; строчные
                    pack.version; version: "1.0"; version: ¦первая; например 1.0
                    pack.date; date: 2021-10-25; date: ¦2021-02-31; ГГГГ-ММ-ДД
                    pack.list; announced: [Охват]; announced: ¦Охват; список
                    pack.code; base: {label; ¦Base: {label; первая строчная
                    input.code.reserved; base: {label; ¦min: {label; слово языка формул
                    pack.word; `type: count, unit: чел.`; `type: ¦cuont, unit: чел.`; «count»
                    pack.word; `unit: чел., for: [school]`; `unit: чел., for: [¦scool]`; «school»
                    pack.kinds.empty; `unit: чел., for: [school]`; `unit: чел., for: ¦[]`; вид организаций
                    population.unknown; `symbol: Ч, counts: all`; `symbol: Ч, counts: ¦al`; «all»
                    input.range; `agreed: {label: Согласовано, type: yes-no`; `agreed: {label: Согласовано, type: yes-no, ¦min: 1`; у чисел
                    input.options; `agreed: {label: Согласовано, type: yes-no`; `agreed: ¦{label: Согласовано, type: choice`; options
                    input.range; `base: {label: Контингент`; `base: {¦min: 5, max: 4, label: Контингент`; больше верхней
                    form.input.unknown; agreed, post]}; agreed, ¦pst]}; «post»
                    form.kind; `  school:\n`; `  ¦schol:\n`; «school»
                    formula.name.unknown; formula: 100 * covered / students; formula: 100 * ¦coverd / students; «covered»
                    formula.name.unknown; formula: 100 * covered / students; formula: "100 * ¦coverd / students"; «covered»
                    formula.name.unknown; formula: 100 * covered / students; formula: '100 * ¦coverd / students'; «covered»
                    formula.name.unknown; formula: 100 * covered / students; `formula: >-\n          100 *\n          ¦coverd / students`; «covered»
                    formula.name.unknown; formula: 100 * covered / students; `formula: |\n          100 *\n            ¦coverd / students`; «covered»
                    formula.name.unknown; formula: 100 * covered / students; `formula: 100 *\n          covered / ¦studens`; «students»
                    formula.result; formula: 100 * covered / students; formula: covered ¦<= students; число
                    pack.text; formula: 100 * covered / students; formula: ¦[covered]; формула
                    formula.result; rule: covered <= students; rule: covered ¦+ students; условием
                    criterion.code.twice; id: inner; ¦id: share; уже занят
                    pack.number; decimals: 2; decimals: ¦11; от 0 до 10
                    pack.number; decimals: 2; decimals: ¦-1; от 0 до 10
                    pack.number; decimals: 2; decimals: ¦1e9; число
                    pack.number; decimals: 2; decimals: ¦.nan; число
                    pack.word; over: all; over: ¦everyone; reported
                    indicator.weight; id: share; `id: share\n        ¦weight: 0`; больше нуля
                    target.year; 2022: 37; ¦22: 37; четыре цифры
                    pack.number; 2022: 37; 2022: ¦много; число
                    pack.comma; `points: 5.5}]`; `points: 5,¦5}]`; точку: 5.5
                    bands.overlap; {from: 30; {¦from: 0; перекрываются
                    bands.order; {from: 30; {¦from: -1; от меньшего
                    pack.word; severity: error; severity: ¦fatal; error, warning
                    formula.name.unknown; formula: 100 * covered / students; `formula: "\\x31\\U00000030\\u0030\\t* ¦coverd"`; «coverd»
                    level.order; `{id: high, title: Высокий, from: 5`; `{id: high, title: Высокий, ¦from: 0`; больше предыдущей
                    case.input.unknown; `students: 300, covered: 100`; `students: 300, ¦coverd: 100`; «covered»
                    case.answer; `students: 300, covered: 100`; `students: ¦300.5, covered: 100`; целое
                    case.value.decimals; value: 33.3; value: ¦33.33; знаков после запятой: 1
                    pack.word; {share: not-applicable}; {share: ¦unknown}; not-applicable
                    case.indicator.unknown; {share: not-applicable}; {¦shaer: missing}; «share»
                    case.input.silent; given: {base: 10}}; given: {¦students: 10}}; справочные
                    """)
    void every_mistake_has_its_place_and_a_sentence(String code, String old, String marked, String part) {
        String changed = marked.replace("\\n", "\n");
        String pack = SmallPack.with(old.replace("\\n", "\n"), changed);
        int mark = pack.indexOf('¦');
        String before = pack.substring(0, mark);
        Position expected = new Position(
                (int) before.chars().filter(character -> character == '\n').count() + 1,
                mark - before.lastIndexOf('\n'));
        List<Finding> findings = SmallPack.refuse(pack.replace("¦", ""));
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals(code))
                .as(findings.toString())
                .isNotEmpty()
                .first()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains(part);
                    assertThat(finding.position()).isEqualTo(expected);
                });
    }

    @Test
    void a_missing_part_is_told_at_its_table() {
        assertThat(SmallPack.refuse(SmallPack.with("title: Доля охваченных\n", "\n")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("pack.key.missing");
                    assertThat(finding.message()).contains("«title»");
                    assertThat(finding.position()).isEqualTo(new Position(26, 9));
                });
    }

    @Test
    void several_mistakes_are_told_at_once_in_the_order_of_the_file() {
        String pack = SmallPack.with("type: yes-no", "type: yes").replace("severity: error", "severity: eror");
        assertThat(SmallPack.refuse(pack))
                .extracting(finding -> finding.position().line())
                .hasSizeGreaterThan(1)
                .isSorted();
    }

    @Test
    void a_pack_without_an_indicator_is_refused() {
        String head = SmallPack.TEXT.substring(0, SmallPack.TEXT.indexOf("criteria:"));
        for (String criteria : List.of("criteria: []", "criteria: [{title: Охват}]")) {
            assertThat(SmallPack.refuse(head + criteria + "\n"))
                    .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("criterion.none");
                        assertThat(finding.message()).contains("ни одного показателя");
                    });
        }
    }
}
