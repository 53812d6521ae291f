package ru.orientir.portal.host.web;

import java.util.List;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Everything else under {@code /portal}: a problem in our words instead of the server's page with its version. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(PortalContext.SELECT)
@HttpWhiteboardServletName("orientir.portal.unknown")
@HttpWhiteboardServletPattern("/")
public final class UnknownServlet extends ApiServlet {

    private static final long serialVersionUID = 1L;

    @Override
    List<String> methods() {
        return List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws Refusal {
        throw new Refusal(404, "path.unknown", "Нет такого адреса", "Проверьте адрес; портал начинается с адреса «/».");
    }
}
