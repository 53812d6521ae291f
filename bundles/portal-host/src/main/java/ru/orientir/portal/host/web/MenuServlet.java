package ru.orientir.portal.host.web;

import java.io.IOException;
import java.util.List;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import ru.orientir.auth.Actor;
import ru.orientir.portal.PortalModules;
import ru.orientir.portal.PortalModules.Installed;

/** {@code GET /portal/api/menu}: the entries of the modules that are on and that the caller's role sees. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(PortalContext.SELECT)
@HttpWhiteboardServletName("orientir.portal.menu")
@HttpWhiteboardServletPattern("/api/menu")
public final class MenuServlet extends ApiServlet {

    private static final long serialVersionUID = 1L;

    private final transient Callers callers;
    private final transient PortalModules modules;

    @Activate
    public MenuServlet(@Reference Callers callers, @Reference PortalModules modules) {
        this.callers = callers;
        this.modules = modules;
    }

    @Override
    List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        Actor actor = callers.caller(request);
        List<Item> items = modules.all().stream()
                .filter(Installed::enabled)
                .map(Installed::module)
                .flatMap(module -> module.menu().stream()
                        .filter(entry -> entry.roles().contains(actor.role().code()))
                        .map(entry -> new Item(module.id(), entry.title(), entry.href(), entry.roles())))
                .toList();
        write(response, HttpServletResponse.SC_OK, "application/json", new Menu(items));
    }

    /** The answer. */
    record Menu(List<Item> items) {}

    /** A line of the menu. */
    record Item(String module, String title, String href, List<String> roles) {}
}
