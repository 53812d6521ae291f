package ru.orientir.submission.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.indicator.Answers;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.submission.Caller.IdempotencyKey;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.Revision;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Submission;
import ru.orientir.submission.Territory;

/** One running transaction of the {@link SubmissionStore}. */
@ProviderType
public interface SubmissionTransaction {

    /** The database's clock, read after the locks; decides deadlines. */
    Instant now();

    /**
     * What was remembered under this key, if anything: the caller compares the path and the body's hash. Locks the key, so
     * that a second request with it waits.
     */
    Optional<Remembered> recall(String account, IdempotencyKey key);

    /** Remembers a reference to the answer, for 24 hours. */
    void remember(String account, IdempotencyKey key, String answer);

    Campaign create(CampaignDraft draft);

    /** Locks the campaign's row for a change. */
    Optional<Campaign> lockCampaign(long id);

    /** Reads the campaign in a way that its stage cannot change before this transaction ends; several may hold it at once. */
    Optional<Campaign> shareCampaign(long id);

    /** Stores the campaign as given, with its version raised by one. */
    Campaign update(Campaign campaign);

    /** Freezes a roster with its territories and opens a submission, not started, for each entry. */
    void freezeRoster(long campaign, List<RosterEntry> entries, List<Territory> territories);

    void extend(long campaign, String organisation, Instant until, String reason);

    /** Locks the submission's row and reads it. */
    Optional<Submission> lockSubmission(long id);

    /** Locks and reads all submissions of these organisations, by organisation code. */
    Map<String, Submission> lockSubmissions(long campaign, List<String> organisations);

    /** Appends the revision and makes the submission's row what is given. {@code next.revision()} equals {@code revision.n()}. */
    void append(Submission next, Revision revision);

    /** The same for many, in batches. */
    void appendAll(List<Appended> appended);

    void putReference(long campaign, Map<String, Answers> byOrganisation);

    void audit(AuditEntry entry);

    /** What {@link #remember} kept. */
    record Remembered(String path, String bodyHash, String answer) {}

    /** A submission with the revision that brought it to its state. */
    record Appended(Submission next, Revision revision) {}
}
