package ru.orientir.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final Metrics metrics = new Metrics();

    @Test
    void requests_are_counted_by_endpoint_method_and_status_within_buckets() throws IOException {
        metrics.answered("/campaigns/{id}", "GET", 200, 0.004);
        metrics.answered("/campaigns/{id}", "GET", 200, 0.3);
        assertThat(text())
                .contains(
                        "orientir_http_request_duration_seconds_bucket{endpoint=\"/campaigns/{id}\",method=\"GET\",status=\"200\",le=\"0.005\"} 1\n")
                .contains(
                        "orientir_http_request_duration_seconds_bucket{endpoint=\"/campaigns/{id}\",method=\"GET\",status=\"200\",le=\"0.5\"} 2\n")
                .contains(
                        "orientir_http_request_duration_seconds_count{endpoint=\"/campaigns/{id}\",method=\"GET\",status=\"200\"} 2\n")
                .contains("jvm_memory_used_bytes{area=\"heap\"}");
    }

    private String text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        metrics.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
