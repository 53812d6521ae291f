package ru.orientir.submission.service.methodology;

import java.util.Optional;
import ru.orientir.submission.MethodologyService.Moved;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;

/** What becomes of a methodology that somebody keeps or moves. */
public sealed interface MethodologyStep {

    /**
     * It changes.
     *
     * @param expected what has to be there still; absent for nothing
     * @param move for its history
     */
    record Taken(StoredPack next, Optional<StoredPack> expected, Moved move) implements MethodologyStep {}

    /** It is there already. */
    record There(StoredPack present) implements MethodologyStep {}

    /** Its state does not allow it. */
    record Refused(String code, String field, String message) implements MethodologyStep {}
}
