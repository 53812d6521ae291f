package ru.orientir.reporting.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;

class LineTest {

    @Test
    void levels_of_the_whole_alone_leave_every_other_line_without() throws IOException {
        Map<String, Line> lines = lines(growth().replace("\nlevels:", "\ntotalLevels:"));

        assertThat(lines.get("total").levels()).isEqualTo(Map.of("low", "низкий", "high", "высокий"));
        assertThat(lines.get("main").levels()).isEmpty();
        assertThat(lines.get("events").levels()).isEmpty();
    }

    @Test
    void whole_goes_by_the_common_levels_without_its_own() throws IOException {
        Map<String, Line> lines = lines(growth());

        assertThat(lines.get("total").levels()).isEqualTo(Map.of("low", "низкий", "high", "высокий"));
        assertThat(lines.get("main").levels()).isEqualTo(Map.of("low", "низкий", "high", "высокий"));
    }

    private static Map<String, Line> lines(String pack) {
        Methodology methodology = ((PackReading.Read) PackReader.read(pack)).methodology();
        return Line.of(methodology).stream().collect(Collectors.toMap(Line::code, Function.identity()));
    }

    private static String growth() throws IOException {
        try (InputStream pack = LineTest.class.getResourceAsStream("/methodology/growth-1.0.yaml")) {
            return new String(pack.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
