package ru.orientir.persistence.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.persistence.document.WordsDocument;
import ru.orientir.persistence.journal.AuditLog;
import ru.orientir.persistence.journal.Requests;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.Transaction;
import ru.orientir.persistence.transaction.Transactions;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.portal.IdempotencyKey.Remembered;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.spi.RegistryStore;

/** The {@link RegistryStore} on the database. The row of {@code registry_state} is its lock and its counter. */
@Component
public final class DatabaseRegistryStore implements RegistryStore {

    private static final String UPDATE =
            "UPDATE organisation_version SET name = ?, short_name = ?, kind = ?, territory = ?,"
                    + " supervisor = ?, valid_to = ?, successors = ? WHERE code = ? AND valid_from = ?";

    private static final String INSERT = "INSERT INTO organisation_version"
            + " (name, short_name, kind, territory, supervisor, valid_to, successors, code, valid_from)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Transactions transactions;

    @Activate
    public DatabaseRegistryStore(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Organisation> versions() {
        return transactions.read(sql -> sql.list(
                "SELECT code, name, short_name, kind, territory, supervisor, valid_from, valid_to, successors"
                        + " FROM organisation_version ORDER BY code, valid_from",
                DatabaseRegistryStore::organisation));
    }

    @Override
    public long state() {
        return transactions.read(sql -> state(sql, ""));
    }

    @Override
    public boolean put(long expected, List<Organisation> versions, AuditEntry entry) {
        return transactions.run(transaction -> put(transaction, expected, versions, entry));
    }

    @Override
    public boolean put(long expected, List<Organisation> versions, AuditEntry entry, Answered request) {
        return transactions.run(transaction -> {
            Requests requests = new Requests(transaction);
            // The key before the registry: a repeated request waits for the first one there.
            if (requests.recall(request.account(), request.key()).isPresent()
                    || !put(transaction, expected, versions, entry)) {
                return false;
            }
            requests.remember(request.account(), request.key(), request.answer());
            return true;
        });
    }

    @Override
    public Optional<Remembered> recall(String account, IdempotencyKey key) {
        return transactions.runOnReserve(transaction -> new Requests(transaction).recall(account, key));
    }

    private static boolean put(Transaction transaction, long expected, List<Organisation> versions, AuditEntry entry) {
        Sql sql = transaction.sql();
        if (state(sql, " FOR UPDATE") != expected) {
            return false;
        }
        if (!versions.isEmpty()) {
            put(sql, versions);
            sql.update("UPDATE registry_state SET state = state + 1 WHERE id = 1");
            new AuditLog(transaction).append(entry);
        }
        return true;
    }

    private static long state(Sql sql, String locking) {
        return sql.first("SELECT state FROM registry_state WHERE id = 1" + locking, row -> row.getLong(1))
                .orElseThrow();
    }

    // What exists is replaced and the rest is added: never insert first and see what happens, PostgreSQL gives the
    // transaction up.
    private static void put(Sql sql, List<Organisation> versions) {
        List<Object[]> rows =
                versions.stream().map(DatabaseRegistryStore::parameters).toList();
        int[] replaced = sql.batch(UPDATE, rows);
        List<Object[]> added = new ArrayList<>();
        for (int i = 0; i < replaced.length; i++) {
            if (replaced[i] == 0) {
                added.add(rows.get(i));
            }
        }
        sql.batch(INSERT, added);
    }

    private static Object[] parameters(Organisation version) {
        return new Object[] {
            version.name(),
            version.shortName(),
            version.kind(),
            version.territory(),
            version.supervisor(),
            version.validTo(),
            WordsDocument.write(version.successors()),
            version.code(),
            version.validFrom()
        };
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                Optional.ofNullable(row.getObject(8, LocalDate.class)),
                WordsDocument.read(row.getString(9)));
    }
}
