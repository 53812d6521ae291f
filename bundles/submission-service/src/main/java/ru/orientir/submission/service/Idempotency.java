package ru.orientir.submission.service;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.portal.IdempotencyKey.Remembered;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.spi.SubmissionTransaction;

/**
 * Makes a repeated request harmless, inside the transaction of the first one: either both its change and its key are there
 * or neither is. Only what was done is remembered: a refused request may be sent again under its key.
 */
final class Idempotency {

    static final String REUSED = "idempotency.reused";

    private Idempotency() {}

    /**
     * Does the work unless its key says that it is done.
     *
     * @param again reads what was answered, by its reference
     * @param reference names an answer, so that {@code again} can read it
     */
    static <T> Outcome<T> once(
            SubmissionTransaction tx,
            Caller caller,
            Function<String, T> again,
            Function<T, String> reference,
            Supplier<Outcome<T>> work) {
        if (caller.key().isEmpty()) {
            return work.get();
        }
        IdempotencyKey key = caller.key().get();
        String account = caller.actor().account();
        Optional<Remembered> remembered = tx.recall(account, key);
        if (remembered.isPresent()) {
            return key.repeats(remembered.get())
                    ? new Done<>(again.apply(remembered.get().answer()))
                    : Refused.of(
                            Reason.INVALID,
                            REUSED,
                            "",
                            "Ключ идемпотентности уже использован для другого запроса: возьмите новый.");
        }
        Outcome<T> outcome = work.get();
        if (outcome instanceof Done<T> done) {
            tx.remember(account, key, reference.apply(done.value()));
        }
        return outcome;
    }
}
