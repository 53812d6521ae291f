package ru.orientir.rest.request;

import java.util.Collections;
import java.util.Set;
import javax.annotation.Priority;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.MultivaluedMap;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import ru.orientir.auth.Actor;
import ru.orientir.auth.CurrentActor;
import ru.orientir.auth.CurrentActor.Credentials;
import ru.orientir.portal.RequestCredentials;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;
import ru.orientir.rest.service.Services;

/**
 * Finds out who asks, before anything else is looked at: also an unknown path answers 401 to a stranger. A write that
 * rests on a cookie, the portal's or that of a gateway in front, has to carry a header that no foreign page can send.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class IdentityFilter implements ContainerRequestFilter {

    /** An exact path. */
    private static final String DESCRIPTION = "openapi.json";

    /** All below is for anybody; everything else needs an identity. */
    private static final String PUBLIC = "public/";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String OWN_PAGE = "X-Requested-With";

    /** CXF would answer 202 before the work is done. */
    private static final String ONE_WAY = "OnewayRequest";

    private final Services services;

    public IdentityFilter(Services services) {
        this.services = services;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> headers = request.getHeaders();
        if (headers.containsKey(ONE_WAY)) {
            throw RequestProblem.of(
                    ProblemKind.MALFORMED, "header.forbidden", "Уберите заголовок " + ONE_WAY + " и повторите запрос.");
        }
        if (isOpen(request.getUriInfo().getPath())) {
            return;
        }
        CurrentActor identity = services.identity();
        Credentials credentials = credentials(identity);
        Actor actor = identity.of(credentials).orElseThrow(() -> RequestProblem.of(ProblemKind.NOT_IDENTIFIED));
        if (credentials.bearer().isEmpty()
                && !READING.contains(request.getMethod())
                && !"portal".equals(headers.getFirst(OWN_PAGE))) {
            throw RequestProblem.of(
                    ProblemKind.FORBIDDEN,
                    "request.foreign-page",
                    "Передайте с изменяющим запросом заголовок X-Requested-With: portal.");
        }
        PhaseInterceptorChain.getCurrentMessage().put(Actor.class, actor);
    }

    private static boolean isOpen(String path) {
        return path.equals(DESCRIPTION) || path.startsWith(PUBLIC);
    }

    private static Credentials credentials(CurrentActor identity) {
        HttpServletRequest request = (HttpServletRequest)
                PhaseInterceptorChain.getCurrentMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
        RequestCredentials read = RequestCredentials.of(
                name -> Collections.list(request.getHeaders(name)), request.getRemoteAddr(), identity);
        if (read instanceof RequestCredentials.Given given) {
            return given.credentials();
        }
        throw RequestProblem.of(
                ProblemKind.MALFORMED, "header.repeated", ((RequestCredentials.Repeated) read).detail());
    }
}
