package ru.orientir.persistence.journal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);

    private final SealedChain chain;
    private final SealRounds rounds;
    private final RepeatedFailure failure = new RepeatedFailure();
    private final RecurringWork work;
    private LocalDate told = LocalDate.MIN;

    @Activate
    public AuditSealer(@Reference Transactions transactions) {
        this.chain = new SealedChain(transactions);
        this.rounds = new SealRounds(chain);
        this.work = new RecurringWork("orientir-audit-seal", BETWEEN, this::seal);
    }

    @Deactivate
    void end() {
        work.end();
    }

    private void seal() {
        try {
            rounds.next();
            tell();
            if (failure.isMended()) {
                LOG.info("The audit log is sealed again");
            }
        } catch (StoreUnavailable away) {
            if (failure.isNews(away)) {
                LOG.warn("The audit log is not sealed while the database is away: {}", away.getMessage());
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void failed(RuntimeException e) {
        if (work.isEnded()) {
            LOG.debug("The audit log is sealed after the next start", e);
        } else if (failure.isNews(e)) {
            LOG.error(
                    "The audit log was not sealed; it is tried each second, and told again when it fails otherwise", e);
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
