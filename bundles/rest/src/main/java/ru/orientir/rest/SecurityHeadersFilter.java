package ru.orientir.rest;

import java.io.IOException;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterDispatcher;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import ru.orientir.portal.SecurityHeaders;

/** What a browser may do with an answer of the API: show it to nobody else, keep no copy, run nothing in it. */
@Component(service = Filter.class)
@ServiceRanking(2000)
@HttpWhiteboardFilterName("orientir.security-headers")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterDispatcher({DispatcherType.REQUEST, DispatcherType.ERROR})
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardContextSelect(MonitoringContext.SELECT)
public final class SecurityHeadersFilter implements Filter {

    /** A page of the portal may show an answer, for example a file, in a frame. */
    private static final String POLICY = "default-src 'none'; frame-ancestors 'self'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletResponse) response;
        SecurityHeaders.of(POLICY, "no-referrer", request.isSecure()).forEach(http::setHeader);
        http.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
