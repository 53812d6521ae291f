package ru.orientir.persistence.portal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.persistence.journal.AuditLog;
import ru.orientir.persistence.transaction.Transactions;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.spi.AuditStore;

/** The {@link AuditStore} on the database. */
@Component
public final class DatabaseAuditStore implements AuditStore {

    private final Transactions transactions;

    @Activate
    public DatabaseAuditStore(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(AuditEntry entry) {
        transactions.run(transaction -> {
            new AuditLog(transaction).append(entry);
            return null;
        });
    }
}
