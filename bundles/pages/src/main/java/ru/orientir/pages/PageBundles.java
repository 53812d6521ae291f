package ru.orientir.pages;

import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.servlet.Servlet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the pages of each bundle that has some ({@link Pages#HEADER}), as long as the bundle is active and its module is on. */
@Component(
        service = {},
        immediate = true)
public final class PageBundles implements BundleTrackerCustomizer<PageBundles.Served> {

    private static final Logger LOG = LoggerFactory.getLogger(PageBundles.class);

    private final BundleContext context;
    private final BundleTracker<Served> tracker;

    @Activate
    public PageBundles(BundleContext context) {
        this.context = context;
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void end() {
        tracker.close();
    }

    @Override
    public Served addingBundle(Bundle bundle, BundleEvent event) {
        return Pages.of(bundle)
                .map(pages -> serve(bundle.getSymbolicName(), pages))
                .orElse(null);
    }

    private Served serve(String name, Pages pages) {
        var web = new Hashtable<String, Object>();
        web.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME, name);
        web.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_PATH, pages.path());
        var servlet = new Hashtable<String, Object>();
        servlet.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, name);
        servlet.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, "/");
        servlet.put(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT,
                "(" + HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME + "=" + name + ")");
        LOG.info("{} pages of {} at {}", pages.files().size(), name, pages.path());
        Optional<ModuleCondition> module = pages.module().map(id -> new ModuleCondition(context, id));
        BooleanSupplier on = module.isPresent() ? module.get() : () -> true;
        return new Served(
                List.of(
                        context.registerService(ServletContextHelper.class, new ServletContextHelper() {}, web),
                        context.registerService(Servlet.class, new PagesServlet(pages, on), servlet)),
                module);
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Served served) {
        // Active before and after.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Served served) {
        served.services().forEach(ServiceRegistration::unregister);
        served.module().ifPresent(ModuleCondition::close);
    }

    /** What stands for the pages of one bundle. */
    record Served(List<ServiceRegistration<?>> services, Optional<ModuleCondition> module) {}
}
