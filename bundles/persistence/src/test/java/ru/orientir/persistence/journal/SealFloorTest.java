package ru.orientir.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SealFloorTest {

    private final SealFloor floor = new SealFloor(Duration.ofNanos(100), Duration.ofNanos(1000));

    @Test
    void everything_is_looked_at_first_and_again_later() {
        assertThat(floor.at(50, 0)).isEqualTo(SealedChain.EVERYTHING);
        assertThat(floor.at(60, 500)).isEqualTo(50);
        assertThat(floor.at(70, 1000)).isEqualTo(SealedChain.EVERYTHING);
        assertThat(floor.at(70, 1101)).isEqualTo(70);
    }

    @Test
    void what_was_seen_a_moment_ago_may_have_gaps_still() {
        floor.at(50, 0);
        assertThat(floor.at(60, 100)).isEqualTo(SealedChain.EVERYTHING);
        assertThat(floor.at(60, 101)).isEqualTo(50);
        assertThat(floor.at(60, 200)).isEqualTo(50);
        assertThat(floor.at(60, 201)).isEqualTo(60);
    }

    @Test
    void it_counts_from_any_time_of_the_clock() {
        assertThat(floor.at(50, -5000)).isEqualTo(SealedChain.EVERYTHING);
        assertThat(floor.at(60, -4800)).isEqualTo(50);
    }
}
