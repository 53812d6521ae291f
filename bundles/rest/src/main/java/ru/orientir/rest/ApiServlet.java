package ru.orientir.rest;

import java.io.IOException;
import java.time.Clock;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.ext.RuntimeDelegate;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import ru.orientir.rest.request.BodiesAtOnce;
import ru.orientir.rest.request.LargeImports;
import ru.orientir.rest.request.UnreadBody;
import ru.orientir.rest.service.Services;
import ru.orientir.submission.Entry;

/**
 * The interface to other programs: {@code /monitoring/api/v1}.
 *
 * <p>An own servlet with an own bus: CXF's shared servlet is global, lists its services to everybody, and filters do not
 * see its answers.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("orientir.api")
@HttpWhiteboardServletPattern("/api/v1/*")
@HttpWhiteboardServletAsyncSupported
@HttpWhiteboardContextSelect(MonitoringContext.SELECT)
public final class ApiServlet extends CXFNonSpringServlet {

    private static final long serialVersionUID = 1L;

    private final transient Services services;
    private transient Server server;

    private final transient DestinationRegistry destinations;

    @Activate
    public ApiServlet(@Reference Services services) {
        this(services, new DestinationRegistryImpl());
    }

    // An own registry, or CXF would answer for the same resources at its shared /cxf too, past every filter.
    private ApiServlet(Services services, DestinationRegistry destinations) {
        super(destinations);
        this.destinations = destinations;
        this.services = services;
    }

    @Override
    protected void loadBus(ServletConfig config) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // CXF looks up its extensions through the context class loader.
        thread.setContextClassLoader(JAXRSServerFactoryBean.class.getClassLoader());
        try {
            RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
            Bus bus = new CXFBusFactory().createBus();
            setBus(bus);
            server = Api.create(bus, destinations, services, Clock.system(Entry.ZONE));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(new QuietServletConfig(config));
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        try {
            super.service(request, response);
            if (response instanceof HttpServletResponse answer) {
                UnreadBody.drain(request, answer.getStatus());
            }
        } finally {
            LargeImports.end(request);
            BodiesAtOnce.end(request);
        }
    }

    @Override
    public void destroy() {
        if (server != null) {
            server.destroy();
        }
        Bus bus = getBus();
        super.destroy();
        if (bus != null) {
            bus.shutdown(false);
        }
    }
}
