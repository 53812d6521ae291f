package ru.orientir.rest;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import ru.orientir.portal.RequestPath;
import ru.orientir.rest.json.Json;
import ru.orientir.rest.problem.ProblemDetails;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.ProblemMapper;

/**
 * Refuses requests that two readers could understand differently, by their path, their host, their length or the version that they change: what a proxy in front
 * allowed must be what is answered here.
 *
 * <p>The service ranking puts it before every other filter.
 */
@Component(service = Filter.class)
@ServiceRanking(1000)
@HttpWhiteboardFilterName("orientir.unambiguous-request")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardContextSelect(MonitoringContext.SELECT)
public final class UnambiguousRequestFilter implements Filter {

    /** What stands for bytes that are no UTF-8. */
    private static final char UNREADABLE = '\uFFFD';

    /** Of two of them one reader would take the first and another one the last. */
    private static final List<String> ONCE = List.of("Host", "If-Match");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (RequestPath.isAmbiguous(http.getRequestURI()) || !isReadable(http)) {
            refuse(
                    (HttpServletResponse) response,
                    "path.ambiguous",
                    "Уберите из адреса закодированные и служебные символы.");
            return;
        }
        if (http.getHeader("Content-Length") != null && http.getHeader("Transfer-Encoding") != null) {
            // The proxy in front may have found another end of this message than the server did.
            ((HttpServletResponse) response).setHeader("Connection", "close");
            refuse((HttpServletResponse) response, "length.ambiguous", "Укажите длину запроса одним способом.");
            return;
        }
        for (String name : ONCE) {
            if (Collections.list(http.getHeaders(name)).size() > 1) {
                refuse((HttpServletResponse) response, "header.repeated", "Передайте заголовок " + name + " один раз.");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Whether host, path and query can be decoded: what stands behind fails on the others, each part in its own way. */
    private static boolean isReadable(HttpServletRequest request) {
        return isReadable(request.getRequestURL().toString()) && !RequestPath.isBroken(request.getQueryString());
    }

    /** @param address without its query */
    private static boolean isReadable(String address) {
        try {
            return new URI(address).getPath().indexOf(UNREADABLE) < 0;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void refuse(HttpServletResponse response, String code, String detail) throws IOException {
        ProblemDetails problem = ProblemMapper.details(ProblemKind.MALFORMED, code, detail);
        response.setStatus(problem.status());
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.getOutputStream().write(Json.bytes(problem));
    }
}
