package ru.orientir.rest.request;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import ru.orientir.rest.json.WrittenText;
import ru.orientir.rest.problem.FieldProblem;
import ru.orientir.rest.problem.RequestProblem;

/** Refuses query parameters that the endpoint does not know: a filter with a slip in its name must not show everything. */
@Priority(Priorities.AUTHORIZATION + 1)
public final class QueryFilter implements ContainerRequestFilter {

    private static final char UNREADABLE = '\uFFFD';

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, List<String>> query = request.getUriInfo().getQueryParameters();
        if (query.isEmpty()) {
            return;
        }
        Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), QueryFilter::namesOf);
        query.forEach((name, values) -> {
            if (!names.contains(name)) {
                throw RequestProblem.malformed(
                        "query.unknown",
                        new FieldProblem(name, "query.unknown", "Такого параметра нет. Возможны: " + listed(names)));
            }
            if (values.size() > 1) {
                throw RequestProblem.malformed(
                        "query.repeated", new FieldProblem(name, "query.repeated", "Передайте параметр один раз."));
            }
            String value = values.get(0);
            if (value == null) {
                // Absent for JAX-RS: ?dryRun would be no dry run.
                throw RequestProblem.malformed(
                        "query.value",
                        new FieldProblem(name, "query.value", "Укажите значение параметра: «" + name + "=…»."));
            }
            if (WrittenText.hasForbidden(value) || value.indexOf(UNREADABLE) >= 0) {
                throw QueryValue.unknown(name);
            }
        });
    }

    private static String listed(Set<String> names) {
        return names.isEmpty() ? "никаких." : names.stream().sorted().collect(Collectors.joining(", ", "", "."));
    }

    private static Set<String> namesOf(Method method) {
        return Arrays.stream(method.getParameterAnnotations())
                .flatMap(Arrays::stream)
                .filter(QueryParam.class::isInstance)
                .map((Annotation annotation) -> ((QueryParam) annotation).value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
