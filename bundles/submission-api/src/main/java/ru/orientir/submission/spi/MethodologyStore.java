package ru.orientir.submission.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.submission.MethodologyService.Moved;
import ru.orientir.submission.MethodologyService.State;

/** Reads the packs, kept as they were written; {@link SubmissionTransaction#putPack} writes them. */
@ProviderType
public interface MethodologyStore {

    /** All packs, by id and then by version, as {@link String#compareTo} orders them. */
    List<StoredPack> packs();

    Optional<StoredPack> pack(MethodologyId id);

    /** How it came to its present state, the oldest move first; none of what was kept before moves were. */
    List<Moved> history(MethodologyId id);

    /**
     * A pack.
     *
     * @param at when it was put there
     * @param hash SHA-256 of the text's UTF-8 bytes, hexadecimal
     */
    record StoredPack(MethodologyId id, State state, String text, String hash, Instant at) {}
}
