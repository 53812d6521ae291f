package ru.orientir.portal;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.portal.OfficialMail.Letter;

class LetterTest {

    @Test
    void a_letter_of_several_paragraphs_is_one() {
        assertThatNoException()
                .isThrownBy(() -> new Letter("s1", "Срок – завтра", "Здравствуйте!\n\nФорма ждёт.", "k"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Срок\r\nBcc: all@example.org", "Срок\nX: y", "Срок\u0000", "Срок\u0085"})
    void a_subject_that_is_no_single_line_is_refused(String subject) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter("s1", subject, "Текст", "k"));
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter("s1", "Срок", "а".repeat(20_001), "k"));
    }
}
