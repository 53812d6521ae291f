package ru.orientir.persistence.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Tier;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.Transactions;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.reporting.spi.ReportTransaction;
import ru.orientir.scoring.Respondent;

/** The {@link ReportStore} on the database. */
@Component
public final class DatabaseReportStore implements ReportStore {

    private final Transactions transactions;

    @Activate
    public DatabaseReportStore(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Edition> editions(long campaign) {
        return transactions.read(sql -> new Editions(sql).all(campaign));
    }

    @Override
    public Optional<Edition> edition(long campaign, int n) {
        return transactions.read(sql -> new Editions(sql).find(campaign, n));
    }

    @Override
    public Optional<Edition> latestPublished(long campaign) {
        return transactions.read(sql -> new Editions(sql).latestPublished(campaign));
    }

    @Override
    public <T> T inTransaction(Function<ReportTransaction, T> work) {
        return transactions.run(transaction -> {
            DatabaseReportTransaction running = new DatabaseReportTransaction(transaction);
            T result = work.apply(running);
            running.check();
            return result;
        });
    }

    @Override
    public void respondents(long campaign, Map<Earlier.Step, Edition> bases, Consumer<Respondent> consumer) {
        read(sql -> new Snapshots(sql).live(campaign, bases, consumer));
    }

    @Override
    public void respondents(
            long campaign, int edition, Map<Earlier.Step, Edition> bases, Consumer<Respondent> consumer) {
        read(sql -> new Snapshots(sql).frozen(campaign, edition, bases, consumer));
    }

    @Override
    public Map<Earlier.Step, Edition> bases(long campaign, int edition) {
        return transactions.read(sql -> new Bases(sql).of(campaign, edition));
    }

    @Override
    public List<OrganisationResults> organisationResults(long campaign, int edition, String from, int count) {
        return transactions.read(sql -> new Results(sql).organisations(campaign, edition, from, count));
    }

    @Override
    public List<Result> territoryResults(long campaign, int edition, Tier tier, String territory) {
        return transactions.read(sql -> new Results(sql).territory(campaign, edition, tier, territory));
    }

    @Override
    public void organisationResults(
            long campaign,
            int edition,
            Scope scope,
            Optional<String> territory,
            Consumer<OrganisationResults> consumer) {
        read(sql -> new Results(sql).organisations(campaign, edition, scope, territory, consumer));
    }

    @Override
    public List<Result> territoryResults(long campaign, int edition, Tier tier, Optional<String> indicator) {
        return transactions.read(sql -> new Results(sql).territories(campaign, edition, tier, indicator));
    }

    private void read(Consumer<Sql> work) {
        transactions.read(sql -> {
            work.accept(sql);
            return null;
        });
    }
}
