package ru.orientir.portal.host.accounts;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.PortalSessions;
import ru.orientir.portal.spi.AccountStore;
import ru.orientir.portal.spi.AccountStore.StoredAccount;

/** Opens sessions for container accounts, resolves and ends them. They live in the database: every node knows them. */
@Component(
        service = {PortalSessions.class, HostSessions.class},
        configurationPid = "ru.orientir.portal.host.sessions")
@Designate(ocd = HostSessions.Config.class)
public final class HostSessions implements PortalSessions {

    /** Configuration of the sessions. */
    @ObjectClassDefinition(name = "Сеансы портала")
    public @interface Config {
        @AttributeDefinition(description = "Сколько часов после входа действует сеанс")
        int life_hours() default 8;

        @AttributeDefinition(description = "Как часто узел сверяет сеанс с базой, мс")
        int check_interval_millis() default 250;
    }

    /** Passwords hashed at the same time: more would take the processor from those who are logged in already. */
    private static final int HASHED_AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST = 200;

    /** Whom the audit log names when a login is unknown: what was typed may be a name or even a password. */
    private static final String NOBODY = "?";

    private final AccountStore store;
    private final AuditSink audit;
    private final Duration life;
    private final RecentSessions recent;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final FailedLogins failures = new FailedLogins();
    private final Semaphore hashing = new Semaphore(HASHED_AT_ONCE, true);
    private final PasswordHash decoy = PasswordHash.matchingNothing();

    @Activate
    public HostSessions(@Reference AccountStore store, @Reference AuditSink audit, Config config) {
        this(
                store,
                audit,
                Duration.ofHours(Math.max(1, config.life_hours())),
                Duration.ofMillis(Math.max(0, config.check_interval_millis())),
                Clock.systemUTC());
    }

    /** With another life or clock than the configured ones. */
    public HostSessions(AccountStore store, AuditSink audit, Duration life, Duration checkInterval, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.life = life;
        this.recent = new RecentSessions(checkInterval);
        this.clock = clock;
    }

    @Override
    public Optional<Account> resolve(String token) {
        return SessionToken.parse(token)
                .map(SessionToken::hash)
                .flatMap(hash -> recent.account(hash, () -> store.session(hash, clock.instant())));
    }

    @Override
    public String admit(Account account, boolean secure) {
        SessionToken token = SessionToken.random(random);
        Instant now = clock.instant();
        store.admit(account, token.hash(), now, now.plus(life));
        record(account.login(), AuditResult.DONE);
        return SessionCookie.of(token.text(), secure);
    }

    /** @param address where the attempt comes from, as far as the server can tell */
    public SignIn open(String login, String password, String address) {
        Optional<Duration> pause = failures.pause(login, address, clock.instant());
        if (pause.isPresent()) {
            return new SignIn.Later(pause.get());
        }
        Optional<StoredAccount> known = login.length() > LONGEST ? Optional.empty() : store.find(login);
        boolean right;
        try {
            if (!hashing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return new SignIn.Later(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SignIn.Later(PATIENCE);
        }
        try {
            right = matches(known, password);
        } finally {
            hashing.release();
        }
        return right
                ? welcome(known.orElseThrow().account(), address)
                : refuse(known.isPresent() ? login : NOBODY, login, address);
    }

    public void end(String token) {
        SessionToken.parse(token).map(SessionToken::hash).ifPresent(hash -> {
            store.endSession(hash);
            recent.ended(hash);
        });
    }

    /** Works as long for a login that does not exist, so that the time does not tell which ones do. */
    private boolean matches(Optional<StoredAccount> known, String password) {
        PasswordHash hash = known.map(StoredAccount::passwordHash)
                .filter(written -> !StoredAccount.NO_PASSWORD.equals(written))
                .map(PasswordHash::parse)
                .orElse(decoy);
        boolean matches = password.length() <= LONGEST && hash.matches(normal(password));
        return matches && known.isPresent();
    }

    /** The same letters, however the keyboard composes them: «й» is one character or two. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private SignIn welcome(Account account, String address) {
        failures.succeeded(account.login(), address);
        SessionToken token = SessionToken.random(random);
        Instant now = clock.instant();
        store.openSession(token.hash(), account.login(), now, now.plus(life));
        record(account.login(), AuditResult.DONE);
        return new SignIn.Welcome(account, token.text());
    }

    private SignIn refuse(String account, String login, String address) {
        failures.failed(login, address, clock.instant());
        record(account, AuditResult.DENIED);
        return new SignIn.Wrong();
    }

    private void record(String account, AuditResult result) {
        audit.record(new AuditEntry(account, "session:open", "session", Optional.empty(), Optional.empty(), result));
    }
}
