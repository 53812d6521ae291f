package ru.orientir.rest.request;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;

/** Says in {@code Allow} what the path can do: CXF lists the methods of all paths together. */
public final class AllowedMethods implements ContainerResponseFilter {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private static final String ANYTHING = "[^/]+";

    /** Those with fewer variables first: {@code /organisations/imports} is no organisation. */
    private final List<Known> paths;

    /** @param resources the classes of what the interface consists of */
    public AllowedMethods(Collection<Class<?>> resources) {
        Map<String, Set<String>> byPath = new HashMap<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getDeclaredMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null) {
                        byPath.computeIfAbsent(
                                        path(resource, method), path -> new TreeSet<>(Set.of(HttpMethod.OPTIONS)))
                                .addAll(
                                        verb.value().equals(HttpMethod.GET)
                                                ? Set.of(HttpMethod.GET, HttpMethod.HEAD)
                                                : Set.of(verb.value()));
                    }
                }
            }
        }
        paths = byPath.entrySet().stream()
                .sorted(Comparator.comparingInt(path -> path.getKey().split(Pattern.quote(ANYTHING), -1).length))
                .map(path -> new Known(Pattern.compile(path.getKey()), path.getValue()))
                .toList();
    }

    /** As an expression for whole paths, without the first slash. */
    private static String path(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String template = resource.getAnnotation(Path.class).value() + (own == null ? "" : own.value());
        return Arrays.stream(template.substring(1).split("/"))
                .map(part -> VARIABLE.matcher(part).find() ? ANYTHING : Pattern.quote(part))
                .reduce((before, part) -> before + "/" + part)
                .orElseThrow();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(HttpHeaders.ALLOW)) {
            return;
        }
        String path = request.getUriInfo().getPath().replaceAll("^/+|/+$", "");
        paths.stream()
                .filter(known -> known.pattern.matcher(path).matches())
                .findFirst()
                .ifPresent(
                        known -> response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", known.methods)));
    }

    private record Known(Pattern pattern, Set<String> methods) {}
}
