package ru.orientir.portal.host.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Everything else under {@code /portal}: in the API a problem, elsewhere a page, both in our words instead of the server's. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(PortalContext.SELECT)
@HttpWhiteboardServletName("orientir.portal.unknown")
@HttpWhiteboardServletPattern("/")
public final class UnknownServlet extends ApiServlet {

    private static final long serialVersionUID = 1L;

    /** What needs the accounts: while those are away, so are the servlets. Once they are there, none of these comes here. */
    private static final Pattern OURS = Pattern.compile("/api/(?:session|menu|(?:modules|organisations)(?:/.*)?)");

    @Override
    Optional<String> endpoint(HttpServletRequest request) {
        return Optional.empty();
    }

    @Override
    List<String> methods() {
        return List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, Refusal {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.equals("/api") && !path.startsWith("/api/")) {
            NoPage.write(response);
            return;
        }
        if (OURS.matcher(path).matches()) {
            throw new Refusal(
                    503,
                    "portal.starting",
                    "Портал ещё не готов",
                    "Он запускается или ждёт базу данных. Повторите через минуту.");
        }
        throw new Refusal(404, "path.unknown", "Нет такого адреса", "Проверьте адрес; портал начинается с адреса «/».");
    }
}
