package ru.orientir.persistence.journal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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

    private static final long MINUTES_BETWEEN = 60;
    private static final Logger LOG = LoggerFactory.getLogger(ExpiredRequests.class);

    private final Transactions transactions;
    private final ScheduledExecutorService clock;

    @Activate
    public ExpiredRequests(@Reference Transactions transactions) {
        this.transactions = transactions;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "orientir-expired-requests");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::forget, MINUTES_BETWEEN, MINUTES_BETWEEN, TimeUnit.MINUTES);
    }

    /** Not interrupted: H2 would close its file under a thread that is. */
    @Deactivate
    void end() {
        clock.shutdown();
    }

    private void forget() {
        try {
            int forgotten = transactions.run(transaction -> new Requests(transaction).forget());
            LOG.debug("{} expired requests forgotten", forgotten);
        } catch (RuntimeException e) {
            LOG.warn("Expired requests were not forgotten; the next attempt is in {} minutes", MINUTES_BETWEEN, e);
        }
    }
}
