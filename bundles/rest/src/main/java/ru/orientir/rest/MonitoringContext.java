package ru.orientir.rest;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContext;

/** The web context of the module. It serves no resources of its own: everything is answered by servlets. */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE)
@HttpWhiteboardContext(name = MonitoringContext.NAME, path = "/monitoring")
public final class MonitoringContext extends ServletContextHelper {

    static final String NAME = "orientir.monitoring";
    static final String SELECT = "(osgi.http.whiteboard.context.name=" + NAME + ")";
}
