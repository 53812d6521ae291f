package ru.orientir.submission.spi;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.portal.IdempotencyKey.Remembered;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;

/**
 * What a running transaction knows of requests that were done. A repeated request is harmless, since a change and its key are written
 * together: both are there or neither is.
 */
@ProviderType
public interface RequestMemory {

    /**
     * What was remembered under this key, if anything: the caller compares the path and the body's hash. Locks the key, so
     * that a second request with it waits.
     */
    Optional<Remembered> recall(String account, IdempotencyKey key);

    /** Remembers a reference to the answer, for 24 hours. */
    void remember(String account, IdempotencyKey key, String answer);

    /**
     * Does the work unless the caller's key says that it is done. Only what was done is remembered: a refused request may be sent
     * again under its key.
     *
     * @param again reads what was answered, by its reference
     * @param reference names an answer, so that {@code again} can read it
     * @return {@code INVALID} with {@code idempotency.reused} if the key belongs to another request
     */
    default <T> Outcome<T> once(
            Caller caller, Function<String, T> again, Function<T, String> reference, Supplier<Outcome<T>> work) {
        if (caller.key().isEmpty()) {
            return work.get();
        }
        IdempotencyKey key = caller.key().get();
        String account = caller.actor().account();
        Optional<Remembered> remembered = recall(account, key);
        if (remembered.isPresent()) {
            return key.repeats(remembered.get())
                    ? new Done<>(again.apply(remembered.get().answer()))
                    : Refused.of(
                            Reason.INVALID,
                            "idempotency.reused",
                            "",
                            "Ключ идемпотентности уже использован для другого запроса: возьмите новый.");
        }
        Outcome<T> outcome = work.get();
        if (outcome instanceof Done<T> done) {
            remember(account, key, reference.apply(done.value()));
        }
        return outcome;
    }
}
