package ru.orientir.submission.service.life;

import java.time.Instant;
import java.util.Optional;
import ru.orientir.submission.Revision;
import ru.orientir.submission.Submission;

/** What becomes of a command. */
public sealed interface Step {

    /**
     * It is done.
     *
     * @param next the submission after it
     * @param revision what brought it there
     * @param extension the time that the place is given with it, if it is
     */
    record Taken(Submission next, Revision revision, Optional<Instant> extension) implements Step {}

    /** The state, the stage or the deadline does not allow it. */
    record Refused(String code, String message) implements Step {}
}
