package ru.orientir.submission.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.MethodologyService.Moved;
import ru.orientir.submission.Revision;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Stage;
import ru.orientir.submission.Submission;
import ru.orientir.submission.Territory;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;

/** One running transaction of the {@link SubmissionStore}. */
@ProviderType
public interface SubmissionTransaction extends RequestMemory {

    /** The database's clock, asked anew at each call: read after the locks, it decides deadlines. */
    Instant now();

    /** Creates it in {@link Stage#PREPARATION} with version 1. */
    Campaign create(CampaignDraft draft);

    /**
     * Locks the campaign for a change: the first thing in a transaction, but for {@link #recall}.
     *
     * @throws IllegalStateException if this transaction has read it by {@link #campaign} or locked a submission of it: two who do
     *     so would wait for each other
     */
    Optional<Campaign> lockCampaign(long id);

    /**
     * Reads the campaign as it is committed now; it does not change before this transaction ends. {@link #lockSubmission} and
     * {@link #lockSubmissions} hold the campaign in the same way: a change of the stage waits for the saves under way, and a
     * save that comes later sees the new stage. Saves wait neither for each other nor for an edition that is being computed.
     */
    Optional<Campaign> campaign(long id);

    /** Stores the campaign as given, with its version raised by one. The row is locked. */
    Campaign update(Campaign campaign);

    /** Freezes a roster with its territories and opens a submission, not started, for each entry. */
    void freezeRoster(long campaign, List<RosterEntry> entries, List<Territory> territories);

    /** Sets the extension of a place; the reason stays with it. */
    void extend(long campaign, String organisation, Instant until, String reason);

    /** Locks the submission's row and reads it with its place, as they are once the lock is held. */
    Optional<Submission> lockSubmission(long id);

    /**
     * Locks and reads all submissions of these organisations, by organisation code. Locks are taken in the order of the
     * codes, so that two loads never block each other for good.
     */
    Map<String, Submission> lockSubmissions(long campaign, List<String> organisations);

    /**
     * Appends the revision and makes the submission's row what is given: status, revision, content, counted, fallback,
     * submittedAt, late. The place is not written. {@code next.revision()} equals {@code revision.n()}.
     */
    void append(Submission next, Revision revision);

    /** The same for many, in batches. */
    void appendAll(List<Appended> appended);

    /** The reference values of all organisations that have any, by code, as this transaction sees them. */
    Map<String, Answers> references(long campaign);

    /**
     * Makes these the reference values of the organisations listed; those of others stay. The caller raises the campaign's
     * version with {@link #update}: caches of reference values rest on it.
     */
    void putReference(long campaign, Map<String, Answers> byOrganisation);

    /** The pack as this transaction sees it. */
    Optional<StoredPack> pack(MethodologyId id);

    /**
     * Puts a pack in place of what {@code expected} says is there now (empty for nothing).
     *
     * @return false, and nothing changed, if something else is there: another state or another hash
     */
    boolean putPack(StoredPack pack, Optional<StoredPack> expected);

    /** Appends to the history of a pack that this transaction has put. */
    void moved(MethodologyId id, Moved move);

    /** Writes the line with the change itself. */
    void audit(AuditEntry entry);

    /** A submission with the revision that brought it to its state. */
    record Appended(Submission next, Revision revision) {}
}
