package ru.orientir.indicator.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void sixty_characters_are_shown_and_of_more_the_first_sixty() {
        assertThat(Excerpt.of("я".repeat(60))).isEqualTo("я".repeat(60));
        assertThat(Excerpt.of("я".repeat(61))).isEqualTo("я".repeat(60) + "…");
    }

    @Test
    void a_character_of_two_halves_is_not_cut() {
        assertThat(Excerpt.of("я".repeat(59) + "😀")).isEqualTo("я".repeat(59) + "😀");
        assertThat(Excerpt.of("я".repeat(59) + "😀я")).isEqualTo("я".repeat(59) + "😀…");
    }
}
