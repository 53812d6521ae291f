package ru.orientir.portal.host.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.persistence.Database;
import ru.orientir.portal.Account;
import ru.orientir.portal.PortalAccounts.Closed;
import ru.orientir.portal.PortalAccounts.Order;
import ru.orientir.portal.host.audit.StoredAuditSink;
import ru.orientir.portal.spi.AccountStore;

/** Accounts and sessions on a real database: two nodes know the same ones. */
class SessionsOnDatabaseTest {

    private static final Instant MORNING = Instant.parse("2024-05-01T04:00:00Z");
    private static final Optional<Order> ORDER =
            Optional.of(new Order("01-12/345", LocalDate.of(2024, 4, 20), "ab".repeat(32)));
    private static final Account SCHOOL = new Account("org-s0001", "organisation", "s0001");

    private static final SessionsConfig CONFIG = Configured.sessions(Map.of("idle_minutes", 540));

    private Database database;
    private AccountStore store;
    private StoredAuditSink audit;
    private HostAccounts accounts;

    @BeforeEach
    void open() throws SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        database = Database.open(h2);
        store = database.accounts();
        audit = new StoredAuditSink(database.audit());
        accounts = new HostAccounts(store, database.loginAttempts());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_session_opened_on_one_node_is_known_on_another_until_it_ends() {
        accounts.addPublished(List.of(SCHOOL), "demo", "demo-region");
        String token = ((SignIn.Welcome) desk(MORNING).open("org-s0001", "demo", "10.0.0.1")).token();
        assertThat(node(MORNING.plus(Duration.ofHours(7))).resolve(token)).contains(SCHOOL);
        assertThat(node(MORNING.plus(Duration.ofHours(8))).resolve(token)).isEmpty();
        node(MORNING).end(token);
        assertThat(node(MORNING).resolve(token)).isEmpty();
    }

    @Test
    void a_demo_adds_thousands_of_accounts_once() {
        List<Account> many = new ArrayList<>();
        for (int number = 1; number <= 2_300; number++) {
            many.add(new Account("org-s" + number, "organisation", "s" + number));
        }
        accounts.addPublished(many, "demo", "demo-region");
        accounts.addPublished(many, "other", "demo-region");
        assertThat(accounts.find("org-s2300")).isPresent();
        assertThat(accounts.find("org-s2301")).isEmpty();
        assertThat(desk(MORNING).open("org-s2300", "demo", "10.0.0.1")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void a_new_password_ends_the_sessions() {
        String password = accounts.issue(SCHOOL, ORDER, "console:local");
        String token = ((SignIn.Welcome) desk(MORNING).open("org-s0001", password, "10.0.0.1")).token();
        accounts.issue(SCHOOL, ORDER, "console:local");
        assertThat(node(MORNING).resolve(token)).isEmpty();
        assertThat(desk(MORNING).open("org-s0001", password, "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void a_login_that_was_tried_too_often_on_one_node_is_locked_on_the_other() {
        accounts.addPublished(List.of(SCHOOL), "demo", "demo-region");
        for (int time = 0; time < 5; time++) {
            assertThat(desk(MORNING).open("org-s0001", "wrong", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        }
        assertThat(desk(MORNING).open("org-s0001", "demo", "10.0.0.1"))
                .isEqualTo(new SignIn.Locked(Duration.ofMinutes(1), MORNING.plusSeconds(60)));
        assertThat(desk(MORNING).open("org-s0001", "demo", "10.0.0.2")).isInstanceOf(SignIn.Welcome.class);
        assertThat(desk(MORNING.plusSeconds(60)).open("org-s0001", "wrong", "10.0.0.1"))
                .isInstanceOf(SignIn.Wrong.class);
        assertThat(desk(MORNING.plusSeconds(61)).open("org-s0001", "demo", "10.0.0.1"))
                .isEqualTo(new SignIn.Locked(Duration.ofSeconds(119), MORNING.plusSeconds(180)));
        assertThat(accounts.unlock("org-s0001", "console:local")).isTrue();
        assertThat(accounts.unlock("org-s0001", "console:local")).isFalse();
        assertThat(desk(MORNING.plusSeconds(61)).open("org-s0001", "demo", "10.0.0.1"))
                .isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void an_account_is_listed_with_its_order_and_its_end() {
        accounts.issue(SCHOOL, ORDER, "console:local");
        String token = ((SignIn.Welcome)
                        desk(MORNING).open("org-s0001", accounts.issue(SCHOOL, ORDER, "x"), "10.0.0.1"))
                .token();
        accounts.close("org-s0001", "Уволен", "console:local");
        assertThat(node(MORNING).resolve(token)).isEmpty();
        assertThat(accounts.all()).singleElement().satisfies(issued -> {
            assertThat(issued.account()).isEqualTo(SCHOOL);
            assertThat(issued.order()).isEqualTo(ORDER);
            assertThat(issued.at()).isPresent();
            assertThat(issued.closed()).map(Closed::reason).contains("Уволен");
        });
    }

    private HostSessions node(Instant now) {
        return new HostSessions(store, audit, CONFIG, Clock.fixed(now, ZoneOffset.UTC));
    }

    private SignInDesk desk(Instant now) {
        return new SignInDesk(
                store, database.loginAttempts(), audit, node(now), CONFIG, Clock.fixed(now, ZoneOffset.UTC));
    }
}
