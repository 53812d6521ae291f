package ru.orientir.submission;

import java.util.Objects;
import java.util.Optional;
import ru.orientir.auth.Actor;

/** Who writes, and the idempotency key of the request if it carries one. */
public record Caller(Actor actor, Optional<IdempotencyKey> key) {
    public Caller {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(key, "key");
    }

    public static Caller of(Actor actor) {
        return new Caller(actor, Optional.empty());
    }

    /**
     * Makes a repeated request harmless: within its life the same key of the same account with the same body answers as
     * the first time, and with another body is refused as {@code idempotency.reused}.
     *
     * @param key the client's, at most 100 characters
     * @param path what was called
     * @param bodyHash SHA-256 of the request's body, hexadecimal
     */
    public record IdempotencyKey(String key, String path, String bodyHash) {}
}
