package ru.orientir.rest;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
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
import ru.orientir.portal.AmbiguousRequest;
import ru.orientir.rest.json.Json;
import ru.orientir.rest.problem.ProblemDetails;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.ProblemMapper;

/** Refuses ambiguous requests. The service ranking puts it before every other filter. */
@Component(service = Filter.class)
@ServiceRanking(1000)
@HttpWhiteboardFilterName("orientir.unambiguous-request")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardContextSelect(MonitoringContext.SELECT)
public final class UnambiguousRequestFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        Optional<AmbiguousRequest> ambiguous = AmbiguousRequest.of(
                http.getRequestURL().toString(),
                http.getRequestURI(),
                http.getQueryString(),
                name -> Collections.list(http.getHeaders(name)));
        if (ambiguous.isPresent()) {
            refuse(ambiguous.get(), (HttpServletResponse) response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(AmbiguousRequest ambiguous, HttpServletResponse response) throws IOException {
        if (ambiguous.endsConnection()) {
            response.setHeader("Connection", "close");
        }
        ProblemDetails problem = ProblemMapper.details(ProblemKind.MALFORMED, ambiguous.code(), ambiguous.detail());
        response.setStatus(problem.status());
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.getOutputStream().write(Json.bytes(problem));
    }
}
