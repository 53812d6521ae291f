package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake is told once, and not again in whatever depends on it. */
class AfterAMistakeTest {

    /** The third column stands in the place of the second. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    pack.word; `over: all, kinds: [school]`; `over: all, kinds: [scool]`
                    pack.word; `over: all, kinds: [school]`; `over: all, kinds: [scool, kindergarten]`
                    pack.list; `over: all, kinds: [school]`; `over: all, kinds: school`
                    pack.kinds.empty; `over: all, kinds: [school]`; `over: all, kinds: []`
                    pack.word; `unit: чел., for: [school]`; `unit: чел., for: [scool]`
                    pack.key.missing; `unit: чел., for: [school]`; `unit: чел.`
                    pack.word; {id: part, rule: covered <= students; `{id: part, for: [municpality], rule: agreed or covered = organisations(covered)`
                    pack.number; `decimals: 1`; `decimals: 11`
                    pack.number; `decimals: 1`; `decimals: один`
                    pack.key.missing; `decimals: 1`; `note: нет`
                    """)
    void a_mistake_is_told_once(String code, String old, String changed) {
        assertThat(SmallPack.refuse(SmallPack.with(old, changed)))
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    decimals: 1, max: 15; decimals: 11, max: 15
                    renormalise, max: 10}; `renormalise, max: 10, decimals: -1}`
                    """)
    void decimals_of_a_node_too(String old, String changed) {
        assertThat(SmallPack.refuse(WholePack.with(old, changed)))
                .extracting(Finding::code)
                .containsExactly("pack.number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    pack.word; `Всего, type: count`; `Всего, type: cuont`
                    pack.word; `Всего, type: count`; `Всего, type: число`
                    pack.text; `Всего, type: count`; `Всего, type: [count]`
                    pack.key.unknown; `Всего, type: count`; `Всего, typ: count`
                    pack.key.missing; `Всего, type: count, unit`; `Всего, unit`
                    pack.word; `type: yes-no`; `type: yes/no`
                    pack.word; `type: choice`; `type: chioce`
                    pack.word; `notApplicable: true`; `notApplicable: да`
                    pack.key.unknown; `notApplicable: true`; `notAplicable: true`
                    pack.word; `for: [school, college], reference: true`; `for: [school, college], reference: tru`
                    pack.key.unknown; `for: [school, college], reference: true`; `for: [school, college], referense: true`
                    pack.key.unknown; `label: Всего`; `lable: Всего`
                    """)
    void a_mistake_in_an_input_too(String code, String old, String changed) {
        assertThat(SmallPack.refuse(SmallPack.with(old, changed)))
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    `covered: {label: Охвачено, type: count`; `covered: {label: Охвачено, type: people`
                    `quality: {label: Качество, type: decimal`; `quality: {label: Качество, type: real`
                    `plan: {label: План, type: yes-no`; `plan: {label: План, type: flag`
                    `mode: {label: Форма, type: choice`; `mode: {label: Форма, type: list`
                    `agreements: {label: Соглашения, type: count`; `agreements: {label: Соглашения, type: whole`
                    """)
    void whatever_stands_on_the_input(String old, String changed) {
        assertThat(SmallPack.refuse(WholePack.with(old, changed)))
                .extracting(Finding::code)
                .containsExactly("pack.word");
    }

    @Test
    void the_value_of_an_indicator_that_stands_on_it_too() {
        String pack = SmallPack.with("Согласовано, type: yes-no", "Согласовано, type: yesno")
                .replace("if(agreed, 1, 0)", "agreed")
                .replace("100 * covered / base", "100 - value(\"agreements\")");
        assertThat(SmallPack.refuse(pack)).extracting(Finding::code).containsExactly("pack.word");
    }

    @Test
    void another_mistake_in_the_same_formula_is_told_too() {
        String pack = SmallPack.with("Всего, type: count", "Всего, type: cuont")
                .replace("100 * covered / students", "100 * coverd / students");
        assertThat(SmallPack.refuse(pack))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("pack.word", "formula.name.unknown");
    }

    @Test
    void a_missing_key_is_told_beside_an_unknown_one() {
        assertThat(SmallPack.refuse(SmallPack.with("Всего, type: count", "Всего, colour: red")))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("pack.key.unknown", "pack.key.missing");
    }
}
