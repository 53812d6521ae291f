package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a path can do is what its answers say of it. */
@ExtendWith(SharedRegion.class)
class AllowTest {

    private final ApiServer server;

    AllowTest(Region region) {
        this.server = region.server;
    }

    static Stream<Arguments> paths() {
        Map<String, Set<String>> methods = new TreeMap<>();
        ClassifiedEndpointsTest.endpoints().forEach(endpoint -> methods.computeIfAbsent(
                        ClassifiedEndpointsTest.path(endpoint).replaceAll("\\{[^}]*}", "1"), path -> new TreeSet<>())
                .add(ClassifiedEndpointsTest.verb(endpoint).orElseThrow()));
        return methods.entrySet().stream().map(path -> Arguments.of(path.getKey(), path.getValue()));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void what_a_path_can_do_is_what_its_answers_say(String path, Set<String> methods) {
        Set<String> allowed = new TreeSet<>(methods);
        allowed.add("OPTIONS");
        if (methods.contains("GET")) {
            allowed.add("HEAD");
        }
        assertThat(named(ok(200, server.as("operator", "OPTIONS", path)))).isEqualTo(allowed);
        assertThat(named(refused(405, "method.unsupported", server.as("operator", "TRACED", path))))
                .isEqualTo(allowed);
    }

    private static Set<String> named(Call.Answer answer) {
        return new TreeSet<>(Arrays.asList(answer.header("Allow").split(",\\s*")));
    }
}
