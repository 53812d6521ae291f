package ru.orientir.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.formula.Formula.Type;

class FormulaParserTest {

    private static final Map<String, Type> NAMES = Map.of(
            "students", Type.NUMBER,
            "diagnosed", Type.NUMBER,
            "agreed", Type.YES_NO,
            "post", Type.TEXT);

    @Test
    void a_share_is_a_number_of_the_inputs_it_names_in_their_order() {
        Formula formula = read("100 * diagnosed / students");
        assertThat(formula.type()).isEqualTo(Type.NUMBER);
        assertThat(formula.inputs()).containsExactly("diagnosed", "students");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    1 + 2 * 3; 1 + 2 * 3
                    (1 + 2) * 3; (1 + 2) * 3
                    10 - (3 - 2); 10 - (3 - 2)
                    (10 - 3) - 2; 10 - 3 - 2
                    students / (diagnosed / 2); students / (diagnosed / 2)
                    not agreed and students > 0 or agreed; not agreed and students > 0 or agreed
                    not (agreed and students > 0); not (agreed and students > 0)
                    -(students + 1); -(students + 1)
                    --students; --students
                    post = 'head'; post = "head"
                    if(agreed,1,0)*max( students , 2.50 ); if(agreed, 1, 0) * max(students, 2.50)
                    """)
    void brackets_and_precedence_are_those_of_school(String text, String printed) {
        assertThat(FormulaPrinter.print(read(text).expression())).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    100 * diagnozed / students; formula.name.unknown; 1; 7; «diagnosed»
                    100 * diagnosed / ; formula.syntax; 1; 18; конец формулы
                    100 * (diagnosed / students; formula.syntax; 1; 7; не закрыта
                    100 * diagnosed) / students; formula.syntax; 1; 16; не открыта
                    diagnosed students; formula.syntax; 1; 11; нет знака действия
                    0 < diagnosed < students; formula.syntax; 1; 15; and
                    diagnosed ≤ students; formula.character; 1; 11; «<=»
                    diagnosed == students; formula.character; 1; 11; «=»
                    (100,5) * diagnosed; formula.syntax; 1; 5; с точкой
                    diagnosеd / students; formula.character; 1; 8; русские буквы
                    100 * diagnosed % students; formula.character; 1; 17; Недопустимый символ
                    2students; formula.number; 1; 1; с точкой
                    1.2.3; formula.number; 1; 1; с точкой
                    1e999999999; formula.number; 1; 1; с точкой
                    NaN; formula.name.unknown; 1; 1; NaN
                    123456789012345678901; formula.number; 1; 1; 20 цифр
                    post = "head; formula.text.unclosed; 1; 8; не закрыта
                    agreed + 1; formula.type; 1; 1; нужно число
                    not students; formula.type; 1; 5; «да» или «нет»
                    students = post; formula.type; 1; 10; слева число, справа текст
                    post < 1; formula.type; 1; 1; нужно число
                    if(agreed, 1, 'a'); formula.type; 1; 1; число и текст
                    if(students, 1, 2); formula.type; 1; 4; «да» или «нет»
                    if(agreed, 1); formula.function.arity; 1; 1; 3; здесь их 2
                    min(); formula.function.arity; 1; 1; не меньше 1
                    given(students + 1); formula.given.operand; 1; 16; имя исходного показателя
                    round(students, diagnosed); formula.round.decimals; 1; 17; от 0 до 10
                    round(students, 11); formula.round.decimals; 1; 17; от 0 до 10
                    previos(students); formula.function.unknown; 1; 1; «previous»
                    previous(students + 1); formula.previous.operand; 1; 1; имя исходного показателя
                    previous(); formula.previous.operand; 1; 1; имя исходного показателя
                    previous(students, 'decade'); formula.previous.step; 1; 1; "year"
                    1 + previous(studens); formula.name.unknown; 1; 5; «students»
                    previous(agreed) + 1; formula.type; 1; 1; нужно число
                    organisations(students); formula.organisations.place; 1; 1; for: [municipality]
                    points("share") > 1; formula.points.place; 1; 1; рекомендаций
                    level("share") = "low"; formula.level.place; 1; 1; рекомендаций
                    attainment("share") < 50; formula.attainment.place; 1; 1; рекомендаций
                    deviation("share") < 0; formula.deviation.place; 1; 1; рекомендаций
                    1 + value("x"); formula.value.unknown; 1; 5; в методике нет
                    value(students); formula.value.operand; 1; 1; в кавычках
                    system('x'); formula.function.unknown; 1; 1; Есть: min, max
                    students / 0; formula.division.zero; 1; 10; всегда равен нулю
                    students / (diagnosed - diagnosed); formula.division.zero; 1; 10; всегда равен нулю
                    java.lang.Runtime; formula.character; 1; 5; Недопустимый символ
                    students and; formula.syntax; 1; 13; конец формулы
                    or students; formula.syntax; 1; 1; не место
                    """)
    void every_mistake_has_its_place_and_a_sentence(String text, String code, int line, int column, String part) {
        List<Finding> findings = refuse(text);
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.position()).isEqualTo(new Position(line, column));
        assertThat(finding.message()).contains(part).endsWith(".");
    }

    @Test
    void an_empty_formula_is_told_so() {
        assertThat(refuse(" \n ")).extracting(Finding::code).containsExactly("formula.empty");
    }

    @Test
    void a_mistake_in_the_second_line_is_found_there() {
        assertThat(refuse("100 *\n  diagnosd / students").get(0).position()).isEqualTo(new Position(2, 3));
    }

    @Test
    void all_unknown_names_are_told_at_once() {
        assertThat(refuse("x / y"))
                .extracting(Finding::code)
                .containsExactly("formula.name.unknown", "formula.name.unknown");
    }

    @Test
    void ten_thousand_brackets_are_refused_at_once() {
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            for (String part :
                    List.of("(", ")", "-", "not ", "if(", "1+", "students*", "a.", "\"\"", "7", "0.7", "previous(")) {
                for (int times : new int[] {60, 600, 1_900, 10_000, 1_000_000}) {
                    assertThat(refuse(part.repeat(times))).isNotEmpty();
                }
            }
        });
    }

    @Test
    void what_cannot_be_seen_is_told_by_its_code() {
        judgeCharacter("1 \u00A0+ 2", "U+00A0", 3);
        judgeCharacter("1 + \u202E2", "U+202E", 5);
        judgeCharacter("post = \"a\u0000b\"", "U+0000", 10);
        judgeCharacter("post = \"" + "😀".charAt(0) + "\"", "U+D83D", 9);
    }

    private static void judgeCharacter(String text, String code, int column) {
        assertThat(refuse(text)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains(code);
            assertThat(finding.position()).isEqualTo(new Position(1, column));
        });
    }

    @Test
    void the_longest_chain_that_is_allowed_is_calculated() {
        Formula formula = read("1" + "+1".repeat(499));
        assertThat(formula.evaluate(input -> null)).isEqualTo(new Outcome.Number(Rational.of(500)));
        assertThat(FormulaPrinter.print(formula.expression())).hasSize(499 * 4 + 1);
        assertThat(Ratio.of(formula.expression())).isPresent();
    }

    @Property
    void any_text_is_a_formula_or_findings(@ForAll("texts") String text) {
        assertThatCode(() -> FormulaParser.parse(text, NAMES)).doesNotThrowAnyException();
        if (FormulaParser.parse(text, NAMES) instanceof FormulaReading.Refused refused) {
            assertThat(refused.findings()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "(",
                ")",
                "+",
                "-",
                "*",
                "/",
                "=",
                "<",
                "<=",
                "!=",
                ",",
                " ",
                "and",
                "or",
                " not ",
                "if(",
                "min(",
                "round(",
                "given(",
                "students",
                "agreed",
                "post",
                "yes",
                "no",
                "1",
                "0.5",
                "'a'",
                "x",
                "\n",
                "й",
                "\u0000",
                "\uD800");
        return Arbitraries.oneOf(words.list().ofMaxSize(40).map(list -> String.join("", list)), Arbitraries.strings());
    }

    private static Formula read(String text) {
        FormulaReading reading = FormulaParser.parse(text, NAMES);
        assertThat(reading).isInstanceOf(FormulaReading.Read.class);
        return ((FormulaReading.Read) reading).formula();
    }

    private static List<Finding> refuse(String text) {
        FormulaReading reading = FormulaParser.parse(text, NAMES);
        assertThat(reading)
                .as(text.length() > 100 ? text.substring(0, 100) : text)
                .isInstanceOf(FormulaReading.Refused.class);
        return ((FormulaReading.Refused) reading).findings();
    }
}
