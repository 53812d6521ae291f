package ru.orientir.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.submission.NotFound;

class NamedActorTest {

    private Console console;

    @BeforeEach
    void open() throws Exception {
        console = new Console();
        console.accounts.issue(new Account("shef", "coordinator", "min"), Optional.empty(), "test");
        console.audit.clear();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void an_issued_account_acts_with_its_role_and_the_log_tells_who_named_it() throws Exception {
        Actor actor = new NamedActor(console.accounts, console.audit::add)
                .of("shef", Optional.of("admin"), "methodology-agree");
        assertThat(actor).isEqualTo(new Actor("shef", Role.COORDINATOR, "min"));
        assertThat(console.audit)
                .containsExactly(new AuditEntry(
                        "console:admin",
                        "console:command",
                        "account/shef",
                        Optional.empty(),
                        Optional.of("methodology-agree"),
                        AuditResult.DONE));
    }

    @Test
    void an_account_that_was_not_issued_acts_for_nobody() {
        assertThatThrownBy(() -> new NamedActor(console.accounts, console.audit::add)
                        .of("nobody", Optional.empty(), "methodology-agree"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("«nobody» не выдана");
        assertThat(console.audit)
                .containsExactly(new AuditEntry(
                        "console:local",
                        "console:command",
                        "account/?",
                        Optional.empty(),
                        Optional.of("methodology-agree"),
                        AuditResult.DENIED));
    }

    @Test
    void a_database_that_is_away_is_told_in_russian() {
        assertThatThrownBy(() -> new NamedActor(new AwayAccounts(), console.audit::add)
                        .of("shef", Optional.of("admin"), "methodology-list"))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "База данных сейчас недоступна. Ничего не изменено. Что не работает, показывает orientir:health.");
    }

    @Test
    void what_services_throw_is_told_in_russian() {
        Actor actor = Console.OPERATOR;
        assertThat(Refusal.of(new AccessDenied(actor, Action.METHODOLOGY_PUBLISH), actor))
                .isInstanceOf(Refusal.class)
                .hasMessage("Учётной записи operator (роль operator) это не разрешено. Назовите в --as другую.");
        assertThat(Refusal.of(new NotFound("methodology/small/9"), actor))
                .hasMessage("Не найдено: methodology/small/9. Проверьте код и номер.");
        RuntimeException defect = new IllegalStateException("defect");
        assertThat(Refusal.of(defect, actor)).isSameAs(defect);
    }

    private static final class AwayAccounts implements PortalAccounts {
        @Override
        public Optional<Account> find(String login) {
            throw new StoreUnavailable("away", null);
        }

        @Override
        public List<Issued> all() {
            throw new StoreUnavailable("away", null);
        }

        @Override
        public String issue(Account account, Optional<Order> order, String by) {
            throw new StoreUnavailable("away", null);
        }

        @Override
        public boolean close(String login, String reason, String by) {
            throw new StoreUnavailable("away", null);
        }

        @Override
        public boolean reopen(String login, String reason, String by) {
            throw new StoreUnavailable("away", null);
        }

        @Override
        public boolean unlock(String login, String by) {
            throw new StoreUnavailable("away", null);
        }

        @Override
        public void addPublished(List<Account> accounts, String password, String by) {
            throw new StoreUnavailable("away", null);
        }
    }
}
