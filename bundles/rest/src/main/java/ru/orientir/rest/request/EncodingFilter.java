package ru.orientir.rest.request;

import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.HttpHeaders;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;

/** Takes no compressed bodies: a few bytes of them could stand for gigabytes. */
@Priority(Priorities.HEADER_DECORATOR)
public final class EncodingFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            throw RequestProblem.of(ProblemKind.MEDIA, "body.compressed", "Передайте тело запроса без сжатия.");
        }
    }
}
