package ru.orientir.persistence.journal;

import java.time.Duration;

/** Seals what is new, again and again; for one thread. */
public final class SealRounds {

    private final SealedChain chain;
    private final SealFloor floor = new SealFloor(Duration.ofMinutes(2), Duration.ofHours(1));

    public SealRounds(SealedChain chain) {
        this.chain = chain;
    }

    /** Returns when nothing waits that can be seen. */
    public void next() {
        long from = floor.at(chain.highest(), System.nanoTime());
        int sealed;
        do {
            sealed = chain.seal(from);
        } while (sealed == SealedChain.PORTION);
    }
}
