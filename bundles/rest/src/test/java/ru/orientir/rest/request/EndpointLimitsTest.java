package ru.orientir.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import ru.orientir.rest.ResourceClasses;

class EndpointLimitsTest {

    private static final int KIB = 1 << 10;

    @Test
    void a_key_makes_the_server_hold_no_more_than_the_endpoint_takes() {
        Map<String, Integer> others = new TreeMap<>();
        ResourceClasses.all().stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic())
                .forEach(method -> {
                    int limit = IdempotencyFilter.limit(method) / KIB;
                    if (limit != 256) {
                        others.put(method.getName(), limit);
                    }
                });
        assertThat(others)
                .isEqualTo(Map.of(
                        "bring", 40 * KIB, "reference", 24 * KIB, "answers", 24 * KIB, "keep", KIB, "lint", KIB));
    }
}
