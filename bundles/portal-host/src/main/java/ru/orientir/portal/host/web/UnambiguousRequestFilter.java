package ru.orientir.portal.host.web;

import java.io.IOException;
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

/** Refuses ambiguous requests to whatever is under {@code /portal}, also to servlets that other bundles add to it. */
@Component(service = Filter.class)
@ServiceRanking(1000)
@HttpWhiteboardFilterName("orientir.portal.unambiguous-request")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardContextSelect(PortalContext.SELECT)
public final class UnambiguousRequestFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        Optional<AmbiguousRequest> ambiguous = AmbiguousRequest.of(
                http.getRequestURL().toString(), http.getRequestURI(), http.getQueryString(), ApiServlet.headers(http));
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
        ApiServlet.write(response, new Refusal(400, ambiguous.code(), AmbiguousRequest.TITLE, ambiguous.detail()));
    }
}
