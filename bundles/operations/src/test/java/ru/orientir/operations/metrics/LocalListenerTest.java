package ru.orientir.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.operations.health.AnsweredChecks;
import ru.orientir.operations.health.Readiness;

class LocalListenerTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final AnsweredChecks checks = new AnsweredChecks();
    private int port;
    private LocalListener listener;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        listener = new LocalListener(new Metrics(), new Readiness(checks), new At(port), LIMIT);
    }

    @AfterEach
    void stop() {
        listener.stop();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void health_is_told_with_its_reasons_and_503_as_soon_as_one_check_fails() throws Exception {
        checks.answer("Диск", new Result(Status.WARN, "мало"));
        HttpResponse<String> warned = get("/health");
        assertThat(warned.statusCode()).isEqualTo(200);
        assertThat(warned.body()).isEqualTo("WARN Диск: мало\n");
        checks.answer("База", new Result(Status.CRITICAL, "нет"));
        assertThat(get("/health").statusCode()).isEqualTo(503);
    }

    @Test
    void the_pool_is_told_while_there_is_one() throws Exception {
        assertThat(get("/metrics").body()).doesNotContain("orientir_database_connections{");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:");
        config.setRegisterMbeans(true);
        config.setMaximumPoolSize(3);
        config.setMinimumIdle(0);
        try (HikariDataSource pool = new HikariDataSource(config);
                var first = pool.getConnection();
                var second = pool.getConnection()) {
            assertThat(List.of(first, second)).hasSize(2);
            assertThat(get("/metrics").body())
                    .contains("orientir_database_connections{state=\"active\"} 2.0\n")
                    .contains("orientir_database_connections{state=\"waiting\"} 0.0\n");
        }
    }

    private List<Socket> stalled(int count, String sent) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        return sockets;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /hea",
                "GET /metrics HTTP/1.1\r\nHost: a\r\nX-Half",
                "POST /metrics HTTP/1.1\r\nContent-Length: 9\r\n\r\n"
            })
    void whoever_sends_less_than_a_request_stops_nobody_else(String half) throws Exception {
        for (Socket socket : stalled(LocalListener.THREADS, half)) {
            try (socket) {
                assertThat(get("/metrics").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void half_a_request_is_cut_off() throws Exception {
        for (Socket socket : stalled(LocalListener.THREADS, "GET /hea")) {
            try (socket) {
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    /** Asks again and again and reads nothing, until the listener has enough of it. */
    private static Void askAndNeverRead(Socket socket) {
        byte[] request = "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        Assertions.assertThatThrownBy(() -> {
                    while (true) {
                        socket.getOutputStream().write(request);
                    }
                })
                .isInstanceOf(SocketException.class);
        return null;
    }

    @Test
    @Timeout(60)
    void whoever_does_not_read_is_cut_off_and_stops_nobody_else() throws Exception {
        List<Socket> sockets = stalled(LocalListener.THREADS, "");
        ExecutorService askers = Executors.newCachedThreadPool();
        try {
            List<Future<Void>> asking = new ArrayList<>();
            for (Socket socket : sockets) {
                asking.add(askers.submit(() -> askAndNeverRead(socket)));
            }
            for (Future<Void> one : asking) {
                one.get();
            }
            assertThat(get("/metrics").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
            askers.shutdownNow();
        }
    }

    @Test
    void port_0_listens_nowhere_and_what_was_stopped_neither() throws Exception {
        new LocalListener(new Metrics(), new Readiness(checks), new At(0), LIMIT).stop();
        listener.stop();
        Assertions.assertThatThrownBy(() -> get("/metrics")).isInstanceOf(ConnectException.class);
    }

    private record At(int port) implements LocalListener.Config {
        @Override
        public String address() {
            return "127.0.0.1";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return LocalListener.Config.class;
        }
    }
}
