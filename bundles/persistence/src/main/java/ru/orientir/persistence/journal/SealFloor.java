package ru.orientir.persistence.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Up to which id the sealer need not look again. Ids are given in order, but an entry is seen when its transaction commits: one that is below the
 * highest seen may still come for as long as a transaction lasts. In case one lasted longer, everything is looked at now and then.
 *
 * <p>Only a round that succeeded moves it: what a failed one would have sealed is still above the floor of the next.
 */
final class SealFloor {

    private final long patience;
    private final long whole;
    private final Deque<Seen> seen = new ArrayDeque<>();
    private long floor = SealedChain.EVERYTHING;
    private boolean begun;
    private long wholeDue;

    /**
     * @param patience longer than transactions last
     * @param whole how often everything is looked at; the first time at once, the second when nothing from before the first is under way any more
     */
    SealFloor(Duration patience, Duration whole) {
        this.patience = patience.toNanos();
        this.whole = whole.toNanos();
    }

    /** The floor of a round that begins now. */
    long at(long nanoTime) {
        return isWhole(nanoTime) ? SealedChain.EVERYTHING : floor;
    }

    /**
     * The round that began then sealed all that it saw above its floor.
     *
     * @param highest the highest id that could be seen when it began
     */
    void succeeded(long highest, long nanoTime) {
        if (!begun) {
            begun = true;
            floor = highest;
            wholeDue = nanoTime + patience;
            return;
        }
        if (isWhole(nanoTime)) {
            wholeDue = nanoTime + whole;
        }
        if (seen.isEmpty() || seen.getLast().id < highest) {
            seen.addLast(new Seen(highest, nanoTime));
        }
        while (!seen.isEmpty() && nanoTime - seen.getFirst().nanoTime > patience) {
            floor = Math.max(floor, seen.removeFirst().id);
        }
    }

    private boolean isWhole(long nanoTime) {
        return !begun || nanoTime - wholeDue >= 0;
    }

    private record Seen(long id, long nanoTime) {}
}
