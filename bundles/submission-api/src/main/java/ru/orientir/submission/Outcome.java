package ru.orientir.submission;

import java.util.List;

/** How a write ended. A user's mistake is a value, not an exception. */
public sealed interface Outcome<T> {

    /** It is done and durable; or it was done before, when the same idempotency key came again. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Nothing was changed. */
    record Refused<T>(Reason reason, List<Problem> problems) implements Outcome<T> {
        public Refused {
            problems = List.copyOf(problems);
        }

        public static <T> Refused<T> of(Reason reason, String code, String field, String message) {
            return new Refused<>(reason, List.of(new Problem(code, field, message)));
        }
    }

    /** Nothing was changed: someone was faster. Both versions go back to the caller. */
    record Stale<T>(T current, T yours) implements Outcome<T> {}

    /** Why a write was refused. */
    enum Reason {
        /** What was sent cannot be taken: mend it. */
        INVALID,
        /** The state of the object, its stage or its deadline does not allow it. */
        CONFLICT
    }
}
