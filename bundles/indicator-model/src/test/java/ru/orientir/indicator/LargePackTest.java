package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** To find what was meant by each of them among 600 names would take minutes, and nobody would read it. */
    @Test
    void many_thousand_unknown_names_are_refused_at_once() {
        String unknown =
                IntStream.range(0, 40_000).mapToObj(i -> "y" + i + ": 1").collect(Collectors.joining(", "));
        String pack = LargePack.text().replaceFirst("given: \\{", "given: {" + unknown + ", ");
        long begin = System.nanoTime();
        assertThat(SmallPack.refuse(pack))
                .hasSize(400)
                .extracting(Finding::code)
                .containsOnly("case.input.unknown");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(AT_MOST);
    }
}
