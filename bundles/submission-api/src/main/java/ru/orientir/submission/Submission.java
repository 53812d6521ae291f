package ru.orientir.submission;

import java.time.Instant;
import java.util.Optional;

/**
 * One organisation's form of a campaign (форма самооценки). Every change, of an answer or of the state, is a new
 * revision; the revision's number is the version that {@code If-Match} compares.
 *
 * @param revision 0 before the first save
 * @param counted the revision that an edition counts: the last one submitted, until it is replaced (domain § 5)
 * @param submittedAt when it was last submitted
 * @param deadline the first instant that is too late for this organisation
 * @param late submitted under an extension, after the common deadline
 */
public record Submission(
        long id,
        long campaign,
        String organisation,
        SubmissionStatus status,
        int revision,
        Content content,
        Optional<Integer> counted,
        Optional<Instant> submittedAt,
        Instant deadline,
        boolean late) {}
