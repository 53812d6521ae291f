package ru.orientir.itests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Asks an address at fixed moments, whether earlier answers have come or not, and remembers each answer that it did not expect. */
final class Visitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final Queue<CompletableFuture<?>> open = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpRequest request;
    private final Predicate<HttpResponse<String>> expected;

    private Visitor(HttpRequest request, Predicate<HttpResponse<String>> expected) {
        this.request = request;
        this.expected = expected;
    }

    /** A stranger who asks every 20 ms and expects this status. */
    static Visitor of(String path, int status) {
        return of(HttpRequest.newBuilder(URI.create(Api.base() + path)), answer -> answer.statusCode() == status);
    }

    static Visitor of(HttpRequest.Builder request, Predicate<HttpResponse<String>> expected) {
        Visitor visitor = new Visitor(request.timeout(PATIENCE).build(), expected);
        visitor.clock.scheduleAtFixedRate(visitor::ask, 0, 20, TimeUnit.MILLISECONDS);
        return visitor;
    }

    private void ask() {
        asked.incrementAndGet();
        open.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).handle((answer, failure) -> {
            if (failure != null) {
                surprises.add(failure.toString());
            } else if (!expected.test(answer)) {
                surprises.add(answer.statusCode() + " " + answer.body());
            }
            return null;
        }));
    }

    int asked() {
        return asked.get();
    }

    /** Ends, waits for the last answers and tells what was not as expected. */
    List<String> surprises() throws Exception {
        close();
        CompletableFuture.allOf(open.toArray(new CompletableFuture<?>[0])).get(30, TimeUnit.SECONDS);
        return List.copyOf(surprises);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
