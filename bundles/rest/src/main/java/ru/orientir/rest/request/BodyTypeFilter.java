package ru.orientir.rest.request;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.annotation.Priority;
import javax.ws.rs.Consumes;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;

/** Refuses bodies whose type is missing or cannot be read: CXF would take them for whatever the endpoint expects. */
@Priority(Priorities.HEADER_DECORATOR)
public final class BodyTypeFilter implements ContainerRequestFilter {

    /** RFC 9110, 8.3.1; the asterisk is a token too, but {@code *}{@code /*} is no type of anything. */
    private static final String TOKEN = "[!#$%&'+.^_`|~0-9A-Za-z-]+";

    private static final Pattern TYPE = Pattern.compile(TOKEN + "/" + TOKEN);

    /** No body that is read here has a parameter with a semicolon in quotes. */
    private static final Pattern PARAMETER = Pattern.compile(TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\]*\")");

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!resource.getResourceMethod().isAnnotationPresent(Consumes.class)) {
            return;
        }
        // CXF notes a missing type as null.
        List<String> types = request.getHeaders().getOrDefault(HttpHeaders.CONTENT_TYPE, List.of()).stream()
                .filter(Objects::nonNull)
                .toList();
        boolean readable = types.isEmpty() ? !hasBody(request) : types.size() == 1 && isType(types.get(0));
        if (!readable) {
            throw RequestProblem.of(ProblemKind.MEDIA);
        }
    }

    private static boolean isType(String text) {
        String[] parts = text.split(";", -1);
        return TYPE.matcher(parts[0].strip()).matches()
                && Arrays.stream(parts)
                        .skip(1)
                        .map(String::strip)
                        .allMatch(part ->
                                part.isEmpty() || PARAMETER.matcher(part).matches());
    }

    static boolean hasBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.getHeaderString("Transfer-Encoding") != null : !"0".equals(length);
    }
}
