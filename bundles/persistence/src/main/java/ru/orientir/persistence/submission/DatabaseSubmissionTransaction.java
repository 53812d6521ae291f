package ru.orientir.persistence.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.persistence.journal.AuditLog;
import ru.orientir.persistence.journal.Requests;
import ru.orientir.persistence.transaction.LockName;
import ru.orientir.persistence.transaction.LockName.Of;
import ru.orientir.persistence.transaction.Transaction;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.portal.IdempotencyKey.Remembered;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.MethodologyService.Moved;
import ru.orientir.submission.Revision;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Submission;
import ru.orientir.submission.Territory;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;
import ru.orientir.submission.spi.SubmissionTransaction;

/** Hands each call to who knows its tables. */
final class DatabaseSubmissionTransaction implements SubmissionTransaction {

    private final Transaction transaction;
    private final Requests requests;
    private final LockedCampaigns campaigns;
    private final FrozenRosters rosters;
    private final LockedSubmissions submissions;
    private final References references;
    private final Packs packs;
    private final MethodologyMoves moves;
    private final AuditLog audit;

    DatabaseSubmissionTransaction(Transaction transaction) {
        this.transaction = transaction;
        this.requests = new Requests(transaction);
        this.campaigns = new LockedCampaigns(transaction);
        this.rosters = new FrozenRosters(transaction);
        this.submissions = new LockedSubmissions(transaction, campaigns);
        this.references = new References(transaction.sql());
        this.packs = new Packs(transaction.sql());
        this.moves = new MethodologyMoves(transaction.sql());
        this.audit = new AuditLog(transaction);
    }

    @Override
    public Instant now() {
        return transaction.now();
    }

    @Override
    public Optional<Remembered> recall(String account, IdempotencyKey key) {
        return requests.recall(account, key);
    }

    @Override
    public void remember(String account, IdempotencyKey key, String answer) {
        requests.remember(account, key, answer);
    }

    @Override
    public Campaign create(CampaignDraft draft) {
        return campaigns.create(draft);
    }

    @Override
    public Optional<Campaign> lockCampaign(long id) {
        return campaigns.lock(id);
    }

    @Override
    public Optional<Campaign> campaign(long id) {
        return campaigns.share(id);
    }

    @Override
    public Campaign update(Campaign campaign) {
        return campaigns.update(campaign);
    }

    @Override
    public void freezeRoster(long campaign, List<RosterEntry> entries, List<Territory> territories) {
        rosters.freeze(campaign, entries, territories);
    }

    @Override
    public void extend(long campaign, String organisation, Instant until, String reason) {
        rosters.extend(campaign, organisation, until, reason);
    }

    @Override
    public Optional<Submission> lockSubmission(long id) {
        return submissions.lock(id);
    }

    @Override
    public Map<String, Submission> lockSubmissions(long campaign, List<String> organisations) {
        return submissions.lock(campaign, organisations);
    }

    @Override
    public void append(Submission next, Revision revision) {
        submissions.append(next, revision);
    }

    @Override
    public void appendAll(List<Appended> appended) {
        submissions.append(appended);
    }

    @Override
    public Map<String, Answers> references(long campaign) {
        return references.all(campaign);
    }

    @Override
    public void putReference(long campaign, Map<String, Answers> byOrganisation) {
        references.put(campaign, byOrganisation);
        transaction.grown(byOrganisation.size(), "reference_value");
    }

    @Override
    public Optional<StoredPack> pack(MethodologyId id) {
        return packs.find(id);
    }

    @Override
    public boolean putPack(StoredPack pack, Optional<StoredPack> expected) {
        transaction.lock(LockName.of(Of.METHODOLOGY, pack.id().toString()));
        return packs.put(pack, expected);
    }

    @Override
    public void moved(MethodologyId id, Moved move) {
        moves.append(id, move);
    }

    @Override
    public void audit(AuditEntry entry) {
        audit.append(entry);
    }
}
