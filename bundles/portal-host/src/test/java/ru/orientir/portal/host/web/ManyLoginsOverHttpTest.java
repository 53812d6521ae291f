package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Logins that come at the same time. */
class ManyLoginsOverHttpTest extends PortalOverHttp {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** Two are hashed at once: the one beside the fifth failure is heard as well, and no other. */
    @Test
    void attempts_at_the_same_time_are_locked_as_those_one_after_another() throws Exception {
        List<Future<List<Integer>>> guessers = IntStream.range(0, 2)
                .mapToObj(guesser -> threads.submit(() -> {
                    List<Integer> statuses = new ArrayList<>();
                    for (int n = 0; n < 5; n++) {
                        statuses.add(login("nobody", "guess-" + guesser + n, "198.51.100.4"));
                    }
                    return statuses;
                }))
                .toList();
        List<Integer> statuses = new ArrayList<>();
        for (Future<List<Integer>> guesser : guessers) {
            statuses.addAll(guesser.get(20, TimeUnit.SECONDS));
        }
        assertThat(statuses).containsOnly(401, 429);
        assertThat(statuses).filteredOn(status -> status == 401).hasSizeBetween(5, 6);
    }

    @Test
    void sixteen_connections_from_one_address_keep_nobody_else_out() throws Exception {
        assertThat(loginsBeside(attempt -> "198.51.100.4", others()))
                .hasSize(10)
                .containsOnly(204);
    }

    @Test
    void a_hundred_addresses_of_one_subscriber_are_one() throws Exception {
        List<Integer> guesses = new ArrayList<>();
        for (int n = 1; n <= 7; n++) {
            guesses.add(login("operator", "guess", "2001:db8:0:7::" + n));
        }
        assertThat(guesses).containsExactly(401, 401, 401, 401, 401, 429, 429);
        assertThat(login("operator", "demo", "2001:db8:0:8::1")).isEqualTo(204);
        assertThat(loginsBeside(attempt -> "2001:db8:0:7::%x".formatted(attempt % 100), others()))
                .hasSize(10)
                .containsOnly(204);
    }

    @Test
    void many_addresses_keep_nobody_out_who_has_logged_in_from_theirs_before() throws Exception {
        assertThat(login("operator", "demo", "203.0.113.1")).isEqualTo(204);
        assertThat(loginsBeside(attempt -> "198.51.100." + attempt % 200, Collections.nCopies(10, "203.0.113.1")))
                .hasSize(10)
                .containsOnly(204);
    }

    private static List<String> others() {
        return IntStream.rangeClosed(1, 10).mapToObj(n -> "203.0.113." + n).toList();
    }

    /**
     * The statuses of right logins, one after another, while sixteen connections try ever new logins that do not exist.
     *
     * @param from the address of each of their attempts
     * @param addresses those of the right logins
     */
    private List<Integer> loginsBeside(IntFunction<String> from, List<String> addresses) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger attempts = new AtomicInteger();
        AtomicInteger sentAway = new AtomicInteger();
        List<Future<?>> attack = new ArrayList<>();
        for (int connection = 0; connection < 16; connection++) {
            attack.add(threads.submit(() -> {
                while (!over.get()) {
                    int attempt = attempts.getAndIncrement();
                    if (login("nobody-" + attempt, "guess", from.apply(attempt)) == 429) {
                        sentAway.incrementAndGet();
                    }
                }
                return null;
            }));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> sentAway.get() >= 20);
        List<Integer> statuses = new ArrayList<>();
        for (String address : addresses) {
            statuses.add(login("operator", "demo", address));
        }
        over.set(true);
        for (Future<?> connection : attack) {
            connection.get(20, TimeUnit.SECONDS);
        }
        return statuses;
    }

    /** A hundred passwords need ten seconds of two cores: whoever cannot be heard soon keeps no thread of the server meanwhile. */
    @Test
    void more_attempts_than_can_be_heard_are_sent_away_at_once() {
        long begun = System.nanoTime();
        AtomicLong first = new AtomicLong(Long.MAX_VALUE);
        List<CompletableFuture<HttpResponse<String>>> attempts = IntStream.range(0, 100)
                .mapToObj(n -> attemptAtOnce("nobody-" + n, "guess", "198.51.100." + n)
                        .whenComplete((answer, failure) -> {
                            if (answer != null && answer.statusCode() == 429) {
                                first.accumulateAndGet(System.nanoTime() - begun, Math::min);
                            }
                        }))
                .toList();
        List<HttpResponse<String>> answers =
                attempts.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).contains(401).containsOnly(401, 429);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).allSatisfy(answer -> {
            assertThat(answer.body()).contains("session.later");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        });
        assertThat(Duration.ofNanos(first.get())).isLessThan(Duration.ofSeconds(5));
    }
}
