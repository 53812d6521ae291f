package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LargePackTest {

    /** Far above what it takes, also on a busy machine, and far below what work that grows with the square would take. */
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    @Test
    void five_hundred_indicators_are_read_and_linted_at_once() {
        String pack = LargePack.text();
        long begin = System.nanoTime();
        Methodology methodology = SmallPack.read(pack);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(AT_MOST);
        assertThat(methodology.indicators()).hasSize(LargePack.INDICATORS);
        assertThat(methodology.inputs()).hasSize(LargePack.INPUTS);
        assertThat(SmallPack.warnings(pack)).isEmpty();
    }
}
