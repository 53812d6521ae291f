package ru.orientir.portal.host.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
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

/** Opens, resolves and ends sessions. They live in the database: every node knows them. */
@Component(
        service = {PortalSessions.class, HostSessions.class},
        configurationPid = "ru.orientir.portal.host.sessions")
@Designate(ocd = SessionsConfig.class)
public final class HostSessions implements PortalSessions {

    private static final Logger LOG = LoggerFactory.getLogger(HostSessions.class);

    private final AccountStore store;
    private final AuditSink audit;
    private final Duration life;
    private final IdleLimit idle;
    private final RecentAnswers<Account> recent;
    private final RecentAnswers<String> open;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public HostSessions(@Reference AccountStore store, @Reference AuditSink audit, SessionsConfig config) {
        this(store, audit, config, Clock.systemUTC());
    }

    HostSessions(AccountStore store, AuditSink audit, SessionsConfig config, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.life = Duration.ofHours(Math.max(1, config.life_hours()));
        this.idle = new IdleLimit(Duration.ofMinutes(Math.max(0, config.idle_minutes())));
        Duration checkInterval = Duration.ofMillis(Math.max(0, config.check_interval_millis()));
        this.recent = new RecentAnswers<>(checkInterval);
        this.open = new RecentAnswers<>(checkInterval);
        this.clock = clock;
    }

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
        if (store.admit(account, token.hash(), now, now.plus(life), opened(account))) {
            return Optional.of(SessionCookie.of(token.text(), secure));
        }
        audit.record(SessionEntry.refused(account.login()));
        return Optional.empty();
    }

    @Override
    public boolean isClosed(String login) {
        return open.answer(login, () -> store.isClosed(login) ? Optional.empty() : Optional.of(login))
                .isEmpty();
    }

    /**
     * Opens a session.
     *
     * @param known as it was found when its password was checked
     * @return its token; empty if the account was closed or got another password since
     */
    Optional<String> open(StoredAccount known) {
        SessionToken token = SessionToken.random(random);
        Instant now = clock.instant();
        return store.openSession(token.hash(), known, now, now.plus(life), opened(known.account()))
                ? Optional.of(token.text())
                : Optional.empty();
    }

    public void end(String token) {
        SessionToken.parse(token).map(SessionToken::hash).ifPresent(hash -> {
            store.endSession(hash, login -> SessionEntry.of(login, "session:close", AuditResult.DONE));
            recent.ended(hash);
        });
    }

    private static AuditEntry opened(Account account) {
        return SessionEntry.of(account.login(), SessionEntry.OPEN, AuditResult.DONE);
    }
}
