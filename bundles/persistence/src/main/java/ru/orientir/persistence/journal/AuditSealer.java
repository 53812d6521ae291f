package ru.orientir.persistence.journal;

import java.time.LocalDate;
import java.time.ZoneOffset;
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
import ru.orientir.portal.StoreUnavailable;

/**
 * Seals what was written to the audit log, each second. Each node tries: a lock in the database lets one seal at a time. Once a day the end of
 * the chain goes to the log, where it is out of reach of whoever can change the database.
 */
@Component(
        service = {},
        immediate = true)
public final class AuditSealer {

    private static final long SECONDS_BETWEEN = 1;
    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);

    private final SealedChain chain;
    private final SealRounds rounds;
    private final ScheduledExecutorService clock;
    private LocalDate told = LocalDate.MIN;

    @Activate
    public AuditSealer(@Reference Transactions transactions) {
        this.chain = new SealedChain(transactions);
        this.rounds = new SealRounds(chain);
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "orientir-audit-seal");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::seal, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /** Not interrupted: H2 would close its file under a thread that is. */
    @Deactivate
    void end() {
        clock.shutdown();
    }

    private void seal() {
        try {
            rounds.next();
            tell();
        } catch (StoreUnavailable away) {
            LOG.debug("The audit log is sealed when the database is back", away);
        } catch (RuntimeException e) {
            if (clock.isShutdown()) {
                LOG.debug("The audit log is sealed after the next start", e);
                return;
            }
            LOG.error("The audit log was not sealed; the next attempt is in {} s", SECONDS_BETWEEN, e);
        }
    }

    private void tell() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        if (!today.equals(told)) {
            chain.head().ifPresent(head -> {
                LOG.info("The audit log is sealed to entry {} of {}: {}", head.number(), head.at(), head.hash());
                told = today;
            });
        }
    }
}
