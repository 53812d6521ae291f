package ru.orientir.reporting.service;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.portal.IdempotencyKey.Remembered;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Edition.State;
import ru.orientir.reporting.spi.ReportTransaction;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;

/** Makes a repeated request harmless: what is remembered under its key is the edition that it made. */
final class Replays {

    private Replays() {}

    /**
     * Does the work unless it was done under the same key before.
     *
     * @param again gives an edition by its number
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
            if (!key.repeats(remembered)) {
                return Refused.of(
                        Reason.INVALID,
                        "idempotency.reused",
                        "",
                        "Ключ идемпотентности уже использован для другого запроса: возьмите новый.");
            }
            return new Done<>(again(remembered.answer(), again));
        }
        Outcome<Edition> outcome = work.get();
        if (outcome instanceof Done<Edition> done) {
            transaction.remember(account, key, reference(done.value()));
        }
        return outcome;
    }

    /** Only the state of an edition ever changes: with it the edition can be answered as it was. */
    private static String reference(Edition edition) {
        return edition.n() + " " + edition.state().code();
    }

    private static Edition again(String reference, Function<Integer, Edition> editions) {
        String[] parts = reference.split(" ");
        Edition now = editions.apply(Integer.valueOf(parts[0]));
        State then = State.ofCode(parts[1]).orElseThrow();
        return new Edition(now.campaign(), now.n(), now.hash(), then, now.at());
    }
}
