package ru.orientir.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.rest.problem.ProblemDetails;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.ProblemMapper;
import ru.orientir.rest.publication.PublicPages;
import ru.orientir.rest.service.ServiceAway;
import ru.orientir.rest.service.Services;
import ru.orientir.submission.NotFound;

/**
 * {@code /monitoring/public/}: published results as plain pages for anybody, without script. The pages of the module are served for
 * the same context path by another bundle; this pattern is the longer one and is asked first.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("orientir.public")
@HttpWhiteboardServletPattern("/public/*")
@HttpWhiteboardContextSelect(MonitoringContext.SELECT)
public final class PublicPagesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(PublicPagesServlet.class);

    /** Nothing runs, nothing comes from elsewhere. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final Set<String> STYLES = Set.of("base.css", "public.css");

    private final transient Services services;

    @Activate
    public PublicPagesServlet(@Reference Services services) {
        this.services = services;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            refuse(ProblemKind.METHOD, "Эту страницу можно только открыть.", request, response);
            return;
        }
        String path = request.getPathInfo();
        if (path == null) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", PublicPages.HOME);
            return;
        }
        String below = path.substring(1);
        if (STYLES.contains(below)) {
            response.setHeader("Cache-Control", "max-age=3600");
            write(HttpServletResponse.SC_OK, "text/css; charset=UTF-8", style(below), request, response);
        } else {
            page(below, request, response);
        }
    }

    private void page(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String html;
        try {
            html = new PublicPages(services.reporting()).page(path);
        } catch (NotFound e) {
            refuse(
                    ProblemKind.NOT_FOUND,
                    "Проверьте адрес: такой страницы нет, или эти результаты не опубликованы.",
                    request,
                    response);
            return;
        } catch (ServiceAway | StoreUnavailable e) {
            response.setHeader("Retry-After", "60");
            refuse(
                    ProblemKind.AWAY,
                    "Результаты сейчас недоступны: модуль выключен или обновляется. Откройте страницу позже.",
                    request,
                    response);
            return;
        } catch (RuntimeException e) {
            LOG.error("A public page could not be written", e);
            refuse(ProblemKind.INTERNAL, ProblemKind.INTERNAL.detail(), request, response);
            return;
        }
        write(HttpServletResponse.SC_OK, html, request, response);
    }

    private static void refuse(
            ProblemKind kind, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemDetails problem = ProblemMapper.details(kind, kind.code(), detail);
        write(
                kind.status(),
                PublicPages.refusal(problem.title(), problem.detail(), problem.incident()),
                request,
                response);
    }

    private static void write(int status, String html, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(status, "text/html; charset=UTF-8", html.getBytes(StandardCharsets.UTF_8), request, response);
    }

    private static void write(
            int status, String type, byte[] body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    /** The look of all pages, put into this bundle by the build. */
    private static byte[] style(String name) {
        try (InputStream file = PublicPages.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not in the bundle");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
