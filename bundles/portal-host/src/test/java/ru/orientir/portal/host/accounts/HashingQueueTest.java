package ru.orientir.portal.host.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingQueueTest {

    private final HashingQueue queue = new HashingQueue();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch ended = new CountDownLatch(1);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void two_work_eight_wait_and_the_eleventh_is_sent_away_at_once() throws Exception {
        AtomicInteger working = new AtomicInteger();
        List<Future<Optional<String>>> eleven = IntStream.range(0, 11)
                .mapToObj(n -> threads.submit(() -> queue.inTurn(() -> {
                    working.incrementAndGet();
                    awaitEnd();
                    return "heard";
                })))
                .toList();
        await().atMost(HashingQueue.PATIENCE.dividedBy(2))
                .until(() -> eleven.stream().filter(Future::isDone).count() == 1 && working.get() == 2);
        ended.countDown();
        List<Optional<String>> answers = new ArrayList<>();
        for (Future<Optional<String>> one : eleven) {
            answers.add(one.get(5, TimeUnit.SECONDS));
        }
        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(working).hasValue(10);
        assertThat(queue.inTurn(() -> "heard")).contains("heard");
    }

    @Test
    void work_that_fails_gives_its_turn_back() {
        for (int time = 0; time < 20; time++) {
            assertThatThrownBy(() -> queue.inTurn(() -> {
                        throw new IllegalStateException("away");
                    }))
                    .hasMessage("away");
        }
        assertThat(queue.inTurn(() -> "heard")).contains("heard");
    }

    private void awaitEnd() {
        try {
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
