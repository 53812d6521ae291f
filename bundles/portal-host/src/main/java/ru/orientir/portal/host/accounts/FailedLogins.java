package ru.orientir.portal.host.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes guessing slow: after five failures in a row a login is refused for a minute, from the address that guessed. By login
 * alone, anyone could keep the operator out. Kept by each node for itself, and for logins that do not exist as well, so that
 * nothing tells which ones do.
 */
final class FailedLogins {

    private static final int ALLOWED = 5;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int KEPT = 10_000;

    private final Map<Attempt, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Attempt, Failures> eldest) {
            return size() > KEPT;
        }
    };

    /** How long to wait before the next attempt is heard; empty when it is heard now. */
    synchronized Optional<Duration> pause(String login, String address, Instant now) {
        Failures known = failures.get(new Attempt(login, address));
        if (known == null || known.count < ALLOWED) {
            return Optional.empty();
        }
        Duration left = Duration.between(now, known.last.plus(PAUSE));
        return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(left);
    }

    synchronized void failed(String login, String address, Instant now) {
        Attempt attempt = new Attempt(login, address);
        Failures known = failures.get(attempt);
        boolean again = known != null && now.isBefore(known.last.plus(PAUSE));
        failures.put(attempt, new Failures(again ? known.count + 1 : 1, now));
    }

    synchronized void succeeded(String login, String address) {
        failures.remove(new Attempt(login, address));
    }

    private record Attempt(String login, String address) {}

    private record Failures(int count, Instant last) {}
}
