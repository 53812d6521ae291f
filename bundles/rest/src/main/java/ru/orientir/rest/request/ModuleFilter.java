package ru.orientir.rest.request;

import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import ru.orientir.rest.service.ServiceAway;
import ru.orientir.rest.service.Services;

/**
 * Closes the whole interface while the module is off, also what only shows or changes something of the host's: its registry would otherwise be changed
 * through a module that nobody sees any more. Who is not known is told so first.
 */
@Priority(Priorities.AUTHENTICATION)
public final class ModuleFilter implements ContainerRequestFilter {

    private final Services services;

    public ModuleFilter(Services services) {
        this.services = services;
    }

    /** @throws ServiceAway while the module is off */
    @Override
    public void filter(ContainerRequestContext request) {
        services.campaigns();
    }
}
