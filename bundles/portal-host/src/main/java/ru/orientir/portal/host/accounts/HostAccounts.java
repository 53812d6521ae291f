package ru.orientir.portal.host.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.auth.Role;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.portal.spi.AccountStore;
import ru.orientir.portal.spi.AccountStore.StoredAccount;
import ru.orientir.portal.spi.LoginAttempts;

/** Issues and closes the container accounts of a stand-alone installation. */
@Component
public final class HostAccounts implements PortalAccounts {

    /** Without letters and digits that look alike: the password is typed from a sheet in an envelope (S0 Регл. 5.4). */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** 20 characters of 55 are 115 random bits. */
    private static final int LENGTH = 20;

    private static final int LONGEST_NUMBER = 100;
    private static final String ISSUE = "account:issue";

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final AccountStore store;
    private final LoginAttempts attempts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public HostAccounts(@Reference AccountStore store, @Reference LoginAttempts attempts) {
        this(store, attempts, Clock.systemUTC());
    }

    HostAccounts(AccountStore store, LoginAttempts attempts, Clock clock) {
        this.store = store;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public Optional<Account> find(String login) {
        return store.find(login).map(StoredAccount::account);
    }

    @Override
    public List<Issued> all() {
        return store.all();
    }

    @Override
    public String issue(Account account, Optional<Order> order, String by) {
        check(account);
        order.ifPresent(HostAccounts::check);
        if (order.isEmpty() && !store.isEmpty()) {
            throw new IllegalArgumentException(
                    "нужны реквизиты приказа: --order-number, --order-date и --order-file перед логином. Без приказа выдаётся только самая первая учётная запись.");
        }
        String password = password();
        Optional<String> before = find(account.login()).map(HostAccounts::words);
        store.replace(
                new StoredAccount(
                        account,
                        PasswordHash.of(password, PasswordHash.ITERATIONS, random)
                                .text()),
                order,
                clock.instant(),
                entry(by, ISSUE, account.login(), before, words(account) + words(order)));
        return password;
    }

    @Override
    public boolean close(String login, String reason, String by) {
        return store.close(
                login,
                reason,
                clock.instant(),
                entry(by, "account:close", login, Optional.of("open"), "closed: " + reason));
    }

    @Override
    public boolean reopen(String login, String reason, String by) {
        return Account.isFromElsewhere(login)
                && store.reopen(login, entry(by, "account:open", login, Optional.of("closed"), "open: " + reason));
    }

    @Override
    public boolean unlock(String login, String by) {
        return FailedLogins.forget(
                attempts, login, entry(by, "account:unlock", login, Optional.of("failures"), "no failures"));
    }

    @Override
    public void addPublished(List<Account> accounts, String password, String by) {
        accounts.forEach(HostAccounts::check);
        // One hash for all of them: their password is public, so that they share it gives nothing away, and thousands
        // of accounts are there at once.
        String hash = PasswordHash.of(password, PasswordHash.ITERATIONS_OF_A_PUBLISHED_PASSWORD, random)
                .text();
        store.add(
                accounts.stream()
                        .map(account -> new StoredAccount(account, hash))
                        .toList(),
                entry(by, ISSUE, "*", Optional.empty(), accounts.size() + " with a published password"));
    }

    private static AuditEntry entry(String by, String action, String login, Optional<String> before, String after) {
        return new AuditEntry(by, action, "account/" + login, before, Optional.of(after), AuditResult.DONE);
    }

    private static String words(Account account) {
        return account.role() + " of " + account.organisation();
    }

    private static String words(Optional<Order> order) {
        return order.map(one -> ", order " + one.number() + " of " + one.date() + ", SHA-256 " + one.fileHash())
                .orElse(", without an order");
    }

    private static void check(Order order) {
        String number = order.number();
        if (number.isBlank()
                || number.length() > LONGEST_NUMBER
                || number.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("номер приказа – от 1 до " + LONGEST_NUMBER + " знаков, одной строкой.");
        }
    }

    private static void check(Account account) {
        if (!LOGIN.matcher(account.login()).matches()) {
            throw new IllegalArgumentException(
                    "логин – до 64 знаков: строчные латинские буквы, цифры, точка, дефис, подчёркивание.");
        }
        if (Role.ofCode(account.role()).isEmpty()) {
            throw new IllegalArgumentException("нет роли «" + account.role() + "». Роли: "
                    + Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", ")) + ".");
        }
    }

    private String password() {
        StringBuilder password = new StringBuilder(LENGTH);
        for (int at = 0; at < LENGTH; at++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
