package ru.orientir.portal.host.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.host.accounts.FailedLogins.Standing;
import ru.orientir.portal.spi.AccountStore;
import ru.orientir.portal.spi.AccountStore.StoredAccount;
import ru.orientir.portal.spi.LoginAttempts;

/** Hears who wants to log in with a password: one after another, and after failures not at once. */
@Component(service = SignInDesk.class, configurationPid = "ru.orientir.portal.host.sessions")
public final class SignInDesk {

    private static final int LONGEST = 200;

    /** Whom the audit log names when a login is unknown: what was typed may be a name or even a password. */
    private static final String NOBODY = "?";

    private final AccountStore store;
    private final FailedLogins failures;
    private final AuditSink audit;
    private final HostSessions sessions;
    private final Clock clock;
    private final HashingQueue hashing = new HashingQueue();
    private final PasswordHash decoy = PasswordHash.matchingNothing();

    @Activate
    public SignInDesk(
            @Reference AccountStore store,
            @Reference LoginAttempts attempts,
            @Reference AuditSink audit,
            @Reference HostSessions sessions,
            SessionsConfig config) {
        this(store, attempts, audit, sessions, config, Clock.systemUTC());
    }

    SignInDesk(
            AccountStore store,
            LoginAttempts attempts,
            AuditSink audit,
            HostSessions sessions,
            SessionsConfig config,
            Clock clock) {
        this.store = store;
        this.failures = new FailedLogins(
                attempts,
                new LockPolicy(
                        config.failures(),
                        config.failures_everywhere(),
                        Duration.ofMinutes(Math.max(1, config.lock_minutes())),
                        Duration.ofMinutes(config.longest_lock_minutes())));
        this.audit = audit;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param address where the attempt comes from, as far as the server can tell */
    public SignIn open(String login, String password, String address) {
        Standing standing = failures.standing(login, address, clock.instant());
        if (standing.lockedUntil().isPresent()) {
            return locked(standing.lockedUntil().get());
        }
        // Asked again in turn: those who were heard meanwhile may have failed, and their failures were counted in
        // theirs.
        Supplier<SignIn> hearing = () -> failures.standing(login, address, clock.instant())
                .lockedUntil()
                .map(this::locked)
                .orElseGet(() -> checked(login, password, address));
        return (standing.familiar() ? hashing.forFamiliar(login, hearing) : hashing.forStranger(address, hearing))
                .orElseGet(() -> new SignIn.Later(HashingQueue.PATIENCE));
    }

    private SignIn locked(Instant until) {
        return new SignIn.Locked(Duration.between(clock.instant(), until), until);
    }

    private SignIn checked(String login, String password, String address) {
        Optional<StoredAccount> known = login.length() > LONGEST ? Optional.empty() : store.find(login);
        boolean right = matches(known, password);
        return known.filter(found -> right)
                .flatMap(found -> welcome(found, address))
                .orElseGet(() -> refuse(known.isPresent() ? login : NOBODY, login, address));
    }

    /** Works as long for a login that does not exist, so that the time does not tell which ones do. */
    private boolean matches(Optional<StoredAccount> known, String password) {
        PasswordHash hash = known.map(StoredAccount::passwordHash)
                .filter(written -> !StoredAccount.NO_PASSWORD.equals(written))
                .map(PasswordHash::parse)
                .orElse(decoy);
        boolean matches = password.length() <= LONGEST && hash.matches(password);
        return matches && known.isPresent();
    }

    /** Empty if the account was closed or got another password while this one was checked. */
    private Optional<SignIn> welcome(StoredAccount known, String address) {
        Account account = known.account();
        Optional<String> token = sessions.open(known);
        if (token.isPresent()) {
            failures.succeeded(account.login(), address, clock.instant());
        }
        return token.map(text -> new SignIn.Welcome(account, text));
    }

    private SignIn refuse(String account, String login, String address) {
        Optional<Instant> until = failures.failed(login, address, clock.instant());
        audit.record(SessionEntry.refused(account));
        until.ifPresent(time -> audit.record(new AuditEntry(
                account,
                "account:lock",
                "account/" + account,
                Optional.empty(),
                Optional.of("locked until " + time),
                AuditResult.DENIED)));
        return new SignIn.Wrong();
    }
}
