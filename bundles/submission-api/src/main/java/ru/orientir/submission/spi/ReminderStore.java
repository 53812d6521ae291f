package ru.orientir.submission.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.submission.ReminderService.Count;
import ru.orientir.submission.ReminderState;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.SubmissionStatus;

/** Keeps which letters that remind of deadlines are to be sent and were, for all nodes. Each call is a transaction of its own, and short. */
@ProviderType
public interface ReminderStore {

    /** The forms of a campaign's frozen roster that are with the respondent, by organisation code. */
    List<Unsubmitted> unsubmitted(long campaign);

    /**
     * What is to be sent of a campaign from now on: all of these that were not sent or refused, and no others.
     *
     * @param now when those that are new may be sent
     */
    void plan(long campaign, Set<Reminder> wanted, Instant now);

    /** Reminders that wait, whose time has come and that no node holds: those that were tried least often first, then by organisation code. */
    List<Reminder> ready(long campaign, Instant now, int most);

    /**
     * Takes hold of a reminder, so that no other node sends it.
     *
     * @param until when others may send it, if by then nobody told what became of it
     * @return how many times it was held before; empty when it is not to be sent or another has it
     */
    Optional<Integer> claim(Reminder reminder, Instant now, Instant until);

    /**
     * Tells what became of a reminder that was held. What is sent stays sent.
     *
     * @param next when it may be tried again, for a state that waits
     */
    void settle(Reminder reminder, ReminderState state, Instant now, Instant next);

    /** @param campaign of this one; absent for all */
    List<Count> counts(Optional<Long> campaign);

    /**
     * One letter to one organisation. For another deadline it is another one.
     *
     * @param days before the deadline
     * @param deadline the first instant that is too late
     */
    record Reminder(long campaign, String organisation, int days, Instant deadline) {}

    /** A form that was not submitted, or came back to be mended. */
    record Unsubmitted(long submission, RosterEntry place, SubmissionStatus status) {}
}
