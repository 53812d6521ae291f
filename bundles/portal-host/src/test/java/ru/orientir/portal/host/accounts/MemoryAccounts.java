package ru.orientir.portal.host.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.PortalAccounts.Closed;
import ru.orientir.portal.PortalAccounts.Issued;
import ru.orientir.portal.PortalAccounts.Order;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.portal.spi.AccountStore;

/** Accounts and sessions in maps: what the store promises, without a database. */
public final class MemoryAccounts implements AccountStore {

    private final Map<String, StoredAccount> accounts = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, Order> orders = new HashMap<>();
    private final Map<String, Closed> closed = new HashMap<>();
    private final List<AuditEntry> audited = new ArrayList<>();
    private Runnable afterFinding = () -> {};
    private boolean away;
    private int notes;

    @Override
    public Optional<StoredAccount> find(String login) {
        Optional<StoredAccount> found = open(login);
        Runnable meanwhile = afterFinding;
        afterFinding = () -> {};
        meanwhile.run();
        return found;
    }

    private Optional<StoredAccount> open(String login) {
        return Optional.ofNullable(accounts.get(login)).filter(account -> !closed.containsKey(login));
    }

    /** What happens once between the next time that an account is looked for and what its finder makes of it. */
    void afterFinding(Runnable meanwhile) {
        afterFinding = meanwhile;
    }

    @Override
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    @Override
    public List<Issued> all() {
        return accounts.values().stream()
                .map(stored -> new Issued(
                        stored.account(),
                        Optional.ofNullable(orders.get(stored.account().login())),
                        Optional.empty(),
                        Optional.ofNullable(closed.get(stored.account().login()))))
                .toList();
    }

    @Override
    public void add(List<StoredAccount> added, AuditEntry entry) {
        added.forEach(account -> accounts.putIfAbsent(account.account().login(), account));
        audited.add(entry);
    }

    @Override
    public void replace(StoredAccount account, Optional<Order> order, Instant at, AuditEntry entry) {
        String login = account.account().login();
        accounts.put(login, account);
        orders.remove(login);
        order.ifPresent(one -> orders.put(login, one));
        closed.remove(login);
        sessions.values().removeIf(session -> session.login.equals(login));
        audited.add(entry);
    }

    @Override
    public boolean close(String login, String reason, Instant at, AuditEntry entry) {
        if (Account.isFromElsewhere(login)) {
            accounts.putIfAbsent(login, new StoredAccount(new Account(login, "-", "-"), StoredAccount.NO_PASSWORD));
        }
        if (open(login).isEmpty()) {
            return false;
        }
        closed.put(login, new Closed(at, reason));
        sessions.values().removeIf(session -> session.login.equals(login));
        audited.add(entry);
        return true;
    }

    @Override
    public boolean openSession(String tokenHash, StoredAccount account, Instant now, Instant until, AuditEntry entry) {
        String login = account.account().login();
        if (open(login).filter(account::equals).isEmpty()) {
            return false;
        }
        open(tokenHash, login, now, until, entry);
        return true;
    }

    private void open(String tokenHash, String login, Instant now, Instant until, AuditEntry entry) {
        sessions.values().removeIf(session -> !session.until.isAfter(now));
        sessions.put(tokenHash, new Session(login, until, now));
        audited.add(entry);
    }

    @Override
    public boolean reopen(String login, AuditEntry entry) {
        boolean opened = StoredAccount.NO_PASSWORD.equals(Optional.ofNullable(accounts.get(login))
                        .map(StoredAccount::passwordHash)
                        .orElse(""))
                && closed.remove(login) != null;
        if (opened) {
            audited.add(entry);
        }
        return opened;
    }

    @Override
    public boolean isClosed(String login) {
        return closed.containsKey(login);
    }

    @Override
    public boolean admit(Account account, String tokenHash, Instant now, Instant until, AuditEntry entry) {
        if (isClosed(account.login())) {
            return false;
        }
        accounts.put(account.login(), new StoredAccount(account, StoredAccount.NO_PASSWORD));
        open(tokenHash, account.login(), now, until, entry);
        return true;
    }

    @Override
    public Optional<OpenSession> session(String tokenHash, Instant now) {
        return Optional.ofNullable(sessions.get(tokenHash))
                .filter(session -> session.until.isAfter(now))
                .map(session -> new OpenSession(accounts.get(session.login).account(), Optional.of(session.seen)));
    }

    @Override
    public void seen(String tokenHash, Instant at) {
        notes++;
        sessions.computeIfPresent(tokenHash, (hash, session) -> new Session(session.login, session.until, at));
    }

    @Override
    public void endSession(String tokenHash, Function<String, AuditEntry> entry) {
        if (away) {
            throw new StoreUnavailable("away", null);
        }
        Optional.ofNullable(sessions.remove(tokenHash)).ifPresent(session -> audited.add(entry.apply(session.login)));
    }

    /** What was written together with its change. */
    public List<AuditEntry> audited() {
        return audited;
    }

    /** How often the use of a session was noted. */
    int notes() {
        return notes;
    }

    /** From now on no session can be ended, as without a database. */
    public void goAway() {
        away = true;
    }

    /** All that someone who reads the database sees. */
    public String dump() {
        return accounts.toString() + sessions;
    }

    private record Session(String login, Instant until, Instant seen) {}
}
