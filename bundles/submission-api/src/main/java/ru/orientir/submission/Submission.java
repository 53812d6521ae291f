package ru.orientir.submission;

import java.time.Instant;
import java.util.Optional;

/**
 * One organisation's form of a campaign (форма самооценки). Every change, of an answer or of the state, is a new
 * revision; the revision's number is the version that {@code If-Match} compares.
 *
 * @param place whose form it is, with the time that it was given
 * @param revision 0 before the first save
 * @param counted the revision that an edition counts: the last one submitted. It stays while the form is returned,
 *     reopened and edited again, and is replaced at the next submission (domain § 5)
 * @param fallback what counted before the last submission: a recall makes it count again
 * @param submittedAt when it was last submitted; absent if it never was, or if that was recalled
 * @param late last submitted under an extension, after the common deadline
 */
public record Submission(
        long id,
        long campaign,
        RosterEntry place,
        SubmissionStatus status,
        int revision,
        Content content,
        Optional<Integer> counted,
        Optional<Integer> fallback,
        Optional<Instant> submittedAt,
        boolean late) {

    /** The code of the organisation whose form it is. */
    public String organisation() {
        return place.organisation();
    }
}
