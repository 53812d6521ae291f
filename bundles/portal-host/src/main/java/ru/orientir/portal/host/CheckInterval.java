package ru.orientir.portal.host;

import java.util.concurrent.locks.LockSupport;

/**
 * How long a node goes by what it keeps before it asks the database again. A change is acknowledged only when it has passed, so that no
 * node answers by what was before.
 *
 * @param nanos zero to keep nothing
 */
public record CheckInterval(long nanos) {

    /**
     * Whether what was asked then is still good now.
     *
     * @param then the node's {@code nanoTime} before the question
     */
    public boolean covers(long then, long now) {
        return now - then < nanos;
    }

    /** Returns when it has passed, or when the thread is interrupted. */
    public void await() {
        long until = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && !Thread.currentThread().isInterrupted(); left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
