package ru.orientir.persistence.journal;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Seals what is new, again and again; for one thread. */
public final class SealRounds {

    /** How often everything is looked at. */
    static final Duration WHOLE = Duration.ofHours(1);

    /** Longer than transactions last. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SealedChain chain;
    private final SealFloor floor;
    private final LongSupplier nanoTime;

    public SealRounds(SealedChain chain) {
        this(chain, System::nanoTime);
    }

    /** @param nanoTime as {@link System#nanoTime} */
    public SealRounds(SealedChain chain, LongSupplier nanoTime) {
        this.chain = chain;
        this.floor = new SealFloor(PATIENCE, WHOLE);
        this.nanoTime = nanoTime;
    }

    /** Returns when nothing waits that can be seen. */
    public void next() {
        long highest = chain.highest();
        // Not before: patience counts from when the highest was seen.
        long began = nanoTime.getAsLong();
        chain.seal(floor.at(began));
        floor.succeeded(highest, began);
    }
}
