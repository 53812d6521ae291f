package ru.orientir.persistence.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.persistence.journal.AuditLog;
import ru.orientir.persistence.transaction.LockName;
import ru.orientir.persistence.transaction.LockName.Of;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.Transactions;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.spi.LoginAttempts;

/** The {@link LoginAttempts} on the database. */
@Component
public final class DatabaseLoginAttempts implements LoginAttempts {

    private static final String EVERYWHERE = "";
    private static final int PORTION = 2500;

    private final Transactions transactions;

    @Activate
    public DatabaseLoginAttempts(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Attempts find(String login, String address) {
        return transactions.read(sql -> find(sql, login, address));
    }

    @Override
    public Attempts change(String login, String address, UnaryOperator<Attempts> change) {
        return transactions.run(transaction -> {
            transaction.lock(LockName.of(Of.LOGIN, login));
            Sql sql = transaction.sql();
            Attempts next = change.apply(find(sql, login, address));
            put(sql, login, address, next.here(), next.succeeded());
            put(sql, login, EVERYWHERE, next.everywhere(), Optional.empty());
            return next;
        });
    }

    @Override
    public int forget(Instant stale, Instant succeeded) {
        return transactions.run(transaction -> {
            Sql sql = transaction.sql();
            // An attempt that is just being counted holds one row and wants the other: what it holds is left for the
            // next time.
            List<Object[]> old = sql.list(
                    "SELECT login, address FROM login_attempt WHERE at < ? AND (succeeded IS NULL OR succeeded < ?)"
                            + " FETCH FIRST " + PORTION + " ROWS ONLY FOR UPDATE SKIP LOCKED",
                    row -> new Object[] {row.getString(1), row.getString(2)},
                    stale,
                    succeeded);
            sql.batch("DELETE FROM login_attempt WHERE login = ? AND address = ?", old);
            return old.size();
        });
    }

    @Override
    public boolean forget(String login, AuditEntry entry) {
        return transactions.run(transaction -> {
            transaction.lock(LockName.of(Of.LOGIN, login));
            int forgotten = transaction
                    .sql()
                    .update(
                            "UPDATE login_attempt SET failures = 0, locked_until = NULL WHERE login = ? AND failures > 0",
                            login);
            if (forgotten > 0) {
                new AuditLog(transaction).append(entry);
            }
            return forgotten > 0;
        });
    }

    private static Attempts find(Sql sql, String login, String address) {
        List<Row> rows = sql.list(
                "SELECT address, failures, at, locked_until, succeeded FROM login_attempt"
                        + " WHERE login = ? AND address = ANY (?)",
                DatabaseLoginAttempts::row,
                login,
                List.of(address, EVERYWHERE));
        Optional<Row> here =
                rows.stream().filter(row -> row.address.equals(address)).findFirst();
        return new Attempts(
                here.map(Row::failures).orElse(Failures.NONE),
                rows.stream()
                        .filter(row -> row.address.equals(EVERYWHERE))
                        .map(Row::failures)
                        .findFirst()
                        .orElse(Failures.NONE),
                here.flatMap(Row::succeeded));
    }

    private static void put(Sql sql, String login, String address, Failures failures, Optional<Instant> succeeded) {
        Optional<Instant> at = failures.last().or(() -> succeeded);
        if (at.isEmpty()) {
            return;
        }
        if (sql.update(
                        "UPDATE login_attempt SET failures = ?, at = ?, locked_until = ?, succeeded = ?"
                                + " WHERE login = ? AND address = ?",
                        failures.count(),
                        at,
                        failures.lockedUntil(),
                        succeeded,
                        login,
                        address)
                == 0) {
            sql.update(
                    "INSERT INTO login_attempt (login, address, failures, at, locked_until, succeeded)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    login,
                    address,
                    failures.count(),
                    at,
                    failures.lockedUntil(),
                    succeeded);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        int count = row.getInt(2);
        return new Row(
                row.getString(1),
                count == 0 ? Failures.NONE : new Failures(count, instant(row, 3), instant(row, 4)),
                instant(row, 5));
    }

    private static Optional<Instant> instant(ResultSet row, int at) throws SQLException {
        return Optional.ofNullable(row.getObject(at, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private record Row(String address, Failures failures, Optional<Instant> succeeded) {}
}
