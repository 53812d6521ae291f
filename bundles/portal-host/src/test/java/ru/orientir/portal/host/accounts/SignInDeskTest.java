package ru.orientir.portal.host.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;

class SignInDeskTest extends TwoAccounts {

    @Test
    void a_wrong_password_is_refused_and_audited() {
        assertThat(desk.open("operator", "demo ", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        assertThat(audited)
                .extracting(AuditEntry::account, AuditEntry::result)
                .containsExactly(tuple("operator", AuditResult.DENIED));
    }

    @Test
    void what_was_typed_as_an_unknown_login_is_not_written_down() {
        assertThat(desk.open("мой пароль", "demo", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        assertThat(audited).extracting(AuditEntry::account).containsExactly("?");
    }

    @Test
    void after_five_failures_even_the_right_password_waits() {
        for (int time = 0; time < 5; time++) {
            desk.open("operator", "wrong", "10.0.0.1");
        }
        assertThat(desk.open("operator", "demo", "10.0.0.1"))
                .isEqualTo(new SignIn.Locked(Duration.ofMinutes(1), now.plusSeconds(60)));
        assertThat(desk.open("operator", "demo", "10.0.0.2")).isInstanceOf(SignIn.Welcome.class);
        now = now.plusSeconds(60);
        assertThat(desk.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void a_lock_is_audited_and_tells_nothing_of_whether_the_login_exists() {
        for (String login : List.of("operator", "nobody")) {
            for (int time = 0; time < 5; time++) {
                assertThat(desk.open(login, "wrong", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
            }
            assertThat(desk.open(login, "wrong", "10.0.0.1"))
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
            desk.open("operator", "wrong", "10.0.0.1");
        }
        assertThat(accounts.unlock("operator", "console:local")).isTrue();
        assertThat(desk.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Welcome.class);
        assertThat(accounts.unlock("nobody", "console:local")).isFalse();
        assertThat(accounts.unlock("operator", "console:local")).isFalse();
    }

    @Test
    void letters_composed_differently_are_the_same_password() {
        accounts.addPublished(List.of(new Account("lead", "lead-coordinator", "chirpo")), "й", "demo-region");
        assertThat(open("lead", "\u0438\u0306")).isNotEmpty();
    }

    @Test
    void a_password_that_is_replaced_while_it_is_checked_opens_no_session() {
        store.afterFinding(() -> accounts.issue(OPERATOR, ORDER, "console:local"));
        assertThat(desk.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        store.afterFinding(() -> accounts.close("org-s0001", "Приказ отозван", "console:local"));
        assertThat(desk.open("org-s0001", "demo", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        assertThat(audited)
                .extracting(AuditEntry::account, AuditEntry::action, AuditEntry::result)
                .containsExactly(
                        tuple("operator", "session:open", AuditResult.DENIED),
                        tuple("org-s0001", "session:open", AuditResult.DENIED));
    }
}
