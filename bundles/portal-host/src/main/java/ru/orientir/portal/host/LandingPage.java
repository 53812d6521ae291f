package ru.orientir.portal.host;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The first page: what runs, who can log in, where the API is described.
 *
 * <p>It is mapped as the context's default servlet, because a pattern for the root alone gets lost on its way to the web server.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/")
public final class LandingPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient byte[] page;

    @Activate
    public LandingPage() throws IOException {
        try (InputStream html = LandingPage.class.getResourceAsStream("/web/index.html")) {
            page = html.readAllBytes();
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/".equals(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.getOutputStream().write(page);
    }
}
