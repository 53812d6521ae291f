package ru.orientir.submission.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.submission.MethodologyService.State;

/** Keeps packs as they were written. */
@ProviderType
public interface MethodologyStore {

    List<StoredPack> packs();

    Optional<StoredPack> pack(MethodologyId id);

    /**
     * Puts a pack in place of what {@code expected} says is there now (empty for nothing), with its audit entry.
     *
     * @return false, and nothing changed, if something else is there
     */
    boolean put(StoredPack pack, Optional<StoredPack> expected, AuditEntry entry);

    /**
     * A pack.
     *
     * @param hash SHA-256 of the text's UTF-8 bytes, hexadecimal
     */
    record StoredPack(MethodologyId id, State state, String text, String hash, Instant at) {}
}
