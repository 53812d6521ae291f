package ru.orientir.portal.host.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.portal.PortalModule.Health;
import ru.orientir.portal.PortalModules;
import ru.orientir.portal.PortalModules.Installed;

/** {@code GET /portal/api/modules}: what is installed and how it does; {@code POST …/modules/{id}} switches one. For the administrator. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(PortalContext.SELECT)
@HttpWhiteboardServletAsyncSupported
@HttpWhiteboardServletName("orientir.portal.modules")
@HttpWhiteboardServletPattern({"/api/modules", "/api/modules/*"})
public final class ModulesServlet extends ApiServlet {

    private static final long serialVersionUID = 1L;

    private final transient Callers callers;
    private final transient PortalModules modules;

    @Activate
    public ModulesServlet(@Reference Callers callers, @Reference PortalModules modules) {
        this.callers = callers;
        this.modules = modules;
    }

    @Override
    List<String> methods() {
        return List.of("GET", "HEAD", "POST");
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        boolean change = "POST".equals(request.getMethod());
        if (change) {
            requireOwnPage(request);
        }
        Actor actor = callers.caller(request, Action.MODULE_SWITCH);
        Optional<String> id = Optional.ofNullable(request.getPathInfo()).map(path -> path.substring(1));
        if (change && id.isPresent()) {
            read(
                    request,
                    response,
                    Change.class,
                    asked -> write(
                            response, HttpServletResponse.SC_OK, "application/json", change(id.get(), asked, actor)));
        } else if (!change && id.isEmpty()) {
            List<Item> items = modules.all().stream().map(Item::of).toList();
            write(response, HttpServletResponse.SC_OK, "application/json", new Listed(items));
        } else if (id.isEmpty()) {
            response.setHeader("Allow", "GET, HEAD");
            throw Refusal.method("GET, HEAD");
        } else {
            response.setHeader("Allow", "POST");
            throw Refusal.method("POST");
        }
    }

    private Item change(String id, Change change, Actor actor) throws Refusal {
        if (change.enabled() == null) {
            throw Refusal.badRequest("Пришлите enabled: true или false.");
        }
        return modules.set(id, change.enabled(), actor)
                .map(Item::of)
                .orElseThrow(() -> new Refusal(
                        404,
                        "module.unknown",
                        "Такого модуля нет",
                        "Проверьте код модуля: переключаются только модули из списка /portal/api/modules."));
    }

    /** The list. */
    record Listed(List<Item> items) {}

    /**
     * A module.
     *
     * @param health how it does; absent while it is off
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(String id, String title, boolean enabled, Doing health) {

        static Item of(Installed installed) {
            Doing health = installed.enabled() ? Doing.of(installed.module().health()) : null;
            return new Item(installed.module().id(), installed.module().title(), installed.enabled(), health);
        }
    }

    /** How a module does. */
    record Doing(boolean working, String detail) {

        static Doing of(Health health) {
            return new Doing(health.working(), health.detail());
        }
    }

    /** The body of a change. */
    record Change(Boolean enabled) {}
}
