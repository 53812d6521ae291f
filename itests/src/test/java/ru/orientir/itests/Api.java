package ru.orientir.itests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;

/** The running system as another program sees it. */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient client = HttpClient.newHttpClient();

    static String base() {
        return "http://127.0.0.1:" + Integer.getInteger("orientir.http.port");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base() + path))
                .timeout(PATIENCE)
                .build());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Waits until the API answers that it knows nobody, and the module is on. */
    void awaitReady() throws Exception {
        await(() -> get("/monitoring/api/v1/me").statusCode() == 401
                && get("/monitoring/public/").statusCode() == 200);
    }

    /** Waits until the notes name the demo's logins: then all of it is loaded. */
    void awaitDemo() throws Exception {
        await(() -> get("/portal/api/notes").body().contains("Готовые логины"));
    }

    void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It did not come about within " + PATIENCE);
            }
            Thread.sleep(100);
        }
    }

    private static boolean holds(Callable<Boolean> condition) throws Exception {
        try {
            return condition.call();
        } catch (IOException e) {
            return false;
        }
    }
}
