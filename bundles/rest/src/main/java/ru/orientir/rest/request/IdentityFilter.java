package ru.orientir.rest.request;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.Priority;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedMap;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import ru.orientir.auth.Actor;
import ru.orientir.auth.CurrentActor;
import ru.orientir.auth.CurrentActor.Credentials;
import ru.orientir.auth.CurrentActor.Handed;
import ru.orientir.portal.PortalSessions;
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
    private static final Pattern SESSION =
            Pattern.compile("(?:^|[;,])\\s*" + PortalSessions.COOKIE + "\\s*=\\s*\"?([^;,\"]*)");
    private static final String BEARER = "Bearer ";
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
        Credentials credentials = new Credentials(
                session(request), bearer(headers), identity.gatewayHeader().flatMap(IdentityFilter::handed));
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

    /**
     * Of two sessions, another reader of the same request could take the other one. Read by hand: CXF fails on the cookies of
     * other pages that are none, and those are not ours to mend.
     */
    private static Optional<String> session(ContainerRequestContext request) {
        List<String> sent = request.getHeaders().getOrDefault(HttpHeaders.COOKIE, List.of());
        List<String> sessions = SESSION.matcher(String.join(";", sent))
                .results()
                .map(found -> found.group(1).strip())
                .limit(2)
                .toList();
        if (sessions.size() > 1) {
            throw RequestProblem.of(
                    ProblemKind.MALFORMED,
                    "header.repeated",
                    "Передайте cookie " + PortalSessions.COOKIE
                            + " один раз: удалите cookie этого сайта и войдите снова.");
        }
        return sessions.stream().findFirst();
    }

    private static Optional<String> bearer(MultivaluedMap<String, String> headers) {
        List<String> values = headers.getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        if (values.size() > 1) {
            throw RequestProblem.of(
                    ProblemKind.MALFORMED, "header.repeated", "Передайте заголовок Authorization один раз.");
        }
        return values.stream()
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .findFirst();
    }

    /** Two of them, also put together into one by a proxy on the way, are one of the gateway and one of somebody else. */
    private static Optional<Handed> handed(String header) {
        HttpServletRequest request = (HttpServletRequest)
                PhaseInterceptorChain.getCurrentMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
        List<String> values = Collections.list(request.getHeaders(header));
        if (values.size() > 1 || values.stream().anyMatch(value -> value.contains(","))) {
            throw RequestProblem.of(
                    ProblemKind.MALFORMED, "header.repeated", "Передайте заголовок " + header + " один раз.");
        }
        return values.stream().findFirst().map(token -> new Handed(token.strip(), request.getRemoteAddr()));
    }
}
