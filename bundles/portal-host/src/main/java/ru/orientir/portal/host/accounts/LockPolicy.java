package ru.orientir.portal.host.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ru.orientir.portal.spi.LoginAttempts.Attempts;
import ru.orientir.portal.spi.LoginAttempts.Failures;

/**
 * How long a login is locked after failures in a row: from the address that guesses after few; from everywhere after many, since a guesser may
 * have many addresses. Each further failure doubles the time.
 *
 * <p>By login alone, anyone could keep the operator out. So the lock for everywhere does not hold at an address from which the login succeeded of
 * late.
 *
 * @param allowed failures from one address before the lock
 * @param allowedEverywhere failures from all addresses together
 * @param shortest the first lock
 * @param longest no lock is longer; failures are forgotten when twice this time has passed
 */
record LockPolicy(int allowed, int allowedEverywhere, Duration shortest, Duration longest) {

    /** How long an address stays one of the login's own. */
    static final Duration FAMILIAR = Duration.ofDays(30);

    LockPolicy {
        allowed = Math.max(1, allowed);
        allowedEverywhere = Math.max(allowed, allowedEverywhere);
        longest = longest.compareTo(shortest) < 0 ? shortest : longest;
    }

    /** Until when no attempt from this address is heard; empty when it is heard now. */
    Optional<Instant> lockedUntil(Attempts attempts, Instant now) {
        Optional<Instant> here = ahead(attempts.here(), now);
        Optional<Instant> everywhere = isFamiliar(attempts, now) ? Optional.empty() : ahead(attempts.everywhere(), now);
        return here.filter(one -> everywhere.filter(one::isBefore).isEmpty()).or(() -> everywhere);
    }

    Attempts failed(Attempts before, Instant now) {
        return new Attempts(
                more(before.here(), allowed, now),
                more(before.everywhere(), allowedEverywhere, now),
                before.succeeded());
    }

    /** Those from everywhere stay: somebody else may be guessing still. */
    Attempts succeeded(Attempts before, Instant now) {
        return new Attempts(Failures.NONE, before.everywhere(), Optional.of(now));
    }

    /** Whether a success has to be noted: not each of them is worth a write. */
    boolean isNews(Attempts before, Instant now) {
        return before.here().count() > 0
                || before.succeeded()
                        .filter(last -> last.isAfter(now.minus(Duration.ofDays(1))))
                        .isEmpty();
    }

    /** Before this time failures count no more. */
    Instant stale(Instant now) {
        return now.minus(longest.multipliedBy(2));
    }

    /** Whether the login has succeeded from this address of late. */
    static boolean isFamiliar(Attempts attempts, Instant now) {
        return attempts.succeeded()
                .filter(last -> last.isAfter(now.minus(FAMILIAR)))
                .isPresent();
    }

    private static Optional<Instant> ahead(Failures failures, Instant now) {
        return failures.lockedUntil().filter(now::isBefore);
    }

    private Failures more(Failures before, int allowed, Instant now) {
        boolean again = before.last().filter(stale(now)::isBefore).isPresent();
        int count = again ? before.count() + 1 : 1;
        return new Failures(
                count,
                Optional.of(now),
                count < allowed ? Optional.empty() : Optional.of(now.plus(time(count - allowed))));
    }

    private Duration time(int doublings) {
        Duration time = shortest;
        for (int done = 0; done < doublings && time.compareTo(longest) < 0; done++) {
            time = time.multipliedBy(2);
        }
        return time.compareTo(longest) < 0 ? time : longest;
    }
}
