package ru.orientir.submission;

import java.util.Objects;
import java.util.Optional;
import ru.orientir.auth.Actor;
import ru.orientir.portal.IdempotencyKey;

/** Who writes, and the idempotency key of the request if it carries one. */
public record Caller(Actor actor, Optional<IdempotencyKey> key) {
    public Caller {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(key, "key");
    }

    public static Caller of(Actor actor) {
        return new Caller(actor, Optional.empty());
    }
}
