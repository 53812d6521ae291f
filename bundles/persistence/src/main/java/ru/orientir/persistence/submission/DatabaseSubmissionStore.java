package ru.orientir.persistence.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.persistence.transaction.Transactions;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Revision;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionService.Page;
import ru.orientir.submission.SubmissionService.Query;
import ru.orientir.submission.Territory;
import ru.orientir.submission.spi.SubmissionStore;
import ru.orientir.submission.spi.SubmissionTransaction;

/** The {@link SubmissionStore} on the database. */
@Component
public final class DatabaseSubmissionStore implements SubmissionStore {

    private final Transactions transactions;

    @Activate
    public DatabaseSubmissionStore(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T inTransaction(Function<SubmissionTransaction, T> work) {
        return transactions.run(transaction -> work.apply(new DatabaseSubmissionTransaction(transaction)));
    }

    @Override
    public Instant now() {
        return transactions.now();
    }

    @Override
    public List<Campaign> campaigns() {
        return transactions.read(sql -> new Campaigns(sql).all());
    }

    @Override
    public Optional<Campaign> campaign(long id) {
        return transactions.read(sql -> new Campaigns(sql).find(id));
    }

    @Override
    public Map<Earlier.Step, Campaign> earlierCampaigns(Campaign campaign) {
        return transactions.read(sql -> new EarlierCampaigns(sql).before(campaign));
    }

    @Override
    public List<RosterEntry> roster(long campaign) {
        return transactions.read(sql -> new Rosters(sql).entries(campaign));
    }

    @Override
    public List<Territory> territories(long campaign) {
        return transactions.read(sql -> new Rosters(sql).territories(campaign));
    }

    @Override
    public Optional<RosterEntry> place(long campaign, String organisation) {
        return transactions.read(sql -> new Rosters(sql).place(campaign, organisation));
    }

    @Override
    public List<Long> campaignsOf(Scope scope) {
        return transactions.read(sql -> new Rosters(sql).campaignsOf(scope));
    }

    @Override
    public Optional<Submission> submission(long id) {
        return transactions.read(sql -> new Submissions(sql).find(id));
    }

    @Override
    public Page find(Query query, Scope scope) {
        return transactions.read(sql -> new Rosters(sql).find(query, scope));
    }

    @Override
    public List<Filled> filled(long campaign, Collection<String> organisations) {
        return transactions.read(sql -> new Submissions(sql).filled(campaign, organisations));
    }

    @Override
    public List<StatusCount> statusCounts(long campaign, Scope scope) {
        return transactions.read(sql -> new Rosters(sql).statusCounts(campaign, scope));
    }

    @Override
    public List<Revision> revisions(long submission) {
        return transactions.read(sql -> new Submissions(sql).revisions(submission));
    }

    @Override
    public Optional<Revision> revision(long submission, int n) {
        return transactions.read(sql -> new Submissions(sql).revision(submission, n));
    }

    @Override
    public Answers reference(long campaign, String organisation) {
        return transactions.read(sql -> new References(sql).of(campaign, organisation));
    }

    @Override
    public Earlier earlier(Campaign campaign, String organisation) {
        return transactions.read(sql -> new EarlierCampaigns(sql).stated(campaign, organisation));
    }

    @Override
    public Map<String, Earlier> earlier(Campaign campaign, Collection<String> organisations) {
        return transactions.read(sql -> new EarlierCampaigns(sql).stated(campaign, organisations));
    }

    @Override
    public Answers sums(long campaign, String territory, Set<String> inputs) {
        return transactions.read(sql -> new CountedForms(sql).sums(campaign, territory, inputs));
    }
}
