package ru.orientir.portal.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.portal.IdempotencyKey.Remembered;
import ru.orientir.portal.Organisation;

/** Keeps the versions of organisations. */
@ProviderType
public interface RegistryStore {

    /** Every version of every organisation, by code and date. */
    List<Organisation> versions();

    /** Grows with every change, on whatever node: who caches {@link #versions()} compares it. */
    long state();

    /**
     * Puts versions in (a version is replaced by one with the same code and first day) and writes the audit entry: all or
     * nothing. Without versions nothing is written.
     *
     * @param expected the {@link #state()} that the versions were checked against
     * @return false, and nothing changed, if the registry has changed since
     */
    boolean put(long expected, List<Organisation> versions, AuditEntry entry);

    /**
     * The same, and remembers the request in the same transaction.
     *
     * @return false, and nothing changed, if the registry has changed since or the key has been used
     */
    boolean put(long expected, List<Organisation> versions, AuditEntry entry, Answered request);

    /** What an account did under this key within the key's life, if anything. */
    Optional<Remembered> recall(String account, IdempotencyKey key);

    /**
     * A request with what is remembered of it.
     *
     * @param answer a reference, from which its answer is read again
     */
    record Answered(String account, IdempotencyKey key, String answer) {}
}
