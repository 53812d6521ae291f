package ru.orientir.portal.host.web;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import ru.orientir.portal.SecurityHeaders;

/** The headers of every answer under {@code /portal}, also of servlets that other bundles add to it. Nothing of it is kept. */
@Component(service = Filter.class, configurationPid = "ru.orientir.portal.host.web")
@ServiceRanking(2000)
@HttpWhiteboardFilterName("orientir.portal.security-headers")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardContextSelect(PortalContext.SELECT)
public final class SecurityHeadersFilter implements Filter {

    private final boolean behindHttps;

    @Activate
    public SecurityHeadersFilter(SessionServlet.Config config) {
        this(config.behind_https());
    }

    SecurityHeadersFilter(boolean behindHttps) {
        this.behindHttps = behindHttps;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse http = (HttpServletResponse) response;
        SecurityHeaders.of(SecurityHeaders.DATA, "no-referrer", behindHttps || request.isSecure())
                .forEach(http::setHeader);
        http.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
