package ru.orientir.rest.request;

import javax.annotation.Priority;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import ru.orientir.portal.EndpointName;

/**
 * Tells whoever counts requests which endpoint this one is for; first of those that know it, so that what they refuse is counted there, too. Whoever is turned away before his request
 * was matched, as without a session, is counted for the module as a whole.
 */
@Priority(0)
public final class EndpointTemplate implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest served;

    @Override
    public void filter(ContainerRequestContext request) {
        Path room = resource.getResourceClass().getAnnotation(Path.class);
        Path method = resource.getResourceMethod().getAnnotation(Path.class);
        served.setAttribute(
                EndpointName.ATTRIBUTE,
                served.getServletPath() + room.value() + (method == null ? "" : method.value()));
    }
}
