package ru.orientir.portal.host.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.PortalAccounts.Order;

class HostAccountsTest extends TwoAccounts {

    @Test
    void a_closed_account_is_out_at_once_and_in_again_when_it_is_issued_again() {
        String token = open("operator", "demo");
        assertThat(accounts.close("operator", "Приказ отозван", "console:local"))
                .isTrue();
        assertThat(accounts.close("operator", "Приказ отозван", "console:local"))
                .isFalse();
        assertThat(sessions.resolve(token)).isEmpty();
        assertThat(desk.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
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
    void a_newly_issued_password_replaces_the_old_one_and_ends_the_sessions() {
        String token = open("operator", "demo");
        String password = accounts.issue(OPERATOR, ORDER, "console:local");
        assertThat(password).hasSize(20);
        assertThat(sessions.resolve(token)).isEmpty();
        assertThat(desk.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        assertThat(open("operator", password)).isNotEmpty();
    }

    @Test
    void published_passwords_never_replace_issued_ones() {
        String password = accounts.issue(OPERATOR, ORDER, "console:local");
        accounts.addPublished(List.of(OPERATOR), "demo", "demo-region");
        assertThat(desk.open("operator", "demo", "10.0.0.1")).isInstanceOf(SignIn.Wrong.class);
        assertThat(open("operator", password)).isNotEmpty();
    }

    @Test
    void an_account_has_a_plain_login_and_a_known_role() {
        assertThatThrownBy(() -> accounts.issue(new Account("Оператор 1", "operator", "rciokio"), ORDER, "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> accounts.issue(new Account("tsar", "emperor", "rciokio"), ORDER, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
