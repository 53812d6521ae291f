package ru.orientir.portal.host.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.PortalAccounts.Order;

/** Two accounts with a published password, their sessions, and a clock that is set by hand. */
abstract class TwoAccounts {

    static final Account OPERATOR = new Account("operator", "operator", "rciokio");
    static final Account SCHOOL = new Account("org-s0001", "organisation", "s0001");
    static final Optional<Order> ORDER =
            Optional.of(new Order("01-12/345", LocalDate.of(2024, 4, 20), "ab".repeat(32)));

    final MemoryAccounts store = new MemoryAccounts();
    final MemoryAttempts attempts = new MemoryAttempts();
    final List<AuditEntry> audited = new ArrayList<>();
    final HostAccounts accounts = new HostAccounts(store, attempts);
    Instant now = Instant.parse("2024-05-01T04:00:00Z");
    final HostSessions sessions = idle(0);
    final SignInDesk desk =
            new SignInDesk(store, attempts, audited::add, sessions, Configured.sessions(Map.of()), clock());

    @BeforeEach
    void two_accounts_share_a_published_password() {
        accounts.addPublished(List.of(OPERATOR, SCHOOL), "demo", "demo-region");
        audited.clear();
    }

    /** Sessions that end after so many minutes without a request. */
    final HostSessions idle(int minutes) {
        return new HostSessions(store, audited::add, Configured.sessions(Map.of("idle_minutes", minutes)), clock());
    }

    final String open(String login, String password) {
        return ((SignIn.Welcome) desk.open(login, password, "10.0.0.9")).token();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
