package ru.orientir.persistence.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import ru.orientir.persistence.transaction.LockName;
import ru.orientir.persistence.transaction.LockName.Of;
import ru.orientir.persistence.transaction.Transaction;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.portal.IdempotencyKey.Remembered;

/** The answers given to requests with an idempotency key. */
public final class Requests {

    /** How long an answer is remembered. */
    static final Duration LIFE = Duration.ofHours(24);

    private final Transaction transaction;

    public Requests(Transaction transaction) {
        this.transaction = transaction;
    }

    /**
     * The answer that was remembered and has not expired. The name of the key is locked, there being no row yet to lock; a second request
     * with it waits here for the first, and then finds its answer.
     */
    public Optional<Remembered> recall(String account, IdempotencyKey key) {
        transaction.lock(LockName.of(Of.REQUEST, account + '\n' + key.key()));
        Optional<Kept> kept = transaction
                .sql()
                .first(
                        "SELECT path, body_hash, answer, expires FROM idempotency WHERE account = ? AND request_key = ?",
                        row -> new Kept(
                                new Remembered(row.getString(1), row.getString(2), row.getString(3)),
                                row.getObject(4, OffsetDateTime.class).toInstant()),
                        account,
                        key.key());
        if (kept.isPresent() && !transaction.now().isBefore(kept.get().expires())) {
            transaction
                    .sql()
                    .update("DELETE FROM idempotency WHERE account = ? AND request_key = ?", account, key.key());
            return Optional.empty();
        }
        return kept.map(Kept::remembered);
    }

    /** The key has to be recalled before, in this transaction. */
    public void remember(String account, IdempotencyKey key, String answer) {
        transaction
                .sql()
                .update(
                        "INSERT INTO idempotency (account, request_key, path, body_hash, answer, expires)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        account,
                        key.key(),
                        key.path(),
                        key.bodyHash(),
                        answer,
                        transaction.noted().plus(LIFE));
    }

    /** Forgets what has expired; answers how many there were. */
    int forget() {
        return transaction.sql().update("DELETE FROM idempotency WHERE expires <= ?", transaction.now());
    }

    private record Kept(Remembered remembered, Instant expires) {}
}
