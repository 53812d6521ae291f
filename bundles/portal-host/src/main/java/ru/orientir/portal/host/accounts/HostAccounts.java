package ru.orientir.portal.host.accounts;

import java.security.SecureRandom;
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
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.portal.spi.AccountStore;
import ru.orientir.portal.spi.AccountStore.StoredAccount;

/** Issues the container accounts of a stand-alone installation. */
@Component
public final class HostAccounts implements PortalAccounts {

    /** Without letters and digits that look alike: the password is typed from a sheet in an envelope (S0 Регл. 5.4). */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** 20 characters of 55 are 115 random bits. */
    private static final int LENGTH = 20;

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final AccountStore store;
    private final AuditSink audit;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public HostAccounts(@Reference AccountStore store, @Reference AuditSink audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public Optional<Account> find(String login) {
        return store.find(login).map(StoredAccount::account);
    }

    @Override
    public String issue(Account account, String by) {
        check(account);
        String password = password();
        store.replace(new StoredAccount(
                account,
                PasswordHash.of(password, PasswordHash.ITERATIONS, random).text()));
        record(by, account.login());
        return password;
    }

    @Override
    public void addPublished(List<Account> accounts, String password, String by) {
        accounts.forEach(HostAccounts::check);
        // One hash for all of them: their password is public, so that they share it gives nothing away, and thousands
        // of accounts are there at once.
        String hash = PasswordHash.of(
                        HostSessions.normal(password), PasswordHash.ITERATIONS_OF_A_PUBLISHED_PASSWORD, random)
                .text();
        store.add(accounts.stream()
                .map(account -> new StoredAccount(account, hash))
                .toList());
        record(by, accounts.size() + " published");
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

    private void record(String by, String what) {
        audit.record(new AuditEntry(
                by, "account:issue", "account/" + what, Optional.empty(), Optional.empty(), AuditResult.DONE));
    }
}
