package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
}
