package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

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
}
