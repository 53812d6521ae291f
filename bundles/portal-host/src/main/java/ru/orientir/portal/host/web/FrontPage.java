package ru.orientir.portal.host.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import ru.orientir.portal.FrontPageNote;

/**
 * The first page: what runs, who can log in, where the API is described, how to get the свод.
 *
 * <p>It is mapped as the default servlet of the root, because a pattern for the root alone gets lost on its way to the web
 * server. Needs no database: the page tells what to do also when nothing else answers.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("orientir.front-page")
@HttpWhiteboardServletPattern("/")
public final class FrontPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient FrontPageTemplate template = FrontPageTemplate.load();

    @Reference
    private transient Modules modules;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private transient volatile List<FrontPageNote> notes = List.of();

    public FrontPage() {}

    FrontPage(Modules modules, List<FrontPageNote> notes) {
        this.modules = modules;
        this.notes = notes;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (Address.isAmbiguous(request.getRequestURI())) {
            // The address of a module with one more slash comes here, past the module's own filters.
            ApiServlet.write(response, Refusal.ambiguous());
            return;
        }
        if (!"/".equals(request.getRequestURI())) {
            NoPage.write(response);
            return;
        }
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            write(response, 405, "text/plain", "Эту страницу можно только открыть.\n");
            return;
        }
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src '" + template.styleHash()
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        String address = request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
        write(response, 200, "text/html", template.fill(modules.all(), notes, address));
    }

    private static void write(HttpServletResponse response, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
