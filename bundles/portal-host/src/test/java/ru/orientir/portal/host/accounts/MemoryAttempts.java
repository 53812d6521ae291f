package ru.orientir.portal.host.accounts;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.spi.LoginAttempts;

/** Attempts to log in, in a map: what the store promises, without a database. */
public final class MemoryAttempts implements LoginAttempts {

    private final Map<String, Map<String, Attempts>> kept = new HashMap<>();
    private final Map<String, Failures> everywhere = new HashMap<>();

    @Override
    public synchronized Attempts find(String login, String address) {
        Attempts here = kept.getOrDefault(login, Map.of()).getOrDefault(address, Attempts.NONE);
        return new Attempts(here.here(), everywhere.getOrDefault(login, Failures.NONE), here.succeeded());
    }

    @Override
    public synchronized Attempts change(String login, String address, UnaryOperator<Attempts> change) {
        Attempts next = change.apply(find(login, address));
        kept.computeIfAbsent(login, unused -> new HashMap<>()).put(address, next);
        everywhere.put(login, next.everywhere());
        return next;
    }

    @Override
    public synchronized int forget(Instant stale, Instant succeeded) {
        return 0;
    }

    @Override
    public synchronized boolean forget(String login, AuditEntry entry) {
        Map<String, Attempts> here = kept.computeIfAbsent(login, unused -> new HashMap<>());
        boolean failed = everywhere.getOrDefault(login, Failures.NONE).count() > 0
                || here.values().stream().anyMatch(attempts -> attempts.here().count() > 0);
        everywhere.remove(login);
        // When it succeeded is no failure, and is kept.
        here.replaceAll((address, attempts) -> new Attempts(Failures.NONE, Failures.NONE, attempts.succeeded()));
        return failed;
    }
}
