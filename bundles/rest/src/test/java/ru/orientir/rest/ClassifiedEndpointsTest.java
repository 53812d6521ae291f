package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.orientir.rest.description.DescriptionResource;
import ru.orientir.rest.request.Needs;
import ru.orientir.rest.request.Open;
import ru.orientir.rest.service.BoundServices;

/** Nothing answers that is not described, and nothing that nobody has decided who it is for. */
class ClassifiedEndpointsTest {

    static Stream<Method> endpoints() {
        return ResourceClasses.all().stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> verb(method).isPresent())
                .sorted(Comparator.comparing(Method::toString));
    }

    @Test
    void every_resource_is_in_the_list_that_the_tests_and_the_description_use() {
        List<Class<?>> served = Api.resources(new BoundServices().services(), Clock.systemUTC()).stream()
                .<Class<?>>map(Object::getClass)
                .toList();
        assertThat(served).containsExactlyInAnyOrderElementsOf(ResourceClasses.all());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void an_endpoint_says_who_it_is_for(Method endpoint) {
        boolean open = endpoint.isAnnotationPresent(Open.class);
        assertThat(endpoint.isAnnotationPresent(Needs.class)).isNotEqualTo(open);
        assertThat(open)
                .isEqualTo(
                        path(endpoint).startsWith("/public/") || path(endpoint).equals("/openapi.json"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void an_endpoint_is_described(Method endpoint) throws IOException {
        JsonNode operation = description()
                .path("paths")
                .path(path(endpoint))
                .path(verb(endpoint).orElseThrow().toLowerCase(Locale.ROOT));
        assertThat(operation.isMissingNode()).as(endpoint.toString()).isFalse();
        assertThat(operation.path("summary").asText()).containsPattern("[а-яё]{3}");
        assertThat(operation.path("responses").path("500").path("$ref").asText())
                .endsWith("/INTERNAL");
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_every_reference_leads_somewhere() throws IOException {
        JsonNode description = description();
        Set<String> names = new TreeSet<>();
        description
                .path("paths")
                .forEach(path -> path.forEach(operation -> assertThat(
                                names.add(operation.path("operationId").asText()))
                        .as(operation.path("operationId").asText())
                        .isTrue()));
        assertThat(names).allSatisfy(name -> assertThat(name).matches("[a-zA-Z]+"));
        description.findValuesAsText("$ref").forEach(reference -> assertThat(
                        description.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    private static JsonNode description() throws IOException {
        try (InputStream file = DescriptionResource.class.getResourceAsStream("openapi.json")) {
            return new ObjectMapper().readTree(file);
        }
    }

    static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(annotation -> annotation != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    static String path(Method method) {
        String root = method.getDeclaringClass().getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        return own == null ? root : root + own.value();
    }
}
