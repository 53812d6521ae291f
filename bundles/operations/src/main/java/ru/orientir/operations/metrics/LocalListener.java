package ru.orientir.operations.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.operations.health.Readiness;

/** {@code /metrics} and {@code /health} in detail, on a port of their own that users never reach. */
@Component(
        service = LocalListener.class,
        immediate = true,
        configurationPid = "ru.orientir.operations",
        configurationPolicy = ConfigurationPolicy.OPTIONAL)
@Designate(ocd = LocalListener.Config.class)
public final class LocalListener {

    /** Where it listens. */
    @ObjectClassDefinition(name = "Метрики и состояние")
    @interface Config {
        @AttributeDefinition(name = "Порт", description = "0 – не слушать")
        int port() default 0;

        @AttributeDefinition(name = "Адрес", description = "Не открывайте его наружу: здесь подробности без входа")
        String address() default "127.0.0.1";
    }

    private static final Logger LOG = LoggerFactory.getLogger(LocalListener.class);

    static final int THREADS = 4;

    /** Below the ten seconds that Prometheus waits, and above what the health checks are given. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Metrics metrics;
    private final Readiness readiness;
    private final HttpServer server;

    private final BoundedExchanges exchanges;

    /** @throws IOException if the port is taken */
    @Activate
    public LocalListener(@Reference Metrics metrics, @Reference Readiness readiness, Config config) throws IOException {
        this(metrics, readiness, config, LIMIT);
    }

    LocalListener(Metrics metrics, Readiness readiness, Config config, Duration limit) throws IOException {
        exchanges = new BoundedExchanges(THREADS, limit, work -> {
            Thread thread = new Thread(work, "orientir-local-listener");
            thread.setDaemon(true);
            return thread;
        });
        this.metrics = metrics;
        this.readiness = readiness;
        if (config.port() == 0) {
            server = null;
            return;
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(config.address()), config.port()), 16);
        server.createContext("/metrics", this::metrics);
        server.createContext("/health", this::health);
        server.setExecutor(exchanges);
        server.start();
        LOG.info("Metrics and health on {}", server.getAddress());
    }

    @Deactivate
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        exchanges.close();
    }

    private void metrics(HttpExchange exchange) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        metrics.write(text);
        answer(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", text.toByteArray());
    }

    private void health(HttpExchange exchange) throws IOException {
        String text = readiness.results().stream().map(LocalListener::line).collect(Collectors.joining());
        answer(
                exchange,
                readiness.isReady() ? 200 : 503,
                "text/plain; charset=utf-8",
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(HealthCheckExecutionResult result) {
        StringBuilder text = new StringBuilder()
                .append(result.getHealthCheckResult().getStatus())
                .append(' ')
                .append(result.getHealthCheckMetadata().getName());
        result.getHealthCheckResult().forEach(entry -> text.append(": ").append(entry.getMessage()));
        return text.append('\n').toString();
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
