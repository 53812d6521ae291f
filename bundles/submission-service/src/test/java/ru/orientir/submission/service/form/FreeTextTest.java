package ru.orientir.submission.service.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.submission.Problem;

class FreeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u0007", "\uD800", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067",
                "\u2068", "\u2069"
            })
    void a_character_that_hides_or_turns_what_is_written_is_refused(String character) {
        assertThat(FreeText.problem("comment", "до" + character + "после", FreeText.COMMENT))
                .map(Problem::code)
                .contains("text.characters");
    }

    @Test
    void lines_tabs_and_pictures_pass() {
        assertThat(FreeText.problem("comment", "до\n\tпосле \uD83D\uDE00\u2065\u206A\u2029\u202F", FreeText.COMMENT))
                .isEmpty();
    }

    @Test
    void what_kind_of_personal_data_it_looks_like_is_told() {
        assertThat(FreeText.problem("comment", "отв. И.Павлов", FreeText.COMMENT))
                .map(Problem::code)
                .contains("text.personal-data");
        assertThat(FreeText.problem("comment", "11223344595", FreeText.COMMENT))
                .map(Problem::message)
                .hasValueSatisfying(
                        message -> assertThat(message).contains("(СНИЛС)").contains("Уберите"));
    }
}
