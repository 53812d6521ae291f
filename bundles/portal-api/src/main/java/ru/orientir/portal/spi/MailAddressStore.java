package ru.orientir.portal.spi;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.portal.AuditSink.AuditEntry;

/** Keeps the official mailboxes of organisations: one each, of the institution and never of a person. */
@ProviderType
public interface MailAddressStore {

    Optional<String> find(String organisation);

    /** All of them, by the organisation's code. */
    Map<String, String> all();

    /**
     * Sets or, where there is none, removes the addresses of these organisations and writes the audit entry: all or nothing. The other organisations
     * keep theirs.
     *
     * @param entry what to write, of what the change came to
     */
    Changed put(Map<String, Optional<String>> addresses, Function<Changed, AuditEntry> entry);

    /** How many addresses were new, others than before, taken away, and the same as before. */
    record Changed(int added, int changed, int removed, int unchanged) {}
}
