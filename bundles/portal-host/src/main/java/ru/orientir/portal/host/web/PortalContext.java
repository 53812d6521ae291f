package ru.orientir.portal.host.web;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContext;

/** The web context {@code /portal} of the host. */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE)
@HttpWhiteboardContext(name = PortalContext.NAME, path = "/portal")
public final class PortalContext extends ServletContextHelper {

    static final String NAME = "portal";
    static final String SELECT = "(osgi.http.whiteboard.context.name=" + NAME + ")";
}
