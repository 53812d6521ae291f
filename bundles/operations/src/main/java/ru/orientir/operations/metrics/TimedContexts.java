package ru.orientir.operations.metrics;

import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.Filter;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;

/**
 * Times the requests of every web context by a filter of its own, the outermost there.
 *
 * <p>One filter for all contexts would be taken out of every one of them whenever any comes or goes: requests to modules that
 * have nothing to do with it would fail meanwhile.
 *
 * <p>Filters come and go without a lock of this class: the whiteboard waits for its own meanwhile. A context is bound before it is unbound.
 */
@Component(
        service = {},
        immediate = true)
public final class TimedContexts {

    private static final int OUTERMOST = 10_000;

    private final BundleContext bundle;
    private final RequestTimer timer;
    private final Map<ServiceReference<ServletContextHelper>, ServiceRegistration<Filter>> filters =
            new ConcurrentHashMap<>();

    @Activate
    public TimedContexts(BundleContext bundle, @Reference Metrics metrics) {
        this.bundle = bundle;
        this.timer = new RequestTimer(metrics);
    }

    @Reference(
            service = ServletContextHelper.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindContext(ServiceReference<ServletContextHelper> context) {
        Object id = context.getProperty(Constants.SERVICE_ID);
        var properties = new Hashtable<String, Object>();
        properties.put(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT, "(" + Constants.SERVICE_ID + "=" + id + ")");
        // Contexts of one path may not have two filters of one name.
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_NAME, "orientir.request.timer." + id);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_PATTERN, "/*");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_ASYNC_SUPPORTED, true);
        properties.put(Constants.SERVICE_RANKING, OUTERMOST);
        filters.put(context, bundle.registerService(Filter.class, timer, properties));
    }

    void unbindContext(ServiceReference<ServletContextHelper> context) {
        filters.remove(context).unregister();
    }
}
