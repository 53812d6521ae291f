package ru.orientir.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SealFloorTest {

    private static final long EVERYTHING = SealedChain.EVERYTHING;

    private final SealFloor floor = new SealFloor(Duration.ofNanos(100), Duration.ofNanos(1000));

    private void round(long expected, long highest, long nanoTime) {
        assertThat(floor.at(nanoTime)).isEqualTo(expected);
        floor.succeeded(highest, nanoTime);
    }

    @Test
    void everything_is_looked_at_first_again_when_what_was_under_way_has_ended_and_then_now_and_then() {
        round(EVERYTHING, 50, 0);
        round(50, 60, 99);
        round(EVERYTHING, 60, 100);
        round(50, 60, 101);
        round(50, 60, 1099);
        round(EVERYTHING, 60, 1100);
        round(60, 60, 1101);
    }

    @Test
    void what_was_seen_a_moment_ago_may_have_gaps_still() {
        round(EVERYTHING, 50, 0);
        round(EVERYTHING, 60, 150);
        round(50, 60, 250);
        round(50, 60, 251);
        round(60, 60, 252);
    }

    @Test
    void a_round_that_failed_moves_nothing() {
        round(EVERYTHING, 50, 0);
        round(EVERYTHING, 60, 150);
        assertThat(floor.at(500)).isEqualTo(50);
        assertThat(floor.at(1150)).isEqualTo(EVERYTHING);
        assertThat(floor.at(1151)).isEqualTo(EVERYTHING);
        round(EVERYTHING, 70, 1152);
        round(60, 70, 1153);
    }

    @Test
    void it_counts_from_any_time_of_the_clock() {
        round(EVERYTHING, 50, Long.MAX_VALUE - 20);
        round(50, 60, Long.MAX_VALUE);
        round(EVERYTHING, 60, Long.MIN_VALUE + 100);
    }
}
