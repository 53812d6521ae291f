package ru.orientir.persistence.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.persistence.transaction.LockName;
import ru.orientir.persistence.transaction.LockName.Of;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.Transaction;
import ru.orientir.persistence.transaction.Transactions;
import ru.orientir.portal.Account;
import ru.orientir.portal.spi.AccountStore;

/** The {@link AccountStore} on the database. */
@Component
public final class DatabaseAccountStore implements AccountStore {

    private static final int PORTION = 2500;
    private static final LockName ALL_ACCOUNTS = new LockName(Of.ACCOUNTS, 0);

    private final Transactions transactions;

    @Activate
    public DatabaseAccountStore(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<StoredAccount> find(String login) {
        return transactions.read(sql -> sql.first(
                "SELECT login, role, organisation, password_hash FROM account WHERE login = ?",
                row -> new StoredAccount(account(row), row.getString(4)),
                login));
    }

    @Override
    public void add(List<StoredAccount> accounts) {
        write(transaction -> {
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
    public void replace(StoredAccount stored) {
        write(transaction -> {
            transaction.lock(ALL_ACCOUNTS);
            Sql sql = transaction.sql();
            Account account = stored.account();
            sql.update("DELETE FROM portal_session WHERE login = ?", account.login());
            int changed = sql.update(
                    "UPDATE account SET role = ?, organisation = ?, password_hash = ? WHERE login = ?",
                    account.role(),
                    account.organisation(),
                    stored.passwordHash(),
                    account.login());
            if (changed == 0) {
                insert(sql, List.of(stored));
            }
        });
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
    public void openSession(String tokenHash, String login, Instant now, Instant until) {
        write(transaction -> openSession(transaction.sql(), tokenHash, login, now, until));
    }

    @Override
    public void admit(Account account, String tokenHash, Instant now, Instant until) {
        write(transaction -> {
            transaction.lock(ALL_ACCOUNTS);
            Sql sql = transaction.sql();
            int known = sql.update(
                    "UPDATE account SET role = ?, organisation = ? WHERE login = ?",
                    account.role(),
                    account.organisation(),
                    account.login());
            if (known == 0) {
                insert(sql, List.of(new StoredAccount(account, StoredAccount.NO_PASSWORD)));
            }
            openSession(sql, tokenHash, account.login(), now, until);
        });
    }

    private static void openSession(Sql sql, String tokenHash, String login, Instant now, Instant until) {
        sql.update("DELETE FROM portal_session WHERE ends <= ?", now);
        sql.update("INSERT INTO portal_session (token_hash, login, ends) VALUES (?, ?, ?)", tokenHash, login, until);
    }

    @Override
    public Optional<Account> session(String tokenHash, Instant now) {
        return transactions.read(sql -> sql.first(
                "SELECT a.login, a.role, a.organisation FROM portal_session s JOIN account a ON a.login = s.login"
                        + " WHERE s.token_hash = ? AND s.ends > ?",
                DatabaseAccountStore::account,
                tokenHash,
                now));
    }

    @Override
    public void endSession(String tokenHash) {
        transactions.runOnReserve(
                transaction -> transaction.sql().update("DELETE FROM portal_session WHERE token_hash = ?", tokenHash));
    }

    private void write(Consumer<Transaction> work) {
        transactions.run(transaction -> {
            work.accept(transaction);
            return null;
        });
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(row.getString(1), row.getString(2), row.getString(3));
    }
}
