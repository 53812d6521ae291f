package ru.orientir.portal.host.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.spi.LoginAttempts;
import ru.orientir.portal.spi.LoginAttempts.Attempts;

/**
 * Makes guessing slow, on all nodes together. Logins that do not exist are locked as others are, so that nothing tells which ones do; the
 * store knows hashes only.
 */
final class FailedLogins {

    /** How often old failures are looked for. */
    private static final long BETWEEN = TimeUnit.MINUTES.toNanos(10);

    private final LoginAttempts store;
    private final LockPolicy policy;
    private long forgotten = System.nanoTime();

    FailedLogins(LoginAttempts store, LockPolicy policy) {
        this.store = store;
        this.policy = policy;
    }

    Standing standing(String login, String address, Instant now) {
        Attempts attempts = store.find(hash(login), hash(address));
        return new Standing(policy.lockedUntil(attempts, now), LockPolicy.isFamiliar(attempts, now));
    }

    /** Counts a failure; answers until when the login is locked by it. */
    Optional<Instant> failed(String login, String address, Instant now) {
        forgetOld(now);
        Attempts attempts = store.change(hash(login), hash(address), before -> policy.failed(before, now));
        return policy.lockedUntil(attempts, now);
    }

    void succeeded(String login, String address, Instant now) {
        if (policy.isNews(store.find(hash(login), hash(address)), now)) {
            store.change(hash(login), hash(address), before -> policy.succeeded(before, now));
        }
    }

    static boolean forget(LoginAttempts store, String login, AuditEntry entry) {
        return store.forget(hash(login), entry);
    }

    private synchronized void forgetOld(Instant now) {
        if (System.nanoTime() - forgotten >= BETWEEN) {
            forgotten = System.nanoTime();
            store.forget(policy.stale(now), now.minus(LockPolicy.FAMILIAR));
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * What is known before an attempt.
     *
     * @param lockedUntil until when no attempt is heard; empty when it is heard now
     * @param familiar whether the login has succeeded from this address of late
     */
    record Standing(Optional<Instant> lockedUntil, boolean familiar) {}
}
