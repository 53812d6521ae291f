package ru.orientir.submission;

import java.time.Instant;
import java.util.List;

/**
 * One saved state of a submission (редакция).
 *
 * @param n counts from 1
 * @param at by the database's clock
 * @param account who saved it
 * @param cause {@code saved}, {@code loaded}, or the code of a transition
 * @param changed codes of the inputs whose answers differ from the revision before
 */
public record Revision(
        int n,
        Instant at,
        String account,
        String cause,
        SubmissionStatus status,
        Content content,
        List<String> changed) {
    public Revision {
        changed = List.copyOf(changed);
    }
}
