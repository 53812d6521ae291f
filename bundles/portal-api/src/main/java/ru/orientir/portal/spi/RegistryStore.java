package ru.orientir.portal.spi;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.portal.AuditSink.AuditEntry;
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
     * nothing.
     *
     * @param expected the {@link #state()} that the versions were checked against
     * @return false, and nothing changed, if the registry has changed since
     */
    boolean put(long expected, List<Organisation> versions, AuditEntry entry);
}
