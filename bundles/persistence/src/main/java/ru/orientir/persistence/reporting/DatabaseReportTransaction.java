package ru.orientir.persistence.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Tier;
import ru.orientir.persistence.journal.AuditLog;
import ru.orientir.persistence.journal.Requests;
import ru.orientir.persistence.submission.LockedCampaigns;
import ru.orientir.persistence.transaction.Transaction;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.portal.IdempotencyKey.Remembered;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.reporting.spi.ReportStore.TerritoryResults;
import ru.orientir.reporting.spi.ReportTransaction;
import ru.orientir.scoring.Respondent;
import ru.orientir.submission.Campaign;

/** Hands each call to who knows its tables. */
final class DatabaseReportTransaction implements ReportTransaction {

    private final Transaction transaction;
    private final Requests requests;
    private final LockedCampaigns campaigns;
    private final NewEditions editions;
    private final Bases bases;
    private final Snapshots snapshots;
    private final Results results;
    private final AuditLog audit;
    private int open;

    DatabaseReportTransaction(Transaction transaction) {
        this.transaction = transaction;
        this.requests = new Requests(transaction);
        this.campaigns = new LockedCampaigns(transaction);
        this.editions = new NewEditions(transaction);
        this.bases = new Bases(transaction.sql());
        this.snapshots = new Snapshots(transaction.sql());
        this.results = new Results(transaction.sql());
        this.audit = new AuditLog(transaction);
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
    public Optional<Campaign> lockCampaign(long campaign) {
        return campaigns.lockEditions(campaign);
    }

    @Override
    public int open(long campaign) {
        int edition = editions.open(campaign);
        snapshots.take(campaign, edition);
        open++;
        return edition;
    }

    @Override
    public Optional<Edition> pin(long campaign, int edition, Earlier.Step step, long earlierCampaign) {
        return bases.pin(campaign, edition, step, earlierCampaign);
    }

    @Override
    public void respondents(
            long campaign, int edition, Map<Earlier.Step, Edition> earlier, Consumer<Respondent> consumer) {
        snapshots.frozen(campaign, edition, earlier, consumer);
    }

    @Override
    public List<OrganisationResults> organisationResults(long campaign, int edition, String from, int count) {
        return results.organisations(campaign, edition, from, count);
    }

    @Override
    public List<Result> territoryResults(long campaign, int edition, Tier tier, String territory) {
        return results.territory(campaign, edition, tier, territory);
    }

    @Override
    public void write(long campaign, int edition, OrganisationResults organisation) {
        results.write(campaign, edition, organisation);
    }

    @Override
    public void write(long campaign, int edition, TerritoryResults territory) {
        results.write(campaign, edition, territory);
    }

    @Override
    public Edition close(long campaign, int edition, String hash) {
        results.flush();
        open--;
        return editions.close(campaign, edition, hash);
    }

    /** @throws IllegalStateException if an edition was opened and not closed: nobody shall see it */
    void check() {
        if (open != 0) {
            throw new IllegalStateException("an edition was opened and not closed");
        }
    }

    @Override
    public Optional<Edition> lock(long campaign, int edition) {
        return new Editions(transaction.sql()).lock(campaign, edition);
    }

    @Override
    public Edition publish(Edition edition) {
        return editions.publish(edition);
    }

    @Override
    public void audit(AuditEntry entry) {
        audit.append(entry);
    }
}
