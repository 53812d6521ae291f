package ru.orientir.rest.publication;

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

class PublicLineTest {

    @Test
    void whole_is_told_by_its_own_levels_where_it_has_some() throws IOException {
        Map<String, PublicLine> lines = lines(
                growth().replace(
                                "\nlevels:",
                                "\ntotalLevels: [{id: low, title: начальный, from: 0}, {id: high, title: высший, from: 40}]\nlevels:"));

        assertThat(lines.get("total").level("high")).isEqualTo("высший");
        assertThat(lines.get("main").level("high")).isEqualTo("высокий");
    }

    @Test
    void whole_goes_by_the_common_levels_without_its_own() throws IOException {
        assertThat(lines(growth()).get("total").level("high")).isEqualTo("высокий");
    }

    @Test
    void indicator_in_points_is_no_node() throws IOException {
        Map<String, PublicLine> lines = lines(growth().replace("unit: ед.", "unit: балл."));

        assertThat(lines.get("events").node()).isFalse();
        assertThat(lines.get("main").node()).isTrue();
        assertThat(lines.get("total").node()).isTrue();
    }

    private static Map<String, PublicLine> lines(String pack) {
        Methodology methodology = ((PackReading.Read) PackReader.read(pack)).methodology();
        return PublicLine.of(methodology).stream().collect(Collectors.toMap(PublicLine::code, Function.identity()));
    }

    private static String growth() throws IOException {
        try (InputStream pack = PublicLineTest.class.getResourceAsStream("/growth.yaml")) {
            return new String(pack.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
