package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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

/** Whatever text or bytes come as a pack, the answer is a pack or findings, and it comes soon. */
class HostilePackTest {

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
