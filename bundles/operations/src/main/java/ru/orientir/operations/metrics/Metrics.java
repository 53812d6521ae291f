package ru.orientir.operations.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** All that is measured: the JVM, the database's pool, requests. Labels have few values, and none of a person. */
@Component(service = Metrics.class)
public final class Metrics {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final PrometheusRegistry registry = new PrometheusRegistry();
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

    /** @param endpoint of as many as there are in the code: each takes room for good */
    void answered(String endpoint, String method, int status, double seconds) {
        requests.labelValues(endpoint, METHODS.contains(method) ? method : "other", Integer.toString(status))
                .observe(seconds);
    }

    void write(OutputStream out) throws IOException {
        PrometheusTextFormatWriter.create().write(out, registry.scrape());
    }
}
