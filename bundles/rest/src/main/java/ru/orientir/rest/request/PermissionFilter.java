package ru.orientir.rest.request;

import java.util.Arrays;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import org.apache.cxf.phase.PhaseInterceptorChain;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;
import ru.orientir.rest.service.Services;

/** Refuses roles that an endpoint is not for, before its body is read. */
@Priority(Priorities.AUTHORIZATION)
public final class PermissionFilter implements ContainerRequestFilter {

    private final Services services;

    @Context
    private ResourceInfo resource;

    public PermissionFilter(Services services) {
        this.services = services;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod().isAnnotationPresent(Open.class)) {
            return;
        }
        Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
        Actor actor = PhaseInterceptorChain.getCurrentMessage().get(Actor.class);
        if (needs == null || actor == null) {
            throw RequestProblem.of(ProblemKind.FORBIDDEN);
        }
        Action[] actions = needs.value();
        AccessPolicy policy = services.policy();
        if (actions.length > 0 && Arrays.stream(actions).noneMatch(action -> policy.permits(actor, action))) {
            String path = request.getUriInfo().getPath();
            services.audit().ifPresent(audit -> audit.record(AuditEntry.denied(actor, actions[0], path)));
            throw new AccessDenied(actor, actions[0]);
        }
    }
}
