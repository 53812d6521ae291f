package ru.orientir.portal.host.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;

class HostSessionsTest {

    private static final Account OPERATOR = new Account("operator", "operator", "rciokio");
    private static final Account SCHOOL = new Account("org-s0001", "organisation", "s0001");

    private final MemoryAccounts store = new MemoryAccounts();
    private final List<AuditEntry> audited = new ArrayList<>();
    private final HostAccounts accounts = new HostAccounts(store, audited::add);
    private Instant now = Instant.parse("2024-05-01T04:00:00Z");
    private final HostSessions sessions =
            new HostSessions(store, audited::add, Duration.ofHours(8), Duration.ZERO, new Clock() {
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
            });

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
        assertThat(sessions.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Later.class);
        assertThat(sessions.open("operator", "demo", "10.0.0.2")).isInstanceOf(SignIn.Welcome.class);
        now = now.plusSeconds(60);
        assertThat(sessions.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void letters_composed_differently_are_the_same_password() {
        accounts.addPublished(List.of(new Account("lead", "lead-coordinator", "chirpo")), "й", "demo-region");
        assertThat(open("lead", "\u0438\u0306")).isNotEmpty();
    }

    @Test
    void a_newly_issued_password_replaces_the_old_one_and_ends_the_sessions() {
        String token = open("operator", "demo");
        String password = accounts.issue(OPERATOR, "console:local");
        assertThat(password).hasSize(20);
        assertThat(sessions.resolve(token)).isEmpty();
        assertThat(sessions.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        assertThat(open("operator", password)).isNotEmpty();
    }

    @Test
    void published_passwords_never_replace_issued_ones() {
        String password = accounts.issue(OPERATOR, "console:local");
        accounts.addPublished(List.of(OPERATOR), "demo", "demo-region");
        assertThat(sessions.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        assertThat(open("operator", password)).isNotEmpty();
    }

    @Test
    void an_account_has_a_plain_login_and_a_known_role() {
        assertThatThrownBy(() -> accounts.issue(new Account("Оператор 1", "operator", "rciokio"), "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> accounts.issue(new Account("tsar", "emperor", "rciokio"), "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String open(String login, String password) {
        return ((SignIn.Welcome) sessions.open(login, password, "10.0.0.9")).token();
    }
}
