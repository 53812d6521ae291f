package ru.orientir.portal.host.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.PortalAccounts.Order;
import ru.orientir.portal.host.accounts.HostSessions.Limits;

class HostSessionsTest {

    private static final Account OPERATOR = new Account("operator", "operator", "rciokio");
    private static final Optional<Order> ORDER =
            Optional.of(new Order("01-12/345", LocalDate.of(2024, 4, 20), "ab".repeat(32)));
    private static final Account SCHOOL = new Account("org-s0001", "organisation", "s0001");

    private final MemoryAccounts store = new MemoryAccounts();
    private final MemoryAttempts attempts = new MemoryAttempts();
    private final List<AuditEntry> audited = new ArrayList<>();
    private final HostAccounts accounts = new HostAccounts(store, attempts);
    private Instant now = Instant.parse("2024-05-01T04:00:00Z");
    private final HostSessions sessions = new HostSessions(
            store, attempts, audited::add, new Limits(Duration.ofHours(8), Duration.ZERO, Duration.ZERO), clock());

    @BeforeEach
    void two_accounts_share_a_published_password() {
        accounts.addPublished(List.of(OPERATOR, SCHOOL), "demo", "demo-region");
        audited.clear();
    }

    @Test
    void a_session_is_known_until_its_end_and_to_its_token_only() {
        String token = open("operator", "demo");
        assertThat(sessions.resolve(token)).contains(OPERATOR);
        assertThat(sessions.resolve(open("org-s0001", "demo"))).contains(SCHOOL);

        now = now.plus(Duration.ofHours(8)).minusMillis(1);
        assertThat(sessions.resolve(token)).contains(OPERATOR);
        now = now.plusMillis(1);
        assertThat(sessions.resolve(token)).isEmpty();
    }

    @Test
    void tokens_differ_and_are_stored_hashed() {
        String one = open("operator", "demo");
        String other = open("operator", "demo");
        assertThat(one).isNotEqualTo(other).hasSize(43);
        assertThat(store.dump()).doesNotContain(one).doesNotContain(other);
    }

    @Test
    void logging_out_ends_this_session_and_no_other() {
        String one = open("operator", "demo");
        String other = open("operator", "demo");
        sessions.end(one);
        assertThat(sessions.resolve(one)).isEmpty();
        assertThat(sessions.resolve(other)).contains(OPERATOR);
    }

    @Test
    void no_other_text_is_a_session() {
        assertThat(sessions.resolve("")).isEmpty();
        assertThat(sessions.resolve("' or 1=1 --")).isEmpty();
        assertThat(sessions.resolve("A".repeat(43))).isEmpty();
        assertThat(sessions.resolve("A".repeat(1_000_000))).isEmpty();
    }

    @Test
    void a_wrong_password_is_refused_and_audited() {
        assertThat(sessions.open("operator", "demo ", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        assertThat(audited)
                .extracting(AuditEntry::account, AuditEntry::result)
                .containsExactly(tuple("operator", AuditResult.DENIED));
    }

    @Test
    void what_was_typed_as_an_unknown_login_is_not_written_down() {
        assertThat(sessions.open("мой пароль", "demo", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        assertThat(audited).extracting(AuditEntry::account).containsExactly("?");
    }

    @Test
    void after_five_failures_even_the_right_password_waits() {
        for (int time = 0; time < 5; time++) {
            sessions.open("operator", "wrong", "10.0.0.1");
        }
        assertThat(sessions.open("operator", "demo", "10.0.0.1"))
                .isEqualTo(new SignIn.Locked(Duration.ofMinutes(1), now.plusSeconds(60)));
        assertThat(sessions.open("operator", "demo", "10.0.0.2")).isInstanceOf(SignIn.Welcome.class);
        now = now.plusSeconds(60);
        assertThat(sessions.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void a_lock_is_audited_and_tells_nothing_of_whether_the_login_exists() {
        for (String login : List.of("operator", "nobody")) {
            for (int time = 0; time < 5; time++) {
                assertThat(sessions.open(login, "wrong", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
            }
            assertThat(sessions.open(login, "wrong", "10.0.0.1"))
                    .isEqualTo(new SignIn.Locked(Duration.ofMinutes(1), now.plusSeconds(60)));
        }
        assertThat(audited)
                .filteredOn(entry -> entry.action().equals("account:lock"))
                .extracting(AuditEntry::account)
                .containsExactly("operator", "?");
    }

    @Test
    void an_unlocked_login_is_heard_at_once() {
        for (int time = 0; time < 5; time++) {
            sessions.open("operator", "wrong", "10.0.0.1");
        }
        assertThat(accounts.unlock("operator", "console:local")).isTrue();
        assertThat(sessions.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Welcome.class);
        assertThat(accounts.unlock("nobody", "console:local")).isFalse();
        assertThat(accounts.unlock("operator", "console:local")).isFalse();
    }

    @Test
    void a_session_without_requests_ends_and_one_with_requests_is_seldom_noted() {
        HostSessions hour = idle(Duration.ofHours(1));
        String token = open("operator", "demo");
        for (int minutes = 0; minutes < 120; minutes++) {
            now = now.plus(Duration.ofMinutes(1));
            assertThat(hour.resolve(token)).contains(OPERATOR);
        }
        assertThat(store.notes()).isEqualTo(20);
        now = now.plus(Duration.ofMinutes(66)).minusMillis(1);
        assertThat(hour.resolve(token)).contains(OPERATOR);
        now = now.plus(Duration.ofMinutes(66));
        assertThat(hour.resolve(token)).isEmpty();
    }

    @Test
    void without_a_limit_a_session_needs_no_requests() {
        String token = open("operator", "demo");
        now = now.plus(Duration.ofHours(7));
        assertThat(idle(Duration.ZERO).resolve(token)).contains(OPERATOR);
        assertThat(store.notes()).isZero();
    }

    private HostSessions idle(Duration limit) {
        return new HostSessions(
                store, attempts, audited::add, new Limits(Duration.ofHours(8), limit, Duration.ZERO), clock());
    }

    @Test
    void a_closed_account_is_out_at_once_and_in_again_when_it_is_issued_again() {
        String token = open("operator", "demo");
        assertThat(accounts.close("operator", "Приказ отозван", "console:local"))
                .isTrue();
        assertThat(accounts.close("operator", "Приказ отозван", "console:local"))
                .isFalse();
        assertThat(sessions.resolve(token)).isEmpty();
        assertThat(sessions.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        assertThat(accounts.find("operator")).isEmpty();
        assertThat(open("operator", accounts.issue(OPERATOR, ORDER, "console:local")))
                .isNotEmpty();
    }

    @Test
    void an_account_from_elsewhere_is_out_while_it_is_closed_and_in_again_when_it_is_reopened() {
        Account desk = new Account("oidc:desk", "operator", "rcokio");
        assertThat(sessions.admit(desk, false)).isPresent();
        assertThat(sessions.isClosed("oidc:desk")).isFalse();
        assertThat(accounts.close("oidc:desk", "Уволен", "console:local")).isTrue();
        assertThat(sessions.isClosed("oidc:desk")).isTrue();
        store.audited().clear();
        assertThat(sessions.admit(desk, false)).isEmpty();
        assertThat(store.audited()).isEmpty();
        assertThat(audited)
                .extracting(AuditEntry::account, AuditEntry::action, AuditEntry::result)
                .containsExactly(tuple("oidc:desk", "session:open", AuditResult.DENIED));
        assertThat(accounts.reopen("oidc:desk", "Принят снова", "console:local"))
                .isTrue();
        assertThat(accounts.reopen("oidc:desk", "Принят снова", "console:local"))
                .isFalse();
        assertThat(sessions.isClosed("oidc:desk")).isFalse();
        assertThat(sessions.admit(desk, false)).isPresent();
        accounts.close("operator", "Уволен", "console:local");
        assertThat(accounts.reopen("operator", "Принят снова", "console:local")).isFalse();
    }

    @Test
    void only_the_very_first_account_is_issued_without_an_order() {
        HostAccounts first = new HostAccounts(new MemoryAccounts(), attempts);
        assertThat(first.issue(OPERATOR, Optional.empty(), "console:local")).hasSize(20);
        assertThatThrownBy(() -> first.issue(SCHOOL, Optional.empty(), "console:local"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--order-number");
        assertThatThrownBy(() -> first.issue(OPERATOR, Optional.empty(), "console:local"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(first.issue(SCHOOL, ORDER, "console:local")).hasSize(20);
    }

    @Test
    void an_order_is_named_in_one_line() {
        for (String number : List.of("", " ", "01\n12", "01\t12", "\u001b[2J", "9".repeat(101))) {
            Optional<Order> order = Optional.of(new Order(number, LocalDate.of(2024, 4, 20), "ab".repeat(32)));
            assertThatThrownBy(() -> accounts.issue(OPERATOR, order, "console:local"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("номер приказа");
        }
    }

    @Test
    void who_issued_what_by_which_order_is_audited_with_what_was_before() {
        accounts.issue(new Account("operator", "coordinator", "min"), ORDER, "console:admin");
        assertThat(store.audited().get(store.audited().size() - 1))
                .isEqualTo(new AuditEntry(
                        "console:admin",
                        "account:issue",
                        "account/operator",
                        Optional.of("operator of rciokio"),
                        Optional.of("coordinator of min, order 01-12/345 of 2024-04-20, SHA-256 " + "ab".repeat(32)),
                        AuditResult.DONE));
    }

    @Test
    void logging_in_and_out_are_audited() {
        store.audited().clear();
        sessions.end(open("operator", "demo"));
        assertThat(store.audited())
                .extracting(AuditEntry::account, AuditEntry::action)
                .containsExactly(tuple("operator", "session:open"), tuple("operator", "session:close"));
    }

    @Test
    void letters_composed_differently_are_the_same_password() {
        accounts.addPublished(List.of(new Account("lead", "lead-coordinator", "chirpo")), "й", "demo-region");
        assertThat(open("lead", "\u0438\u0306")).isNotEmpty();
    }

    @Test
    void a_newly_issued_password_replaces_the_old_one_and_ends_the_sessions() {
        String token = open("operator", "demo");
        String password = accounts.issue(OPERATOR, ORDER, "console:local");
        assertThat(password).hasSize(20);
        assertThat(sessions.resolve(token)).isEmpty();
        assertThat(sessions.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        assertThat(open("operator", password)).isNotEmpty();
    }

    @Test
    void a_password_that_is_replaced_while_it_is_checked_opens_no_session() {
        store.afterFinding(() -> accounts.issue(OPERATOR, ORDER, "console:local"));
        assertThat(sessions.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        store.afterFinding(() -> accounts.close("org-s0001", "Приказ отозван", "console:local"));
        assertThat(sessions.open("org-s0001", "demo", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        assertThat(audited)
                .extracting(AuditEntry::account, AuditEntry::action, AuditEntry::result)
                .containsExactly(
                        tuple("operator", "session:open", AuditResult.DENIED),
                        tuple("org-s0001", "session:open", AuditResult.DENIED));
    }

    @Test
    void published_passwords_never_replace_issued_ones() {
        String password = accounts.issue(OPERATOR, ORDER, "console:local");
        accounts.addPublished(List.of(OPERATOR), "demo", "demo-region");
        assertThat(sessions.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        assertThat(open("operator", password)).isNotEmpty();
    }

    @Test
    void an_account_has_a_plain_login_and_a_known_role() {
        assertThatThrownBy(() -> accounts.issue(new Account("Оператор 1", "operator", "rciokio"), ORDER, "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> accounts.issue(new Account("tsar", "emperor", "rciokio"), ORDER, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String open(String login, String password) {
        return ((SignIn.Welcome) sessions.open(login, password, "10.0.0.9")).token();
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
