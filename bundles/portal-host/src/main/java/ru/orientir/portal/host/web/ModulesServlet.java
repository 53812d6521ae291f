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
import ru.orientir.auth.Action;

/** {@code GET /portal/api/modules}: what is installed, for the administrator. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(PortalContext.SELECT)
@HttpWhiteboardServletName("orientir.portal.modules")
@HttpWhiteboardServletPattern("/api/modules")
public final class ModulesServlet extends ApiServlet {

    private static final long serialVersionUID = 1L;

    private final transient Callers callers;
    private final transient Modules modules;

    @Activate
    public ModulesServlet(@Reference Callers callers, @Reference Modules modules) {
        this.callers = callers;
        this.modules = modules;
    }

    @Override
    List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        callers.caller(request, Action.MODULE_SWITCH);
        List<Item> items = modules.all().stream()
                .map(module -> new Item(module.id(), module.title(), true))
                .toList();
        write(response, HttpServletResponse.SC_OK, "application/json", new Installed(items));
    }

    /** The answer. */
    record Installed(List<Item> items) {}

    /** A module; one that is registered is on. */
    record Item(String id, String title, boolean enabled) {}
}
