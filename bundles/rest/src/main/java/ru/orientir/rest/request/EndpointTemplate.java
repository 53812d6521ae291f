package ru.orientir.rest.request;

import javax.annotation.Priority;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import ru.orientir.portal.EndpointName;

/** Tells whoever counts requests which endpoint this one is for; first, so that refusals are counted there, too. */
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
        served.setAttribute(EndpointName.ATTRIBUTE, room.value() + (method == null ? "" : method.value()));
    }
}
