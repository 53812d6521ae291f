package ru.orientir.persistence.journal;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.persistence.transaction.Transactions;

/** Forgets the answers of expired requests, now and then. On several nodes each may do it: what is gone is gone. */
@Component(
        service = {},
        immediate = true)
public final class ExpiredRequests {

    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(ExpiredRequests.class);

    private final Transactions transactions;
    private final RecurringWork work;

    @Activate
    public ExpiredRequests(@Reference Transactions transactions) {
        this.transactions = transactions;
        this.work = new RecurringWork("orientir-expired-requests", BETWEEN, this::forget);
    }

    @Deactivate
    void end() {
        work.end();
    }

    private void forget() {
        try {
            int forgotten = transactions.run(transaction -> new Requests(transaction).forget());
            LOG.debug("{} expired requests forgotten", forgotten);
        } catch (RuntimeException e) {
            LOG.warn("Expired requests were not forgotten; the next attempt is in {} minutes", BETWEEN.toMinutes(), e);
        }
    }
}
