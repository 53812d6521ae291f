package ru.orientir.reporting.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.service.EditionCache.Key;
import ru.orientir.scoring.Subject;

/** Groups without results weigh one each. */
class EditionCacheTest {

    private final EditionCache cache = new EditionCache(3);
    private int reads;

    @Test
    void what_is_kept_is_read_once() {
        assertThat(cache.groups(key(1), groups("a", "b")))
                .hasValueSatisfying(
                        kept -> assertThat(kept).extracting(Group::code).containsExactly("a", "b"));
        assertThat(cache.groups(key(1), groups("other")))
                .hasValueSatisfying(kept -> assertThat(kept).hasSize(2));
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void what_was_not_asked_for_the_longest_time_goes_first() {
        cache.groups(key(1), groups("a"));
        cache.groups(key(2), groups("b"));
        cache.groups(key(3), groups("c"));
        cache.groups(key(1), groups("a"));
        cache.groups(key(4), groups("d"));
        assertThat(reads).isEqualTo(4);
        cache.groups(key(1), groups("a"));
        cache.groups(key(3), groups("c"));
        assertThat(reads).isEqualTo(4);
        cache.groups(key(2), groups("b"));
        assertThat(reads).isEqualTo(5);
    }

    @Test
    void too_many_are_left_to_the_caller_and_not_read_again() {
        assertThat(cache.groups(key(1), groups("a", "b", "c", "d"))).isEmpty();
        assertThat(cache.groups(key(1), groups("a", "b", "c", "d"))).isEmpty();
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void a_reading_that_fails_keeps_nothing() {
        try {
            cache.groups(key(1), consumer -> {
                throw new IllegalStateException("database away");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("database away");
        }
        assertThat(cache.groups(key(1), groups("a"))).isPresent();
    }

    private Consumer<Consumer<Group>> groups(String... codes) {
        return consumer -> {
            reads++;
            for (String code : codes) {
                consumer.accept(new Group(code, code, Subject.ORGANISATION, List.of()));
            }
        };
    }

    private static Key key(int edition) {
        return new Key(1, edition, Tier.ORGANISATION);
    }
}
