package ru.orientir.rest;

import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletErrorPage;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import ru.orientir.rest.json.Json;
import ru.orientir.rest.problem.ProblemDetails;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.ProblemMapper;

/**
 * Everything else under {@code /monitoring/api}, and what the server itself refuses to look for ({@code WEB-INF}), in our words
 * instead of the server's page with its version.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("orientir.unknown")
@HttpWhiteboardServletPattern("/api/*")
@HttpWhiteboardServletErrorPage(errorPage = "404")
@HttpWhiteboardContextSelect(MonitoringContext.SELECT)
public final class UnknownServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemKind kind = ProblemKind.NOT_FOUND;
        byte[] body = Json.bytes(ProblemMapper.details(kind, kind.code(), kind.detail()));
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
