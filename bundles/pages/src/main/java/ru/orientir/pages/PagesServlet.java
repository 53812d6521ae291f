package ru.orientir.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import ru.orientir.portal.AmbiguousRequest;
import ru.orientir.portal.Incident;
import ru.orientir.portal.SecurityHeaders;

/** Answers with the pages of one bundle. */
final class PagesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Own files only, no inline script or style: what somebody typed into a form cannot become either. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'self'";

    private static final String NO_PAGE =
            """
            <!DOCTYPE html>
            <html lang="ru">
            <head><meta charset="utf-8"><title>Нет такой страницы</title></head>
            <body><h1>Нет такой страницы</h1><p>Проверьте адрес или начните с <a href="/">первой страницы</a>.</p></body>
            </html>
            """;

    private static final String OFF =
            """
            <!DOCTYPE html>
            <html lang="ru">
            <head><meta charset="utf-8"><title>Модуль выключен</title></head>
            <body><h1>Модуль выключен</h1><p>Администратор портала выключил его на время, или портал ещё запускается. Данные сохранены; что было
            набрано на этом устройстве, тоже. Откройте страницу позже или начните с <a href="/">первой страницы</a>.</p></body>
            </html>
            """;

    private static final String BROTLI = "br";
    private static final String GZIP = "gzip";

    private final transient Pages pages;
    private final transient BooleanSupplier on;

    /** @param on whether the module of the pages is on now */
    PagesServlet(Pages pages, BooleanSupplier on) {
        this.pages = pages;
        this.on = on;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.of(POLICY, "same-origin", request.isSecure()).forEach(response::setHeader);
        String path = request.getRequestURI();
        // Nobody here reads a query, and people paste theirs by hand.
        Optional<AmbiguousRequest> ambiguous = AmbiguousRequest.of(
                request.getRequestURL().toString(), path, null, name -> Collections.list(request.getHeaders(name)));
        if (ambiguous.isPresent()) {
            refuse(ambiguous.get(), response);
            return;
        }
        if (!on.getAsBoolean()) {
            off(request, response);
            return;
        }
        if (path.equals(pages.prefix())
                || pages.isFolder(path.substring(pages.prefix().length()))) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", path + "/");
            return;
        }
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            response.setHeader("Cache-Control", "no-store");
            write(
                    response,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    "text/plain; charset=UTF-8",
                    "Эту страницу можно только открыть.\n");
            return;
        }
        Optional<Asset> asset = pages.at(path.substring(pages.prefix().length()));
        if (asset.isPresent()) {
            send(asset.get(), request, response);
        } else {
            response.setHeader("Cache-Control", "no-store");
            write(response, HttpServletResponse.SC_NOT_FOUND, "text/html; charset=UTF-8", NO_PAGE);
        }
    }

    private static void refuse(AmbiguousRequest ambiguous, HttpServletResponse response) throws IOException {
        if (ambiguous.endsConnection()) {
            response.setHeader("Connection", "close");
        }
        refuse(
                response,
                HttpServletResponse.SC_BAD_REQUEST,
                ambiguous.code(),
                AmbiguousRequest.TITLE,
                ambiguous.detail());
    }

    private static void off(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "60");
        String accepted = request.getHeader("Accept");
        if (accepted != null && accepted.contains("text/html")) {
            response.setHeader("Cache-Control", "no-store");
            write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "text/html; charset=UTF-8", OFF);
        } else {
            refuse(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "module.off",
                    "Модуль выключен",
                    "Администратор портала выключил модуль, или портал ещё запускается. Повторите позже.");
        }
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = request.getHeader("Accept-Encoding");
        boolean brotli = asset.brotli() != null && accepts(accepted, BROTLI);
        boolean zipped = !brotli && asset.zipped() != null && accepts(accepted, GZIP);
        String tag = '"' + asset.tag() + (brotli ? "b" : zipped ? "z" : "") + '"';
        response.setHeader("Cache-Control", asset.lasting() ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("ETag", tag);
        if (asset.brotli() != null || asset.zipped() != null) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = brotli ? asset.brotli() : zipped ? asset.zipped() : asset.plain();
        if (brotli || zipped) {
            response.setHeader("Content-Encoding", brotli ? BROTLI : GZIP);
        }
        response.setContentType(asset.type());
        response.setContentLength(body.length);
        if ("GET".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    private static boolean accepts(String encodings, String encoding) {
        return encodings != null
                && encodings
                        .toLowerCase(Locale.ROOT)
                        .matches(".*\\b" + encoding + "\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }

    /** As programs expect it: the address of a module's interface with one more slash comes here, past the module's own filters. */
    private static void refuse(HttpServletResponse response, int status, String code, String title, String detail)
            throws IOException {
        String incident = Incident.next();
        response.setHeader("Cache-Control", "no-store");
        write(
                response,
                status,
                "application/problem+json",
                "{\"title\":\"%s\",\"detail\":\"%s\",\"status\":%d,\"code\":\"%s\",\"incident\":\"%s\",\"fields\":[]}"
                        .formatted(title, detail, status, code, incident));
    }

    private static void write(HttpServletResponse response, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
