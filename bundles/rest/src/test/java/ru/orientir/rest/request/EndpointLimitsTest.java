package ru.orientir.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.Consumes;
import org.junit.jupiter.api.Test;
import ru.orientir.rest.ResourceClasses;

class EndpointLimitsTest {

    private static final int MIB = 1 << 20;

    @Test
    void a_key_makes_the_server_hold_no_more_than_the_endpoint_takes() {
        Map<String, Integer> tables = new TreeMap<>();
        ResourceClasses.all().stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic())
                .forEach(method -> {
                    if (takesTable(method)) {
                        tables.put(method.getName(), IdempotencyFilter.limit(method) / MIB);
                    } else {
                        assertThat(IdempotencyFilter.limit(method))
                                .as(method.toString())
                                .isEqualTo(MIB);
                    }
                });
        assertThat(tables).isEqualTo(Map.of("bring", 40, "reference", 24, "answers", 24));
    }

    private static boolean takesTable(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes != null && consumes.value()[0].equals("text/csv");
    }
}
