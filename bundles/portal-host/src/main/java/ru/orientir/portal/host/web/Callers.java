package ru.orientir.portal.host.web;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.CurrentActor;
import ru.orientir.auth.CurrentActor.Credentials;
import ru.orientir.auth.CurrentActor.Handed;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;

/** Who calls the portal's API, and whether they may. */
@Component(service = Callers.class)
public final class Callers {

    private static final String BEARER = "bearer ";

    private final CurrentActor actors;
    private final AccessPolicy policy;
    private final AuditSink audit;

    @Activate
    public Callers(@Reference CurrentActor actors, @Reference AccessPolicy policy, @Reference AuditSink audit) {
        this.actors = actors;
        this.policy = policy;
        this.audit = audit;
    }

    /** @throws Refusal with 401 when nobody is logged in, with 400 when two sessions or two headers of a gateway are sent: which one is meant, nobody knows */
    Actor caller(HttpServletRequest request) throws Refusal {
        List<String> sessions = ApiServlet.sessionTokens(request);
        if (sessions.size() > 1) {
            throw Refusal.badRequest("Cookie сеанса пришло дважды: удалите cookie этого сайта и войдите снова.");
        }
        Optional<String> header = actors.gatewayHeader();
        Optional<Handed> handed = header.isPresent() ? handed(request, header.get()) : Optional.empty();
        return actors.of(new Credentials(sessions.stream().findFirst(), bearer(request), handed))
                .orElseThrow(Refusal::notLoggedIn);
    }

    /** @throws Refusal with 401 when nobody is logged in, with 403 when the role lacks the action */
    Actor caller(HttpServletRequest request, Action action) throws Refusal {
        Actor actor = caller(request);
        if (!policy.permits(actor, action)) {
            audit.record(AuditEntry.denied(actor, action, request.getServletPath()));
            throw new Refusal(403, "access.denied", "Недостаточно прав", "Это действие не входит в права вашей роли.");
        }
        return actor;
    }

    /** Two of them, also put together into one by a proxy on the way, are one of the gateway and one of somebody else. */
    private static Optional<Handed> handed(HttpServletRequest request, String header) throws Refusal {
        List<String> values = Collections.list(request.getHeaders(header));
        if (values.size() > 1 || values.stream().anyMatch(value -> value.contains(","))) {
            throw Refusal.badRequest("Передайте заголовок " + header + " один раз.");
        }
        return values.stream().findFirst().map(token -> new Handed(token.trim(), request.getRemoteAddr()));
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).trim())
                : Optional.empty();
    }
}
