package ru.orientir.rest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Collections;
import java.util.regex.Pattern;
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
import ru.orientir.rest.json.Json;
import ru.orientir.rest.problem.ProblemDetails;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.ProblemMapper;

/**
 * Refuses bodies in a charset that there is none of: CXF looks it up before any filter of its own sees the request, and fails
 * with a page of the server's.
 */
@Component(service = Filter.class)
@ServiceRanking(900)
@HttpWhiteboardFilterName("orientir.readable-charset")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardContextSelect(MonitoringContext.SELECT)
public final class ReadableCharsetFilter implements Filter {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*([^;]*)", Pattern.CASE_INSENSITIVE);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (Collections.list(http.getHeaders("Content-Type")).stream().allMatch(ReadableCharsetFilter::isReadable)) {
            chain.doFilter(request, response);
            return;
        }
        ProblemDetails problem = ProblemMapper.details(
                ProblemKind.MEDIA, "body.encoding", "Передайте данные в кодировке UTF-8: charset=utf-8.");
        HttpServletResponse refused = (HttpServletResponse) response;
        refused.setStatus(problem.status());
        refused.setContentType(ProblemDetails.MEDIA_TYPE);
        refused.getOutputStream().write(Json.bytes(problem));
    }

    private static boolean isReadable(String type) {
        return CHARSET.matcher(type)
                .results()
                .map(found -> found.group(1).strip())
                .allMatch(ReadableCharsetFilter::isKnown);
    }

    private static boolean isKnown(String written) {
        boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
        try {
            return Charset.isSupported(quoted ? written.substring(1, written.length() - 1) : written);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
