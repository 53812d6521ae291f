package ru.orientir.operations.metrics;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** What HikariCP tells of its pool by JMX within this JVM; nothing while there is no pool. */
final class PoolGauges {

    private static final Map<String, String> STATES = Map.of(
            "active", "ActiveConnections",
            "idle", "IdleConnections",
            "waiting", "ThreadsAwaitingConnection");

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

    void register(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("orientir_database_connections")
                .help("Connections of the pool, and threads that wait for one")
                .labelNames("state")
                .callback(callback -> STATES.forEach((state, attribute) -> tell(callback, state, attribute)))
                .register(registry);
    }

    private void tell(GaugeWithCallback.Callback callback, String state, String attribute) {
        try {
            double sum = 0;
            boolean found = false;
            for (ObjectName pool : beans.queryNames(new ObjectName("com.zaxxer.hikari:type=Pool (*)"), null)) {
                sum += ((Number) beans.getAttribute(pool, attribute)).doubleValue();
                found = true;
            }
            if (found) {
                callback.call(sum, state);
            }
        } catch (JMException e) {
            // The pool ended while it was asked: there is nothing to tell.
            return;
        }
    }
}
