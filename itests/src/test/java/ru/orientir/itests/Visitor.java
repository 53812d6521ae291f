package ru.orientir.itests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/** Asks an address every 20 ms, whether earlier answers have come or not, counts what it gets and remembers each answer that it did not expect. */
final class Visitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final Queue<CompletableFuture<?>> open = new ConcurrentLinkedQueue<>();
    private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);
    private final HttpRequest request;
    private final Predicate<HttpResponse<String>> expected;
    private long due;

    private Visitor(HttpRequest request, Predicate<HttpResponse<String>> expected) {
        this.request = request;
        this.expected = expected;
    }

    /** A stranger who expects this status. */
    static Visitor of(String path, int status) {
        return of(HttpRequest.newBuilder(URI.create(Api.base() + path)), answer -> answer.statusCode() == status);
    }

    static Visitor of(HttpRequest.Builder request, Predicate<HttpResponse<String>> expected) {
        Visitor visitor = new Visitor(request.timeout(PATIENCE).build(), expected);
        visitor.due = System.nanoTime();
        visitor.clock.scheduleAtFixedRate(visitor::ask, 0, PAUSE.toNanos(), TimeUnit.NANOSECONDS);
        return visitor;
    }

    private void ask() {
        // The clock catches up with what it missed: a wait counts from the moment that was meant.
        long meant = due;
        due += PAUSE.toNanos();
        open.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).handle((answer, failure) -> {
            slowest.accumulate(System.nanoTime() - meant);
            if (failure != null) {
                surprises.add(failure.toString());
            } else {
                answers.computeIfAbsent(answer.statusCode(), status -> new LongAdder())
                        .increment();
                if (!expected.test(answer)) {
                    surprises.add(answer.statusCode() + " " + answer.body());
                }
            }
            return null;
        }));
    }

    /** How many answers of each status have come. */
    Map<Integer, Long> answers() {
        Map<Integer, Long> counted = new TreeMap<>();
        answers.forEach((status, count) -> counted.put(status, count.sum()));
        return counted;
    }

    /** The longest wait for an answer, from the moment at which the question was due. */
    Duration slowest() {
        return Duration.ofNanos(slowest.get());
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
