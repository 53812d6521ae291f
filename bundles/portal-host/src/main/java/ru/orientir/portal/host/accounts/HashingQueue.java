package ru.orientir.portal.host.accounts;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few passwords be checked at the same time: more would take the processor from those who are logged in already. Few wait, since each of them
 * keeps a thread of the server, and whoever comes then is sent away at once.
 */
final class HashingQueue {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;

    /** For whoever waits, and whoever was sent away. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** What the work answers; empty, and nothing done, if too many wait or the turn does not come. */
    <T> Optional<T> inTurn(Supplier<T> work) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(inThisTurn(work))
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    private <T> T inThisTurn(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
