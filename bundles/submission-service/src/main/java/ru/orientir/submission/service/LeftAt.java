package ru.orientir.submission.service;

import java.time.Instant;
import java.util.Optional;
import ru.orientir.submission.Revision;
import ru.orientir.submission.Submission;

/**
 * Where a request left a submission: what its idempotency key remembers, so that the first answer can be given again after
 * the submission has moved on. The content is in the revision; the rest is here.
 */
record LeftAt(
        int revision,
        Optional<Integer> counted,
        Optional<Integer> fallback,
        Optional<Instant> submittedAt,
        boolean late,
        Optional<Instant> extension) {

    private static final String NONE = "-";

    static LeftAt of(Submission submission) {
        return new LeftAt(
                submission.revision(),
                submission.counted(),
                submission.fallback(),
                submission.submittedAt(),
                submission.late(),
                submission.place().extension());
    }

    /** For example {@code 3 3 - 2021-05-31T08:00:00Z false -}. */
    String text() {
        return String.join(
                " ",
                Integer.toString(revision),
                text(counted),
                text(fallback),
                text(submittedAt),
                Boolean.toString(late),
                text(extension));
    }

    static LeftAt parse(String text) {
        String[] parts = text.split(" ");
        return new LeftAt(
                Integer.parseInt(parts[0]),
                part(parts[1]).map(Integer::valueOf),
                part(parts[2]).map(Integer::valueOf),
                part(parts[3]).map(Instant::parse),
                Boolean.parseBoolean(parts[4]),
                part(parts[5]).map(Instant::parse));
    }

    /** The submission as it was then. */
    Submission restore(Submission present, Revision then) {
        return new Submission(
                present.id(),
                present.campaign(),
                extension.map(present.place()::extended).orElse(present.place()),
                then.status(),
                revision,
                then.content(),
                counted,
                fallback,
                submittedAt,
                late);
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(NONE);
    }

    private static Optional<String> part(String text) {
        return NONE.equals(text) ? Optional.empty() : Optional.of(text);
    }
}
