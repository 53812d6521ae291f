package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A methodologist who typed or pasted something is told what to do about it, at its place. */
class MessagesTest {

    /** The third column stands in the place of the second, ¦ before the place of the finding. */
    private static void check(String code, String old, String marked, String message) {
        String pack = SmallPack.with(old, unescaped(marked));
        int mark = pack.indexOf('¦');
        String before = pack.substring(0, mark);
        assertThat(SmallPack.refuse(pack.replace("¦", "")))
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .first()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(code);
                    assertThat(finding.message()).contains(message);
                    assertThat(finding.position())
                            .isEqualTo(new Position((int) before.lines().count(), mark - before.lastIndexOf('\n')));
                });
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n")
                .replace("<nbsp>", "\u00a0")
                .replace("<shy>", "\u00ad")
                .replace("<zwsp>", "\u200b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    legal: (О/Ч)х100; legal: ¦% охваченных; начинается со знака «%»: возьмите его в кавычки
                    legal: (О/Ч)х100; legal: ¦@охват; знака «@»
                    legal: (О/Ч)х100; legal: ¦`охват; знака «`»
                    legal: (О/Ч)х100; legal: ¦- охват; знака «-»
                    legal: (О/Ч)х100; legal: ¦? охват; знака «?»
                    legal: (О/Ч)х100; legal: ¦* 100; знака «*»
                    legal: (О/Ч)х100; legal: ¦!Охват; знака «!»
                    legal: (О/Ч)х100; legal: ¦> 5 %; длинный текст на следующих строках
                    legal: (О/Ч)х100; legal: "О" ¦от Ч; Возьмите в кавычки всё значение целиком
                    legal: (О/Ч)х100; legal: "охват\\n        note: "¦%"; Проверьте кавычки здесь и в строках выше
                    `{label: Согласовано`; `{label: Согласовано¦: да`; возьмите весь текст в кавычки
                    legal: (О/Ч)х100; legal:¦<nbsp>(О/Ч)х100; U+00A0 «неразрывный пробел»
                    `  - id: coverage`; `  ¦– id: coverage`; Замените его дефисом
                    """)
    void yaml(String old, String marked, String message) {
        check("pack.yaml", old, marked, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    pack.comma; `{value: 33.3, `; `{value: 33,¦3, `; Дробь — через точку: 33.3
                    pack.comma; `{2021: 30, 2022: 37}`; `{2021: 30, 2022: 37,¦5}`; Дробь — через точку: 37.5
                    pack.comma; label: Согласовано; `label: Согласовано, ¦и давно`; возьмите весь текст в кавычки
                    pack.number; points: 5.5}]; `points: ¦"5,5"}]`; Дробь — через точку: 5.5
                    pack.number; 2022: 37; 2022: ¦1 037; без пробелов и особых знаков: 1037
                    pack.number; 2022: 37; 2022: ¦1<nbsp>037; без пробелов и особых знаков: 1037
                    pack.number; 2022: 37; 2022: ¦37 %; без знака «%»: 37
                    pack.word; `for: [school], notApplicable: true`; `for: [school], notApplicable: ¦да`; Вместо «да» пишут «yes»
                    pack.word; `for: [school], notApplicable: true`; `for: [school], notApplicable: ¦Нет`; Вместо «Нет» пишут «no»
                    pack.word; type: yes-no; type: ¦yes<shy>-no; U+00AD «мягкий перенос». Удалите его
                    pack.key.unknown; legal: (О/Ч)х100; ¦<nbsp>legal: (О/Ч)х100; U+00A0 «неразрывный пробел». Замените его обычным пробелом
                    pack.key.unknown; legal: (О/Ч)х100; ¦le<zwsp>gal: (О/Ч)х100; U+200B «пробел нулевой ширины»
                    points.rule; `{bands: [{from: 0, points: 0}, {from: 30, points: 5.5}]}`; ¦10; `{target: {max: 10}}`
                    check.tolerance; severity: error; `severity: error, tolerance: ¦5`; `{percent: 5}`
                    pack.anchor; legal: (О/Ч)х100; `legal: ¦&Ч по форме`; возьмите весь текст в кавычки
                    """)
    void values(String code, String old, String marked, String message) {
        check(code, old, marked, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    formula.character; covered <= students; covered <= students ¦AND agreed; Вместо «AND» в формуле пишут «and»
                    formula.character; covered <= students; covered <= students ¦и agreed; Вместо «и» в формуле пишут «and»
                    formula.character; covered <= students; covered <= students ¦ИЛИ agreed; Вместо «или» в формуле пишут «or»
                    formula.character; covered <= students; agreed = ¦да; Вместо «да» в формуле пишут «yes»
                    formula.character; covered <= students; agreed = ¦true; Вместо «true» в формуле пишут «yes»
                    formula.character; covered <= students; `if(agreed¦; yes; no)`; `Вместо «;» в формуле пишут «,»`
                    formula.character; covered <= students; post = ¦«head»; Кавычки в формуле прямые
                    formula.character; covered <= students; covered¦<nbsp><= students; U+00A0 «неразрывный пробел». Замените его обычным пробелом
                    formula.character; covered <= students; cov¦<shy>ered <= students; U+00AD «мягкий перенос». Удалите его
                    formula.quotes; covered <= students; post = ¦head; пишется в кавычках: "head"
                    formula.quotes; covered <= students; ¦1 != post; пишется в кавычках: "1"
                    formula.quotes; covered <= students; post = ¦yes; пишется в кавычках: "yes"
                    formula.syntax; 100 * covered / students; 0¦,5 * covered / students; десятичная дробь пишется с точкой
                    """)
    void formulas(String code, String old, String marked, String message) {
        check(code, old, marked, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    formula.size; 100 * covered / students; `    +covered`; 400; возьмите их через value
                    formula.size; 100 * covered / students; ` + covered`; 505; возьмите их через value
                    formula.depth; 100 * covered / students; `+ (1 `; 60; Упростите формулу
                    pack.yaml.limits; legal: (О/Ч)х100; [; 40; уменьшите вложенность
                    pack.text.long; legal: (О/Ч)х100; много; 1000; Сократите его
                    """)
    void too_much(String code, String old, String piece, int times, String message) {
        String name = old.startsWith("legal") ? "legal: " : "covered";
        assertThat(SmallPack.refuse(SmallPack.with(old, name + piece.repeat(times))))
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo(code);
                    assertThat(finding.message()).contains(message);
                });
    }
}
