package ru.orientir.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.servlet.Filter;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.service.http.context.ServletContextHelper;

/** Filters in a real framework. */
class TimedContextsTest {

    private Framework framework;
    private BundleContext context;
    private TimedContexts timed;

    @BeforeEach
    void start(@TempDir Path cache) throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of("org.osgi.framework.storage", cache.toString(), "felix.log.level", "0"));
        framework.start();
        context = framework.getBundleContext();
        timed = new TimedContexts(context, new Metrics());
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private ServiceReference<ServletContextHelper> context(String name) {
        return context.registerService(
                        ServletContextHelper.class,
                        new ServletContextHelper() {},
                        new Hashtable<>(Map.of("osgi.http.whiteboard.context.name", name)))
                .getReference();
    }

    private List<Object> timedContexts() throws InvalidSyntaxException {
        ServiceReference<?>[] filters = context.getAllServiceReferences(Filter.class.getName(), null);
        return filters == null
                ? List.of()
                : Arrays.stream(filters)
                        .map(filter -> filter.getProperty("osgi.http.whiteboard.context.select"))
                        .toList();
    }

    @Test
    void each_context_has_a_filter_of_its_own_while_it_is_there() throws Exception {
        ServiceReference<ServletContextHelper> portal = context("portal");
        ServiceReference<ServletContextHelper> sample = context("sample");
        timed.bindContext(portal);
        timed.bindContext(sample);
        assertThat(timedContexts()).containsExactlyInAnyOrder(select(portal), select(sample));
        timed.unbindContext(portal);
        assertThat(timedContexts()).containsExactly(select(sample));
    }

    /** As the whiteboard does, which is told of a filter and looks after contexts under a lock of its own. */
    @Test
    void who_is_told_of_a_filter_may_wait_for_another_context_to_go() throws Exception {
        ServiceReference<ServletContextHelper> first = context("first");
        ServiceReference<ServletContextHelper> second = context("second");
        timed.bindContext(first);
        CompletableFuture<Void> gone = new CompletableFuture<>();
        context.addServiceListener(
                event -> {
                    if (event.getType() == ServiceEvent.REGISTERED) {
                        CompletableFuture.runAsync(() -> timed.unbindContext(first))
                                .orTimeout(10, TimeUnit.SECONDS)
                                .handle((done, failure) ->
                                        failure == null ? gone.complete(null) : gone.completeExceptionally(failure))
                                .join();
                    }
                },
                "(objectClass=" + Filter.class.getName() + ")");
        timed.bindContext(second);
        assertThat(gone).isCompleted();
        assertThat(timedContexts()).containsExactly(select(second));
    }

    private static String select(ServiceReference<?> context) {
        return "(service.id=" + context.getProperty("service.id") + ")";
    }
}
