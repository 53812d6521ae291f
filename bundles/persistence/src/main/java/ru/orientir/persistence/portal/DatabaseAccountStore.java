package ru.orientir.persistence.portal;

import static ru.orientir.portal.spi.AccountStore.StoredAccount.NO_PASSWORD;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.persistence.journal.AuditLog;
import ru.orientir.persistence.transaction.LockName;
import ru.orientir.persistence.transaction.LockName.Of;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.Transaction;
import ru.orientir.persistence.transaction.Transactions;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.PortalAccounts.Closed;
import ru.orientir.portal.PortalAccounts.Issued;
import ru.orientir.portal.PortalAccounts.Order;
import ru.orientir.portal.spi.AccountStore;

/** The {@link AccountStore} on the database. */
@Component
public final class DatabaseAccountStore implements AccountStore {

    private static final int PORTION = 2500;

    /** Role and organisation of an account that was closed before it came. */
    private static final String UNKNOWN = "-";

    private static final LockName ALL_ACCOUNTS = new LockName(Of.ACCOUNTS, 0);

    private final Transactions transactions;

    @Activate
    public DatabaseAccountStore(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<StoredAccount> find(String login) {
        return transactions.read(sql -> sql.first(
                "SELECT login, role, organisation, password_hash FROM account WHERE login = ? AND closed_at IS NULL",
                row -> new StoredAccount(account(row), row.getString(4)),
                login));
    }

    @Override
    public boolean isEmpty() {
        return transactions
                .read(sql -> sql.first(
                        "SELECT login FROM account WHERE password_hash <> ? FETCH FIRST 1 ROWS ONLY",
                        row -> row.getString(1),
                        NO_PASSWORD))
                .isEmpty();
    }

    @Override
    public List<Issued> all() {
        return transactions.read(sql -> sql.list(
                "SELECT login, role, organisation, order_number, order_date, order_hash, issued_at, closed_at, closed_reason"
                        + " FROM account ORDER BY login",
                DatabaseAccountStore::issued));
    }

    @Override
    public void add(List<StoredAccount> accounts, AuditEntry entry) {
        write(entry, transaction -> {
            transaction.lock(ALL_ACCOUNTS);
            for (int from = 0; from < accounts.size(); from += PORTION) {
                addMissing(transaction.sql(), accounts.subList(from, Math.min(from + PORTION, accounts.size())));
            }
        });
    }

    private static void addMissing(Sql sql, List<StoredAccount> accounts) {
        List<String> logins =
                accounts.stream().map(stored -> stored.account().login()).toList();
        Set<String> there = new HashSet<>(
                sql.list("SELECT login FROM account WHERE login = ANY (?)", row -> row.getString(1), logins));
        insert(
                sql,
                accounts.stream()
                        .filter(stored -> !there.contains(stored.account().login()))
                        .toList());
    }

    @Override
    public void replace(StoredAccount stored, Optional<Order> order, Instant at, AuditEntry entry) {
        write(entry, transaction -> {
            transaction.lock(ALL_ACCOUNTS);
            Sql sql = transaction.sql();
            Account account = stored.account();
            addMissing(sql, List.of(stored));
            endAll(sql, account.login());
            sql.update(
                    "UPDATE account SET role = ?, organisation = ?, password_hash = ?, order_number = ?, order_date = ?,"
                            + " order_hash = ?, issued_at = ?, closed_at = NULL, closed_reason = NULL WHERE login = ?",
                    account.role(),
                    account.organisation(),
                    stored.passwordHash(),
                    order.map(Order::number),
                    order.map(Order::date),
                    order.map(Order::fileHash),
                    at,
                    account.login());
        });
    }

    @Override
    public boolean close(String login, String reason, Instant at, AuditEntry entry) {
        return transactions.run(transaction -> {
            transaction.lock(ALL_ACCOUNTS);
            Sql sql = transaction.sql();
            if (Account.isFromElsewhere(login)) {
                addMissing(sql, List.of(new StoredAccount(new Account(login, UNKNOWN, UNKNOWN), NO_PASSWORD)));
            }
            int closed = sql.update(
                    "UPDATE account SET closed_at = ?, closed_reason = ? WHERE login = ? AND closed_at IS NULL",
                    at,
                    reason,
                    login);
            if (closed > 0) {
                endAll(sql, login);
                new AuditLog(transaction).append(entry);
            }
            return closed > 0;
        });
    }

    @Override
    public boolean reopen(String login, AuditEntry entry) {
        return transactions.run(transaction -> {
            int opened = transaction
                    .sql()
                    .update(
                            "UPDATE account SET closed_at = NULL, closed_reason = NULL"
                                    + " WHERE login = ? AND closed_at IS NOT NULL AND password_hash = ?",
                            login,
                            NO_PASSWORD);
            if (opened > 0) {
                new AuditLog(transaction).append(entry);
            }
            return opened > 0;
        });
    }

    @Override
    public boolean isClosed(String login) {
        return transactions.read(sql -> isClosed(sql, login));
    }

    private static boolean isClosed(Sql sql, String login) {
        return sql.first(
                        "SELECT login FROM account WHERE login = ? AND closed_at IS NOT NULL",
                        row -> row.getString(1),
                        login)
                .isPresent();
    }

    private static void endAll(Sql sql, String login) {
        sql.update("DELETE FROM portal_session WHERE login = ?", login);
    }

    private static void insert(Sql sql, List<StoredAccount> accounts) {
        sql.batch(
                "INSERT INTO account (login, role, organisation, password_hash) VALUES (?, ?, ?, ?)",
                accounts.stream()
                        .map(stored -> new Object[] {
                            stored.account().login(),
                            stored.account().role(),
                            stored.account().organisation(),
                            stored.passwordHash()
                        })
                        .toList());
    }

    @Override
    public boolean openSession(String tokenHash, StoredAccount account, Instant now, Instant until, AuditEntry entry) {
        return transactions.run(transaction -> {
            // Whoever replaces or closes an account holds it as well, so that no session slips in after theirs were
            // ended.
            transaction.lock(ALL_ACCOUNTS);
            Sql sql = transaction.sql();
            String login = account.account().login();
            boolean asFound = sql.first(
                            "SELECT login FROM account WHERE login = ? AND password_hash = ? AND closed_at IS NULL",
                            row -> row.getString(1),
                            login,
                            account.passwordHash())
                    .isPresent();
            if (asFound) {
                openSession(sql, tokenHash, login, now, until);
                new AuditLog(transaction).append(entry);
            }
            return asFound;
        });
    }

    @Override
    public boolean admit(Account account, String tokenHash, Instant now, Instant until, AuditEntry entry) {
        return transactions.run(transaction -> {
            transaction.lock(ALL_ACCOUNTS);
            Sql sql = transaction.sql();
            if (isClosed(sql, account.login())) {
                return false;
            }
            int known = sql.update(
                    "UPDATE account SET role = ?, organisation = ? WHERE login = ?",
                    account.role(),
                    account.organisation(),
                    account.login());
            if (known == 0) {
                insert(sql, List.of(new StoredAccount(account, NO_PASSWORD)));
            }
            openSession(sql, tokenHash, account.login(), now, until);
            new AuditLog(transaction).append(entry);
            return true;
        });
    }

    private static void openSession(Sql sql, String tokenHash, String login, Instant now, Instant until) {
        sql.update("DELETE FROM portal_session WHERE ends <= ?", now);
        sql.update(
                "INSERT INTO portal_session (token_hash, login, ends, seen) VALUES (?, ?, ?, ?)",
                tokenHash,
                login,
                until,
                now);
    }

    @Override
    public Optional<OpenSession> session(String tokenHash, Instant now) {
        return transactions.read(sql -> sql.first(
                "SELECT a.login, a.role, a.organisation, s.seen FROM portal_session s JOIN account a ON a.login = s.login"
                        + " WHERE s.token_hash = ? AND s.ends > ? AND a.closed_at IS NULL",
                row -> new OpenSession(account(row), instant(row, 4)),
                tokenHash,
                now));
    }

    @Override
    public void seen(String tokenHash, Instant at) {
        transactions.run(transaction ->
                transaction.sql().update("UPDATE portal_session SET seen = ? WHERE token_hash = ?", at, tokenHash));
    }

    @Override
    public void endSession(String tokenHash, Function<String, AuditEntry> entry) {
        transactions.runOnReserve(transaction -> {
            Sql sql = transaction.sql();
            Optional<String> login = sql.first(
                    "SELECT login FROM portal_session WHERE token_hash = ?", row -> row.getString(1), tokenHash);
            if (sql.update("DELETE FROM portal_session WHERE token_hash = ?", tokenHash) > 0) {
                login.map(entry).ifPresent(new AuditLog(transaction)::append);
            }
            return null;
        });
    }

    private void write(AuditEntry entry, Consumer<Transaction> work) {
        transactions.run(transaction -> {
            work.accept(transaction);
            new AuditLog(transaction).append(entry);
            return null;
        });
    }

    private static Issued issued(ResultSet row) throws SQLException {
        Optional<Order> order = row.getString(4) == null
                ? Optional.empty()
                : Optional.of(new Order(row.getString(4), row.getObject(5, LocalDate.class), row.getString(6)));
        Optional<Instant> closedAt = instant(row, 8);
        String reason = row.getString(9);
        return new Issued(account(row), order, instant(row, 7), closedAt.map(at -> new Closed(at, reason)));
    }

    private static Optional<Instant> instant(ResultSet row, int at) throws SQLException {
        return Optional.ofNullable(row.getObject(at, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(row.getString(1), row.getString(2), row.getString(3));
    }
}
