package ru.orientir.portal.host.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Ends sessions that are not used. A use is noted only when a tenth of the time has passed since the last note, so that requests do not write; a
 * session may last as much longer, and never ends too early.
 *
 * @param limit zero for none
 */
record IdleLimit(Duration limit) {

    boolean hasPassed(Optional<Instant> seen, Instant now) {
        return !limit.isZero()
                && seen.filter(at -> !now.isBefore(at.plus(limit).plus(step()))).isPresent();
    }

    /** Whether a use at this time has to be noted. */
    boolean isDue(Optional<Instant> seen, Instant now) {
        return !limit.isZero()
                && seen.filter(at -> now.isBefore(at.plus(step()))).isEmpty();
    }

    private Duration step() {
        return limit.dividedBy(10);
    }
}
