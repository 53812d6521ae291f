package ru.orientir.rest.request;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.annotation.Priority;
import javax.servlet.ServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import org.apache.cxf.phase.PhaseInterceptorChain;
import ru.orientir.auth.Actor;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;

/**
 * Lets an account have so many bodies in the server at once, counted before the first byte of one is read: each takes a thread as long as it is on its way,
 * however slowly, and memory until it has been dealt with. One account must not use up either for all others.
 */
@Priority(Priorities.USER - 2)
public final class BodiesAtOnce implements ContainerRequestFilter, ContainerResponseFilter {

    /** More than a browser sends to one server at once; the container has 64 threads. */
    private static final int MOST = 8;

    /** By account; as many as ever sent something. */
    private final Map<String, Semaphore> left = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!resource.getResourceMethod().isAnnotationPresent(Consumes.class) || !BodyTypeFilter.hasBody(request)) {
            return;
        }
        String account =
                PhaseInterceptorChain.getCurrentMessage().get(Actor.class).account();
        if (!Permit.take(BodiesAtOnce.class, left.computeIfAbsent(account, unknown -> new Semaphore(MOST)))) {
            throw RequestProblem.of(ProblemKind.BUSY);
        }
    }

    /** Before the answer is sent, so that whoever has got it can send the next body; unless the rest of this one is still read. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!UnreadBody.isReadOn(Permit.served(), response.getStatus())) {
            end(Permit.served());
        }
    }

    /** Ends the place that the body of a request may have had, however it was answered. */
    public static void end(ServletRequest request) {
        Permit.giveBack(BodiesAtOnce.class, request);
    }
}
