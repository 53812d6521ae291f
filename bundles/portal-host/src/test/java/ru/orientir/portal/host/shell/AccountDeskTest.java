package ru.orientir.portal.host.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.PortalAccounts.Order;
import ru.orientir.portal.host.accounts.HostAccounts;
import ru.orientir.portal.host.accounts.MemoryAccounts;
import ru.orientir.portal.host.accounts.MemoryAttempts;
import ru.orientir.portal.spi.AccountStore.StoredAccount;

class AccountDeskTest {

    private final HostAccounts accounts = new HostAccounts(new MemoryAccounts(), new MemoryAttempts());
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final AccountDesk desk = new AccountDesk(accounts, new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void accounts_are_listed_with_their_orders() throws Exception {
        accounts.issue(new Account("operator", "operator", "rcokio"), Optional.empty(), "console");
        accounts.issue(
                new Account("org-s1", "organisation", "s1"),
                Optional.of(new Order("01-12/345", LocalDate.of(2026, 11, 20), "ab")),
                "console");
        desk.close("org-s1", "Приказ\nотозван", "console");
        printed.reset();
        desk.list(Optional.empty());
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line ->
                        line.startsWith("operator\toperator\trcokio\t") && line.contains("без приказа\tоткрыта"))
                .anyMatch(line -> line.contains("приказ 01-12/345 от 2026-11-20, SHA-256 ab\tзакрыта ")
                        && line.endsWith(": Приказ отозван"))
                .hasSize(2);
        printed.reset();
        desk.list(Optional.of("operator"));
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void what_somebody_typed_moves_no_cursor() throws Exception {
        MemoryAccounts store = new MemoryAccounts();
        // As an earlier version let it in.
        store.replace(
                new StoredAccount(new Account("operator", "operator", "rc\tokio"), "hash"),
                Optional.of(new Order("01\u001b[2J-12\t345", LocalDate.of(2026, 11, 20), "ab")),
                Instant.parse("2026-11-20T10:00:00Z"),
                new AuditEntry("x", "account:issue", "x", Optional.empty(), Optional.empty(), AuditResult.DONE));
        new AccountDesk(
                        new HostAccounts(store, new MemoryAttempts()),
                        new PrintStream(printed, true, StandardCharsets.UTF_8))
                .list(Optional.empty());
        assertThat(printed.toString(StandardCharsets.UTF_8).strip())
                .doesNotContain("\u001b")
                .contains("приказ 01 [2J-12 345 от")
                .matches(line -> line.chars().filter(c -> c == '\t').count() == 5);
    }

    @Test
    void an_account_from_elsewhere_is_closed_and_opened_again() throws Exception {
        desk.close("gateway:school-12", "Уволен", "console");
        assertThatThrownBy(() -> desk.open("gateway:school-12", " ", "console")).isInstanceOf(NotDone.class);
        desk.open("gateway:school-12", "Принят снова", "console");
        assertThatThrownBy(() -> desk.open("gateway:school-12", "Принят снова", "console"))
                .isInstanceOf(NotDone.class);
        assertThatThrownBy(() -> desk.open("operator", "Принят снова", "console"))
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("account-issue");
    }

    @Test
    void what_is_not_there_is_neither_closed_nor_unlocked() {
        assertThatThrownBy(() -> desk.close("nobody", "Причина", "console"))
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("«nobody»");
        assertThatThrownBy(() -> desk.close("nobody", " ", "console")).isInstanceOf(NotDone.class);
        assertThatThrownBy(() -> desk.unlock("nobody", "console")).isInstanceOf(NotDone.class);
    }
}
