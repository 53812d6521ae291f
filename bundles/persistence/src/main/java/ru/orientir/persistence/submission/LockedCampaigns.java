package ru.orientir.persistence.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.persistence.LockModeType;
import ru.orientir.persistence.transaction.LockName;
import ru.orientir.persistence.transaction.LockName.Of;
import ru.orientir.persistence.transaction.Transaction;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;

/**
 * The campaigns that a transaction shares, changes or adds.
 *
 * <p>Whoever writes to a submission shares the campaign's lock until the end of the transaction, and whoever changes the campaign holds it
 * alone: so a change of the stage waits for the saves under way, those that come later see the new stage, and no save slips through.
 * Saves do not wait for each other. An edition under way holds the lock of editions only, which a change of the campaign takes first: it
 * waits there without keeping anybody from saving.
 */
public final class LockedCampaigns {

    private final Transaction transaction;

    /** Those that this transaction has locked, shared or alone, as they are. */
    private final Map<Long, Campaign> known = new HashMap<>();

    public LockedCampaigns(Transaction transaction) {
        this.transaction = transaction;
    }

    Campaign create(CampaignDraft draft) {
        CampaignEntity created = new CampaignEntity(draft);
        transaction.entities().persist(created);
        transaction.entities().flush();
        return created.campaign();
    }

    /** Reads a campaign that nobody can change before this transaction ends. */
    Optional<Campaign> share(long id) {
        if (!known.containsKey(id)) {
            transaction.share(new LockName(Of.CAMPAIGN, id));
            new Campaigns(transaction.sql()).find(id).ifPresent(this::remember);
        }
        return Optional.ofNullable(known.get(id));
    }

    /** Keeps a campaign that was read under its lock. */
    void remember(Campaign campaign) {
        known.put(campaign.id(), campaign);
    }

    /** Locks a campaign for a change. */
    Optional<Campaign> lock(long id) {
        transaction.lock(new LockName(Of.EDITION, id));
        transaction.lock(new LockName(Of.CAMPAIGN, id));
        Optional<Campaign> locked = Optional.ofNullable(
                        transaction.entities().find(CampaignEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(CampaignEntity::campaign);
        locked.ifPresent(this::remember);
        return locked;
    }

    /** Reads a campaign whose stage cannot change, and whose next edition nobody else can compute, before this transaction ends. */
    public Optional<Campaign> lockEditions(long id) {
        transaction.lock(new LockName(Of.EDITION, id));
        return new Campaigns(transaction.sql()).find(id);
    }

    Campaign update(Campaign campaign) {
        CampaignEntity stored = transaction.entities().find(CampaignEntity.class, campaign.id());
        if (stored == null) {
            throw new IllegalStateException("no campaign/" + campaign.id());
        }
        stored.take(campaign);
        transaction.entities().flush();
        remember(stored.campaign());
        return stored.campaign();
    }
}
