package ru.orientir.persistence.journal;

import java.util.List;
import ru.orientir.persistence.transaction.Condition;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.Transaction;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.spi.AuditJournal.Filter;
import ru.orientir.portal.spi.AuditJournal.Written;

/** The audit log: rows are only added, each with the change that it tells of. They are sealed later, by {@link AuditSealer}. */
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
                        entry.result().code());
    }

    /** The last entries that match, the latest first. */
    public static List<Written> list(Sql sql, Filter filter) {
        Condition condition =
                new Condition().equal("a.account", filter.account()).equal("a.action", filter.action());
        filter.since().ifPresent(since -> condition.from("a.at", since));
        return sql.list(
                "SELECT " + SealedChain.COLUMNS + " FROM audit a"
                        + (condition.text().isEmpty() ? "" : " WHERE " + condition.text())
                        + " ORDER BY a.id DESC FETCH FIRST " + filter.limit() + " ROWS ONLY",
                SealedChain::written,
                condition.parameters());
    }
}
