package ru.orientir.submission.service.life;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ru.orientir.submission.Content;
import ru.orientir.submission.Revision;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionStatus;

/** A submission on its way to its next revision. */
final class NextRevision {
    private final Submission before;
    private final SubmissionStatus status;
    private final Content content;
    private Optional<Integer> counted;
    private Optional<Integer> fallback;
    private Optional<Instant> submittedAt;
    private boolean late;
    private Optional<Instant> extension = Optional.empty();

    NextRevision(Submission before, SubmissionStatus status, Content content) {
        this.before = before;
        this.status = status;
        this.content = content;
        this.counted = before.counted();
        this.fallback = before.fallback();
        this.submittedAt = before.submittedAt();
        this.late = before.late();
    }

    /** This revision counts from now on; what counted so far is kept for a recall. */
    NextRevision counted(Instant now, boolean afterCommonDeadline) {
        fallback = before.counted();
        counted = Optional.of(before.revision() + 1);
        submittedAt = Optional.of(now);
        late = afterCommonDeadline;
        return this;
    }

    NextRevision uncounted() {
        counted = before.fallback();
        fallback = Optional.empty();
        submittedAt = Optional.empty();
        late = false;
        return this;
    }

    /** Never takes away time that was given before. */
    NextRevision extended(Instant until) {
        if (before.place().extension().map(until::isAfter).orElse(true)) {
            extension = Optional.of(until);
        }
        return this;
    }

    Step.Taken taken(String cause, List<String> changed, Circumstances at) {
        int n = before.revision() + 1;
        RosterEntry place = extension.isPresent() ? before.place().extended(extension.get()) : before.place();
        return new Step.Taken(
                new Submission(
                        before.id(),
                        before.campaign(),
                        place,
                        status,
                        n,
                        content,
                        counted,
                        fallback,
                        submittedAt,
                        late),
                new Revision(n, at.now(), at.account(), cause, status, content, changed),
                extension);
    }
}
