package ru.orientir.persistence.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Up to which id the sealer need not look again. Ids are given in order, but an entry is seen when its transaction commits: one that is below the
 * highest seen may still come for as long as a transaction lasts. In case one lasted longer, everything is looked at now and then.
 */
final class SealFloor {

    private final long patience;
    private final long whole;
    private final Deque<Seen> seen = new ArrayDeque<>();
    private long floor = SealedChain.EVERYTHING;
    private long wholeAt;
    private boolean begun;

    /**
     * @param patience longer than transactions last
     * @param whole how often everything is looked at, the first time at once
     */
    SealFloor(Duration patience, Duration whole) {
        this.patience = patience.toNanos();
        this.whole = whole.toNanos();
    }

    /** The floor to seal from, now that an entry with this id is the highest that can be seen. */
    long at(long highest, long nanoTime) {
        if (seen.isEmpty() || seen.getLast().id < highest) {
            seen.addLast(new Seen(highest, nanoTime));
        }
        while (!seen.isEmpty() && nanoTime - seen.getFirst().nanoTime > patience) {
            floor = seen.removeFirst().id;
        }
        if (!begun || nanoTime - wholeAt >= whole) {
            begun = true;
            wholeAt = nanoTime;
            return SealedChain.EVERYTHING;
        }
        return floor;
    }

    private record Seen(long id, long nanoTime) {}
}
