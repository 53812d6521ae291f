package ru.orientir.rest.request;

import java.util.concurrent.Semaphore;
import javax.annotation.Priority;
import javax.servlet.ServletRequest;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;

/**
 * Lets one large table or pack in at a time, before the first byte of it is read: with its rows, its plan and the registry that it
 * replaces, one of 84,000 organisations takes some 150 MB of a heap of 320. One that does not tell its length counts as
 * large.
 */
@Priority(Priorities.USER - 1)
public final class LargeImports implements ContainerRequestFilter, ContainerResponseFilter {

    private final Semaphore one = new Semaphore(1);

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        LongestBody longest = resource.getResourceMethod().getAnnotation(LongestBody.class);
        if (longest == null || !isLarge(request.getHeaderString(HttpHeaders.CONTENT_LENGTH), longest.large())) {
            return;
        }
        if (!Permit.take(LargeImports.class, one)) {
            UnreadBody.readOn(Permit.served());
            throw RequestProblem.of(
                    ProblemKind.AWAY,
                    "import.busy",
                    "Сейчас загружается другой большой файл. Ничего не изменено. Повторите запрос через минуту.");
        }
    }

    /** Before the answer is sent, so that whoever has got it can send the next table. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        end(Permit.served());
    }

    private static boolean isLarge(String length, int large) {
        try {
            return length == null || Long.parseLong(length) >= large;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /** Ends the turn that a request may have had, however it was answered. */
    public static void end(ServletRequest request) {
        Permit.giveBack(LargeImports.class, request);
    }
}
