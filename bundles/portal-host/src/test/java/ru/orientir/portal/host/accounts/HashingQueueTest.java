package ru.orientir.portal.host.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
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
                .mapToObj(n -> threads.submit(() -> queue.forStranger("10.0.0." + n, () -> {
                    working.incrementAndGet();
                    return heardAtTheEnd();
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
        assertThat(queue.forStranger("10.0.0.1", () -> "heard")).contains("heard");
    }

    @Test
    void an_address_holds_two_places_and_leaves_the_others() throws Exception {
        List<Future<Optional<String>>> guesses = IntStream.range(0, 16)
                .mapToObj(n -> threads.submit(() -> queue.forStranger("10.0.0.1", this::heardAtTheEnd)))
                .toList();
        await().atMost(HashingQueue.PATIENCE.dividedBy(2))
                .until(() -> guesses.stream().filter(Future::isDone).count() == 14);
        Future<Optional<String>> other = threads.submit(() -> queue.forStranger("10.0.0.2", () -> "heard"));
        ended.countDown();
        assertThat(other.get(5, TimeUnit.SECONDS)).contains("heard");
    }

    @Test
    void strangers_of_many_addresses_leave_the_places_of_those_who_came_before() throws Exception {
        List<Future<Optional<String>>> guesses = IntStream.range(0, 11)
                .mapToObj(n -> threads.submit(() -> queue.forStranger("10.0.0." + n, this::heardAtTheEnd)))
                .toList();
        await().atMost(HashingQueue.PATIENCE.dividedBy(2))
                .until(() -> guesses.stream().anyMatch(Future::isDone));
        List<Future<Optional<String>>> same = IntStream.range(0, 3)
                .mapToObj(n -> threads.submit(() -> queue.forFamiliar("operator", () -> "heard")))
                .toList();
        await().atMost(HashingQueue.PATIENCE.dividedBy(2))
                .until(() -> same.stream().filter(Future::isDone).count() == 1);
        ended.countDown();
        List<Optional<String>> answers = new ArrayList<>();
        for (Future<Optional<String>> one : same) {
            answers.add(one.get(5, TimeUnit.SECONDS));
        }
        assertThat(answers)
                .containsExactlyInAnyOrder(Optional.of("heard"), Optional.of("heard"), Optional.<String>empty());
    }

    @Test
    void who_came_before_waits_behind_one_stranger_and_not_behind_all_of_them() throws Exception {
        Semaphore ends = new Semaphore(0);
        List<Future<?>> strangers = new ArrayList<>();
        for (int n = 0; n < 11; n++) {
            String address = "10.0.0." + n;
            strangers.add(threads.submit(() -> queue.forStranger(address, () -> {
                ends.acquireUninterruptibly();
                return "heard";
            })));
        }
        await().atMost(HashingQueue.PATIENCE.dividedBy(2))
                .until(() -> strangers.stream().anyMatch(Future::isDone));
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        Thread familiar = new Thread(() -> answer.complete(queue.forFamiliar("operator", () -> "heard")));
        familiar.start();
        await().atMost(HashingQueue.PATIENCE.dividedBy(2))
                .until(() -> familiar.getState() == Thread.State.TIMED_WAITING);
        // Those who work now; whoever comes next works on.
        ends.release(2);
        assertThat(answer.get(5, TimeUnit.SECONDS)).contains("heard");
        ends.release(strangers.size());
    }

    @Test
    void work_that_fails_gives_its_turn_back() {
        for (int time = 0; time < 20; time++) {
            assertThatThrownBy(() -> queue.forStranger("10.0.0.1", () -> {
                        throw new IllegalStateException("away");
                    }))
                    .hasMessage("away");
        }
        assertThat(queue.forStranger("10.0.0.1", () -> "heard")).contains("heard");
    }

    private String heardAtTheEnd() {
        try {
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "heard";
    }
}
