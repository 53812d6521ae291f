package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.orientir.indicator.GoldenCase.Expected;

class PackReaderTest {

    @Test
    void every_part_of_a_pack_is_read() {
        Methodology methodology = SmallPack.read(SmallPack.TEXT);
        assertThat(methodology.id()).isEqualTo(new MethodologyId("small", "1.0"));
        assertThat(methodology.basis())
                .isEqualTo(new LegalBasis("Приказ", Optional.of(LocalDate.of(2021, 10, 25)), Optional.of("1/2")));
        assertThat(methodology.period()).isEqualTo(PeriodKind.CALENDAR_YEAR);
        assertThat(methodology.inputs())
                .extracting(Input::code)
                .containsExactly("students", "covered", "base", "agreed", "post");
        assertThat(methodology.forms().get(0).sections().get(0).inputs())
                .containsExactly("students", "covered", "agreed", "post");
        assertThat(methodology.levels()).extracting(Level::code).containsExactly("low", "high");
        assertThat(methodology.checks()).extracting(Check::severity).containsExactly(Check.Severity.ERROR);
    }

    @Test
    void an_input_keeps_what_the_pack_says_of_it() {
        Methodology methodology = SmallPack.read(SmallPack.TEXT);
        Input base = methodology.input("base").orElseThrow();
        assertThat(base.reference()).isTrue();
        assertThat(base.kinds()).isEqualTo(Set.of(OrganisationKind.SCHOOL, OrganisationKind.COLLEGE));
        Input post = methodology.input("post").orElseThrow();
        assertThat(post.context()).isTrue();
        assertThat(post.options()).extracting(Input.Option::code).containsExactly("head", "teacher");
        assertThat(methodology.input("covered").orElseThrow().notApplicable()).isTrue();
        assertThat(methodology.input("students").orElseThrow().position()).isEqualTo(new Position(9, 3));
    }

    @Test
    void a_criterion_without_an_id_is_named_by_its_place() {
        Methodology methodology = SmallPack.read(SmallPack.TEXT
                .replace("- id: coverage\n    title", "- title")
                .replace("- id: inner\n        title", "- title"));
        Criterion outer = methodology.criteria().get(0);
        assertThat(outer.code()).isEqualTo("1");
        assertThat(outer.criteria()).extracting(Criterion::code).containsExactly("1.1");
    }

    @Test
    void a_kind_without_a_form_is_asked_in_one_section() {
        Methodology methodology = SmallPack.read(SmallPack.TEXT.replace(
                "agreed: {label: Согласовано, type: yes-no, for: [school]",
                "agreed: {label: Согласовано, type: yes-no, for: [school, supplementary]"));
        assertThat(methodology.forms()).extracting(Form::kind).contains(OrganisationKind.SUPPLEMENTARY);
        Form form = methodology.forms().stream()
                .filter(one -> one.kind() == OrganisationKind.SUPPLEMENTARY)
                .findFirst()
                .orElseThrow();
        assertThat(form.sections()).hasSize(1);
        assertThat(form.sections().get(0).inputs()).containsExactly("agreed");
    }

    @Test
    void indicators_are_found_at_any_depth_in_the_order_of_the_pack() {
        Methodology methodology = SmallPack.read(SmallPack.TEXT);
        assertThat(methodology.indicators())
                .extracting(Indicator::code)
                .containsExactly("share", "agreements", "of-all");
        Indicator share = methodology.indicator("share").orElseThrow();
        assertThat(share.targets().common())
                .isEqualTo(Map.of(
                        TargetPeriod.ofYear(2021),
                        BigDecimal.valueOf(30),
                        TargetPeriod.ofYear(2022),
                        BigDecimal.valueOf(37)));
        assertThat(share.points())
                .isEqualTo(new PointsRule.Bands(List.of(
                        new PointsRule.Band(BigDecimal.ZERO, BigDecimal.ZERO),
                        new PointsRule.Band(BigDecimal.valueOf(30), new BigDecimal("5.5")))));
        assertThat(share.legal()).contains("(О/Ч)х100");
        assertThat(methodology.indicator("of-all").orElseThrow().rollUp())
                .isEqualTo(new RollUpRule(RollUpRule.By.SUMS, RollUpRule.Over.ALL, Set.of(OrganisationKind.SCHOOL)));
        assertThat(methodology.indicator("agreements").orElseThrow().direction())
                .isEqualTo(Indicator.Direction.LOWER);
    }

    @Test
    void cases_are_read_with_what_must_come_out() {
        List<GoldenCase> cases = SmallPack.read(SmallPack.TEXT).cases();
        assertThat(cases.get(0).expected())
                .containsEntry(
                        "share",
                        new Expected(
                                "33.3",
                                "official",
                                Optional.of(new BigDecimal("3.3")),
                                Optional.of(new BigDecimal("5.5"))))
                .containsEntry("of-all", new Expected("25.00", "official"));
        assertThat(cases.get(0).given().get(0).answers().answer("agreed"))
                .isEqualTo(Answer.Given.of(new Value.YesNo(true)));
        assertThat(cases.get(1).expected()).isEqualTo(Map.of("share", new Expected("", "not-applicable")));
        assertThat(cases.get(1).given().get(1).reported()).isFalse();
        assertThat(cases.get(1).given().get(0).answers().answer("covered")).isEqualTo(new Answer.NotApplicable("Нет"));
    }

    @Test
    void the_hash_is_of_the_bytes() {
        String hash = SmallPack.read(SmallPack.TEXT).hash();
        assertThat(hash)
                .matches("[0-9a-f]{64}")
                .isEqualTo(SmallPack.read(SmallPack.TEXT).hash());
        assertThat(SmallPack.read(SmallPack.TEXT + "# note\n").hash()).isNotEqualTo(hash);
        PackReading fromBytes = PackReader.read(SmallPack.TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(((PackReading.Read) fromBytes).methodology()).isEqualTo(SmallPack.read(SmallPack.TEXT));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_not_matter() {
        assertThat(SmallPack.read("\uFEFF" + SmallPack.TEXT.replace("\n", "\r\n"))
                        .indicators())
                .hasSize(3);
    }

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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    a: b: c; pack.yaml; 1; 5; Двоеточию
                    a: "b; pack.yaml; 1; 6; Кавычка
                    a: *b; pack.yaml; 1; 4; Звёздочка
                    a: &b c; pack.anchor; 1; 4; Ссылки
                    a: !!java.net.URL [x]; pack.yaml; 1; 4; Метки
                    !!javax.script.ScriptEngineManager []; pack.yaml; 1; 1; Метки
                    a: !!binary aGk=; pack.tag; 1; 4; Метки
                    <<: {a: b}; pack.tag; 1; 1; слияние
                    [a, b]; pack.table; 1; 1; таблица
                    text; pack.table; 1; 1; таблица
                    `a: b\\n--- \\nc: d`; pack.yaml; 2; 1; документ
                    `a:\\n\\tb: c`; pack.yaml; 2; 1; табуляция
                    ? [a]; pack.key; 1; 3; текст
                    a: {b: "c\\0"}; pack.character; 1; 8; U+0000
                    "\\ud83d": a; pack.character; 1; 1; U+D83D
                    a: "\\U00110000"; pack.yaml; 1; 7; Кавычка
                    a: "\\UFFFFFFFF"; pack.character; 1; 1; код символа
                    """)
    void what_is_no_plain_yaml_is_refused(String text, String code, int line, int column, String part) {
        Finding finding = SmallPack.refuse(text.replace("\\n", "\n").replace("\\t", "\t")).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(finding.message()).contains(part);
        assertThat(finding.position()).isEqualTo(new Position(line, column));
    }

    @Test
    void an_empty_pack_is_told_so() {
        assertThat(SmallPack.refuse("# nothing\n")).extracting(Finding::code).containsExactly("pack.empty");
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

    @Test
    void a_control_character_is_refused() {
        assertThat(SmallPack.refuse("id: a\u0000b")).extracting(Finding::code).containsExactly("pack.character");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        PackReading reading = PackReader.read(SmallPack.TEXT.getBytes(Charset.forName("windows-1251")));
        assertThat(((PackReading.Refused) reading).findings())
                .extracting(Finding::code)
                .containsExactly("pack.encoding");
    }

    @Test
    void a_mebibyte_is_read_and_a_byte_more_is_not() {
        int left = (1 << 20) - SmallPack.TEXT.getBytes(StandardCharsets.UTF_8).length;
        String most = SmallPack.TEXT + "#" + "я".repeat((left - 1) / 2) + ".".repeat((left - 1) % 2);
        assertThat(most.getBytes(StandardCharsets.UTF_8)).hasSize(1 << 20);
        assertThat(SmallPack.read(most).indicators()).hasSize(3);
        assertThat(PackReader.read(most.getBytes(StandardCharsets.UTF_8))).isInstanceOf(PackReading.Read.class);
        for (PackReading more :
                List.of(PackReader.read(most + "."), PackReader.read((most + ".").getBytes(StandardCharsets.UTF_8)))) {
            assertThat(((PackReading.Refused) more).findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("pack.size");
                assertThat(finding.message()).contains("1 МиБ");
            });
        }
    }

    @Test
    void bombs_are_refused_at_once() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        List<String> bombs = List.of(
                laughs.toString(),
                "a: &a [*a]",
                "&a ? *a : *a",
                "[".repeat(10_000),
                "{".repeat(10_000),
                "- ".repeat(10_000),
                "? ".repeat(10_000),
                "a: " + "[".repeat(100_000) + "]".repeat(100_000),
                "a".repeat(2_000_000),
                "a: " + "x".repeat(290_000),
                "\n".repeat(290_000) + "a",
                "a: '" + "\n".repeat(290_000),
                "k: v\n".repeat(59_000),
                "[" + "a,".repeat(145_000) + "]",
                SmallPack.with("100 * covered / students", "(".repeat(10_000) + "covered" + ")".repeat(10_000)),
                SmallPack.with("100 * covered / students", "(".repeat(1_000) + "covered" + ")".repeat(1_000)));
        for (String bomb : bombs) {
            Assertions.assertTimeout(Duration.ofSeconds(10), () -> assertThat(SmallPack.refuse(bomb))
                    .hasSizeLessThanOrEqualTo(400));
        }
    }

    @Test
    void ten_thousand_formulas_with_mistakes_are_refused_at_once() {
        StringBuilder checks = new StringBuilder("checks:\n");
        for (int i = 0; i < 10_000; i++) {
            checks.append("- {rule: x%d + 1}\n".formatted(i));
        }
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> assertThat(SmallPack.refuse(checks.toString()))
                .hasSizeLessThanOrEqualTo(400));
    }

    @Property
    void any_text_is_a_pack_or_findings(@ForAll("texts") String text) {
        assertThatCode(() -> PackReader.read(text)).doesNotThrowAnyException();
    }

    @Property
    void a_pack_spoilt_anywhere_is_a_pack_or_findings(
            @ForAll @IntRange(max = 3_000) int from,
            @ForAll @IntRange(max = 40) int length,
            @ForAll("pieces") String piece) {
        int begin = Math.min(from, SmallPack.TEXT.length());
        int end = Math.min(begin + length, SmallPack.TEXT.length());
        String spoilt = SmallPack.TEXT.substring(0, begin) + piece + SmallPack.TEXT.substring(end);
        if (PackReader.read(spoilt) instanceof PackReading.Refused refused) {
            assertThat(refused.findings()).anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
            assertThat(refused.findings()).allSatisfy(finding -> {
                assertThat(finding.position().line()).isPositive();
                assertThat(finding.position().column()).isPositive();
                assertThat(finding.message()).isNotBlank();
            });
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "",
                " ",
                "\n",
                ":",
                "- ",
                "[",
                "]",
                "{",
                "}",
                "'",
                "\"",
                "&a ",
                "*a",
                "!!x ",
                "1",
                "x",
                "null",
                "#",
                "|",
                ">-\n",
                "school",
                "\t",
                "inputs:",
                "\uD83D\uDE00",
                "...",
                "---\n");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> lines = Arbitraries.of(
                "id: a",
                "inputs:",
                "  x: {type: count}",
                "criteria:",
                "  - id: b",
                "    indicators:",
                "checks: [{}]",
                "cases: [{expect: {}}]",
                "forms: {school: [{}]}",
                "levels: [{}]",
                "- ",
                "  ",
                "a: [b, {c: d}]",
                "? x",
                "|");
        return Arbitraries.oneOf(
                lines.list().ofMaxSize(12).map(list -> String.join("\n", list)),
                Arbitraries.strings().ofMaxLength(200));
    }
}
