package ru.orientir.portal.host.accounts;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few passwords be checked at the same time: more would take the processor from those who are logged in already. Few wait, since each of them
 * keeps a thread of the server, and whoever comes then is sent away at once.
 *
 * <p>Nobody shall keep the others out: an address holds few of the places, and those who have logged in from theirs before have places of their own,
 * which no stranger takes.
 */
final class HashingQueue {

    private static final int AT_ONCE = 2;
    private static final int PLACES = 10;
    private static final int PLACES_EACH = 2;

    /** For whoever waits, and whoever was sent away. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Places strangers = new Places(PLACES, PLACES_EACH);
    private final Places familiar = new Places(PLACES, PLACES_EACH);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** Strangers come to the turns one by one: nobody else waits behind more than one of them. */
    private final Semaphore door = new Semaphore(1, true);

    /**
     * Works for an address from which this login has not succeeded of late.
     *
     * @return what the work answers; empty, and nothing done, if too many wait or the turn does not come
     */
    <T> Optional<T> forStranger(String address, Supplier<T> work) {
        return inTurn(strangers, address, this::turnOfStranger, work);
    }

    /** Works for a login from an address of its own. Counted by the login: many of them may share the address of their institution. */
    <T> Optional<T> forFamiliar(String login, Supplier<T> work) {
        return inTurn(familiar, login, () -> turnWithin(PATIENCE.toNanos()), work);
    }

    private <T> Optional<T> inTurn(Places places, String holder, Turn turn, Supplier<T> work) {
        if (!places.take(holder)) {
            return Optional.empty();
        }
        try {
            return turn.comes() ? Optional.of(inThisTurn(work)) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            places.giveBack(holder);
        }
    }

    private <T> T inThisTurn(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean turnOfStranger() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        if (!door.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            return turnWithin(end - System.nanoTime());
        } finally {
            door.release();
        }
    }

    private boolean turnWithin(long nanos) throws InterruptedException {
        return turns.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    /** Waits for a turn. */
    private interface Turn {
        boolean comes() throws InterruptedException;
    }
}
