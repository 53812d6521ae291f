package ru.orientir.reporting.service;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.spi.ReportTransaction;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Caller.IdempotencyKey;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.spi.SubmissionTransaction.Remembered;

/** Makes a repeated request harmless: what is remembered under its key is the number of the edition that it made. */
final class Replays {

    private Replays() {}

    /**
     * Does the work unless it was done under the same key before.
     *
     * @param again gives the edition of an earlier answer
     */
    static Outcome<Edition> once(
            ReportTransaction transaction,
            Caller caller,
            Function<Integer, Edition> again,
            Supplier<Outcome<Edition>> work) {
        if (caller.key().isEmpty()) {
            return work.get();
        }
        IdempotencyKey key = caller.key().get();
        String account = caller.actor().account();
        Optional<Remembered> before = transaction.recall(account, key);
        if (before.isPresent()) {
            Remembered remembered = before.get();
            if (!remembered.path().equals(key.path()) || !remembered.bodyHash().equals(key.bodyHash())) {
                return Refused.of(
                        Reason.INVALID,
                        "idempotency.reused",
                        "Idempotency-Key",
                        "Этот ключ уже использован для другого запроса: возьмите новый.");
            }
            return new Done<>(again.apply(Integer.valueOf(remembered.answer())));
        }
        Outcome<Edition> outcome = work.get();
        if (outcome instanceof Done<Edition> done) {
            transaction.remember(account, key, Integer.toString(done.value().n()));
        }
        return outcome;
    }
}
