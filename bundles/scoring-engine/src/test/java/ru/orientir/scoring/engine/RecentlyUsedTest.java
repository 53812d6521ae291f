package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept and what makes room. */
class RecentlyUsedTest {

    private final RecentlyUsed<String, String> kept = new RecentlyUsed<>(2);
    private final List<String> made = new ArrayList<>();

    @Test
    void value_is_made_once() {
        assertThat(get("a")).isEqualTo("made of a");
        assertThat(get("a")).isEqualTo("made of a");

        assertThat(made).containsExactly("a");
    }

    @Test
    void value_not_asked_for_longest_makes_room() {
        get("a");
        get("b");
        get("a");
        get("c");

        get("a");
        get("b");

        assertThat(made).containsExactly("a", "b", "c", "b");
    }

    private String get(String key) {
        return kept.get(key, missing -> {
            made.add(missing);
            return "made of " + missing;
        });
    }
}
