package ru.orientir.operations.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** All that is measured: the JVM, the database's pool, requests. Labels have few values, and none of a person. */
@Component(service = Metrics.class)
public final class Metrics {

    /** More than there are endpoints; what comes beyond is put together. */
    private static final int MOST_ENDPOINTS = 200;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Set<String> endpoints = ConcurrentHashMap.newKeySet();
    private final Histogram requests;

    @Activate
    public Metrics() {
        JvmMetrics.builder().register(registry);
        new PoolGauges().register(registry);
        requests = Histogram.builder()
                .name("orientir_http_request_duration_seconds")
                .help("Time until a request was answered")
                .labelNames("endpoint", "method", "status")
                .classicOnly()
                .classicUpperBounds(0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
                .register(registry);
    }

    void answered(String endpoint, String method, int status, double seconds) {
        requests.labelValues(bounded(endpoint), METHODS.contains(method) ? method : "other", Integer.toString(status))
                .observe(seconds);
    }

    private String bounded(String endpoint) {
        if (endpoints.contains(endpoint)) {
            return endpoint;
        }
        if (endpoints.size() >= MOST_ENDPOINTS) {
            return "other";
        }
        endpoints.add(endpoint);
        return endpoint;
    }

    void write(OutputStream out) throws IOException {
        PrometheusTextFormatWriter.create().write(out, registry.scrape());
    }
}
