package ru.orientir.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import ru.orientir.rest.json.Json;
import ru.orientir.rest.problem.ProblemDetails;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.ProblemMapper;

/**
 * Everything else under {@code /monitoring}: for programs a problem, for people a page, both in our words instead of the
 * server's page with its version.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("orientir.unknown")
@HttpWhiteboardServletPattern("/")
@HttpWhiteboardContextSelect(MonitoringContext.SELECT)
public final class UnknownServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="ru">
            <head><meta charset="utf-8"><title>Нет такой страницы</title></head>
            <body><h1>Нет такой страницы</h1><p>Проверьте адрес или начните с <a href="/">первой страницы</a>.</p></body>
            </html>
            """;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/api") || path.startsWith("/api/")) {
            ProblemKind kind = ProblemKind.NOT_FOUND;
            ProblemDetails problem = ProblemMapper.details(kind, kind.code(), kind.detail());
            write(response, ProblemDetails.MEDIA_TYPE, Json.bytes(problem));
        } else {
            write(response, "text/html; charset=UTF-8", PAGE.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
