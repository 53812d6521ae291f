package ru.orientir.portal.host.web;

import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.CurrentActor;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.RequestCredentials;

/** Who calls the portal's API, and whether they may. */
@Component(service = Callers.class)
public final class Callers {

    private final CurrentActor actors;
    private final AccessPolicy policy;
    private final AuditSink audit;

    @Activate
    public Callers(@Reference CurrentActor actors, @Reference AccessPolicy policy, @Reference AuditSink audit) {
        this.actors = actors;
        this.policy = policy;
        this.audit = audit;
    }

    /** @throws Refusal with 401 when nobody is logged in, with 400 when two sessions or two headers of a kind are sent: which one is meant, nobody knows */
    Actor caller(HttpServletRequest request) throws Refusal {
        RequestCredentials credentials =
                RequestCredentials.of(ApiServlet.headers(request), request.getRemoteAddr(), actors);
        if (credentials instanceof RequestCredentials.Given given) {
            return actors.of(given.credentials()).orElseThrow(Refusal::notLoggedIn);
        }
        throw Refusal.badRequest(((RequestCredentials.Repeated) credentials).detail());
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
}
