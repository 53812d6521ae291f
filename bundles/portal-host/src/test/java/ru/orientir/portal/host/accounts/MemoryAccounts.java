package ru.orientir.portal.host.accounts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.portal.Account;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.portal.spi.AccountStore;

/** Accounts and sessions in maps: what the store promises, without a database. */
public final class MemoryAccounts implements AccountStore {

    private final Map<String, StoredAccount> accounts = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private boolean away;

    @Override
    public Optional<StoredAccount> find(String login) {
        return Optional.ofNullable(accounts.get(login));
    }

    @Override
    public void add(List<StoredAccount> added) {
        added.forEach(account -> accounts.putIfAbsent(account.account().login(), account));
    }

    @Override
    public void replace(StoredAccount account) {
        accounts.put(account.account().login(), account);
        sessions.values()
                .removeIf(session -> session.login.equals(account.account().login()));
    }

    @Override
    public void openSession(String tokenHash, String login, Instant now, Instant until) {
        sessions.values().removeIf(session -> !session.until.isAfter(now));
        sessions.put(tokenHash, new Session(login, until));
    }

    @Override
    public void admit(Account account, String tokenHash, Instant now, Instant until) {
        accounts.put(account.login(), new StoredAccount(account, StoredAccount.NO_PASSWORD));
        openSession(tokenHash, account.login(), now, until);
    }

    @Override
    public Optional<Account> session(String tokenHash, Instant now) {
        return Optional.ofNullable(sessions.get(tokenHash))
                .filter(session -> session.until.isAfter(now))
                .map(session -> accounts.get(session.login).account());
    }

    @Override
    public void endSession(String tokenHash) {
        if (away) {
            throw new StoreUnavailable("away", null);
        }
        sessions.remove(tokenHash);
    }

    /** From now on no session can be ended, as without a database. */
    public void goAway() {
        away = true;
    }

    /** All that someone who reads the database sees. */
    public String dump() {
        return accounts.toString() + sessions;
    }

    private record Session(String login, Instant until) {}
}
