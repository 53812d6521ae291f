package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Logins that come at the same time. */
class ManyLoginsOverHttpTest extends PortalOverHttp {

    /** Two are hashed at once: the one beside the fifth failure is heard as well, and no other. */
    @Test
    void attempts_at_the_same_time_are_locked_as_those_one_after_another() {
        List<CompletableFuture<HttpResponse<String>>> attempts = IntStream.range(0, 10)
                .mapToObj(n -> attemptAtOnce("nobody", "guess-" + n, "198.51.100.4"))
                .toList();
        List<Integer> statuses = attempts.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();
        assertThat(statuses).containsOnly(401, 429);
        assertThat(statuses).filteredOn(status -> status == 401).hasSizeBetween(5, 6);
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
