package ru.orientir.persistence.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.persistence.journal.AuditLog;
import ru.orientir.persistence.journal.SealedChain;
import ru.orientir.persistence.transaction.Transactions;
import ru.orientir.portal.spi.AuditJournal;

/** The {@link AuditJournal} on the database. */
@Component
public final class DatabaseAuditJournal implements AuditJournal {

    private final Transactions transactions;
    private final SealedChain chain;

    @Activate
    public DatabaseAuditJournal(@Reference Transactions transactions) {
        this.transactions = transactions;
        this.chain = new SealedChain(transactions);
    }

    @Override
    public List<Written> list(Filter filter) {
        return transactions.read(sql -> AuditLog.list(sql, filter));
    }

    @Override
    public Verification verify(long after, Optional<String> noted) {
        return chain.verify(after, noted);
    }

    @Override
    public Optional<Head> head() {
        return chain.head();
    }

    @Override
    public Optional<Instant> waitingSince() {
        return chain.waitingSince();
    }
}
