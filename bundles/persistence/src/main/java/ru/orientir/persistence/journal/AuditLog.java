package ru.orientir.persistence.journal;

import ru.orientir.persistence.transaction.Transaction;
import ru.orientir.portal.AuditSink.AuditEntry;

/** The audit log: rows are only added, each with the change that it tells of. */
public final class AuditLog {

    private final Transaction transaction;

    public AuditLog(Transaction transaction) {
        this.transaction = transaction;
    }

    public void append(AuditEntry entry) {
        transaction
                .sql()
                .update(
                        "INSERT INTO audit (id, at, account, action, object, value_before, value_after, result) VALUES ("
                                + transaction.dialect().next("audit_id") + ", ?, ?, ?, ?, ?, ?, ?)",
                        transaction.noted(),
                        entry.account(),
                        entry.action(),
                        entry.object(),
                        entry.before(),
                        entry.after(),
                        entry.result());
    }
}
