package ru.orientir.portal.host.accounts;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.PortalSessions;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.portal.spi.AccountStore;
import ru.orientir.portal.spi.AccountStore.OpenSession;
import ru.orientir.portal.spi.AccountStore.StoredAccount;
import ru.orientir.portal.spi.LoginAttempts;

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

        @AttributeDefinition(
                description =
                        "Через сколько минут без запросов сеанс кончается, не раньше и самое большее на десятую часть позже; 0 – не кончается")
        int idle_minutes() default 60;

        @AttributeDefinition(description = "После скольких неудач подряд с одного адреса вход закрывается на время")
        int failures() default 5;

        @AttributeDefinition(
                description =
                        "После скольких неудач подряд со всех адресов вход закрывается для всех, кроме тех, откуда уже входили")
        int failures_everywhere() default 100;

        @AttributeDefinition(
                description = "На сколько минут вход закрывается сначала; с каждой неудачей срок удваивается")
        int lock_minutes() default 1;

        @AttributeDefinition(description = "Самый долгий срок, минут")
        int longest_lock_minutes() default 60;

        @AttributeDefinition(description = "Как часто узел сверяет сеанс с базой, мс")
        int check_interval_millis() default 250;
    }

    private static final int LONGEST = 200;

    /** Whom the audit log names when a login is unknown: what was typed may be a name or even a password. */
    private static final String NOBODY = "?";

    private static final String OPEN = "session:open";
    private static final Logger LOG = LoggerFactory.getLogger(HostSessions.class);

    private final AccountStore store;
    private final AuditSink audit;
    private final Duration life;
    private final IdleLimit idle;
    private final RecentAnswers<Account> recent;
    private final RecentAnswers<String> open;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final FailedLogins failures;
    private final HashingQueue hashing = new HashingQueue();
    private final PasswordHash decoy = PasswordHash.matchingNothing();

    @Activate
    public HostSessions(
            @Reference AccountStore store,
            @Reference LoginAttempts attempts,
            @Reference AuditSink audit,
            Config config) {
        this(
                store,
                new FailedLogins(
                        attempts,
                        new LockPolicy(
                                config.failures(),
                                config.failures_everywhere(),
                                Duration.ofMinutes(Math.max(1, config.lock_minutes())),
                                Duration.ofMinutes(config.longest_lock_minutes()))),
                audit,
                new Limits(
                        Duration.ofHours(Math.max(1, config.life_hours())),
                        Duration.ofMinutes(Math.max(0, config.idle_minutes())),
                        Duration.ofMillis(Math.max(0, config.check_interval_millis()))),
                Clock.systemUTC());
    }

    /** With other limits or another clock than the configured ones. */
    public HostSessions(AccountStore store, LoginAttempts attempts, AuditSink audit, Limits limits, Clock clock) {
        this(
                store,
                new FailedLogins(attempts, new LockPolicy(5, 100, Duration.ofMinutes(1), Duration.ofHours(1))),
                audit,
                limits,
                clock);
    }

    private HostSessions(AccountStore store, FailedLogins failures, AuditSink audit, Limits limits, Clock clock) {
        this.store = store;
        this.failures = failures;
        this.audit = audit;
        this.life = limits.life;
        this.idle = new IdleLimit(limits.idle);
        this.recent = new RecentAnswers<>(limits.checkInterval);
        this.open = new RecentAnswers<>(limits.checkInterval);
        this.clock = clock;
    }

    /**
     * How long sessions last.
     *
     * @param life from the login on
     * @param idle without a request; zero for as long as the life
     * @param checkInterval for how long a confirmed session is not asked of the database again
     */
    public record Limits(Duration life, Duration idle, Duration checkInterval) {}

    @Override
    public Optional<Account> resolve(String token) {
        return SessionToken.parse(token)
                .map(SessionToken::hash)
                .flatMap(hash -> recent.answer(hash, () -> confirmed(hash, clock.instant())));
    }

    private Optional<Account> confirmed(String hash, Instant now) {
        Optional<OpenSession> session = store.session(hash, now).filter(open -> !idle.hasPassed(open.seen(), now));
        if (session.filter(open -> idle.isDue(open.seen(), now)).isPresent()) {
            note(hash, now);
        }
        return session.map(OpenSession::account);
    }

    private void note(String hash, Instant now) {
        try {
            store.seen(hash, now);
        } catch (StoreUnavailable away) {
            LOG.debug("A session in use is noted at its next request", away);
        }
    }

    @Override
    public Optional<String> admit(Account account, boolean secure) {
        SessionToken token = SessionToken.random(random);
        Instant now = clock.instant();
        if (store.admit(account, token.hash(), now, now.plus(life), entry(account.login(), OPEN, AuditResult.DONE))) {
            return Optional.of(SessionCookie.of(token.text(), secure));
        }
        audit.record(entry(account.login(), OPEN, AuditResult.DENIED));
        return Optional.empty();
    }

    @Override
    public boolean isClosed(String login) {
        return open.answer(login, () -> store.isClosed(login) ? Optional.empty() : Optional.of(login))
                .isEmpty();
    }

    /** @param address where the attempt comes from, as far as the server can tell */
    public SignIn open(String login, String password, String address) {
        return locked(login, address)
                // Asked again in turn: those who were heard meanwhile may have failed, and their failures were counted
                // in theirs.
                .or(() ->
                        hashing.inTurn(() -> locked(login, address).orElseGet(() -> checked(login, password, address))))
                .orElseGet(() -> new SignIn.Later(HashingQueue.PATIENCE));
    }

    private Optional<SignIn> locked(String login, String address) {
        Instant now = clock.instant();
        return failures.lockedUntil(login, address, now)
                .map(until -> new SignIn.Locked(Duration.between(now, until), until));
    }

    private SignIn checked(String login, String password, String address) {
        Optional<StoredAccount> known = login.length() > LONGEST ? Optional.empty() : store.find(login);
        boolean right = matches(known, password);
        return known.filter(found -> right)
                .flatMap(found -> welcome(found, address))
                .orElseGet(() -> refuse(known.isPresent() ? login : NOBODY, login, address));
    }

    public void end(String token) {
        SessionToken.parse(token).map(SessionToken::hash).ifPresent(hash -> {
            store.endSession(hash, login -> entry(login, "session:close", AuditResult.DONE));
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

    /** Empty if the account was closed or got another password while this one was checked. */
    private Optional<SignIn> welcome(StoredAccount known, String address) {
        SessionToken token = SessionToken.random(random);
        Instant now = clock.instant();
        Account account = known.account();
        if (!store.openSession(
                token.hash(), known, now, now.plus(life), entry(account.login(), OPEN, AuditResult.DONE))) {
            return Optional.empty();
        }
        failures.succeeded(account.login(), address, now);
        return Optional.of(new SignIn.Welcome(account, token.text()));
    }

    private SignIn refuse(String account, String login, String address) {
        Optional<Instant> until = failures.failed(login, address, clock.instant());
        audit.record(entry(account, OPEN, AuditResult.DENIED));
        until.ifPresent(time -> audit.record(new AuditEntry(
                account,
                "account:lock",
                "account/" + account,
                Optional.empty(),
                Optional.of("locked until " + time),
                AuditResult.DENIED)));
        return new SignIn.Wrong();
    }

    private static AuditEntry entry(String account, String action, AuditResult result) {
        return new AuditEntry(account, action, "session", Optional.empty(), Optional.empty(), result);
    }
}
