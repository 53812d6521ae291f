package ru.orientir.portal.host.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.persistence.Database;
import ru.orientir.persistence.journal.SealedChain;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.host.accounts.HostAccounts;
import ru.orientir.portal.host.accounts.MemoryAccounts;
import ru.orientir.portal.host.accounts.MemoryAttempts;

/** The administrator reads the audit log of a real database. */
class AuditDeskTest {

    private final JdbcDataSource h2 = new JdbcDataSource();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Database database;
    private AuditDesk desk;

    @BeforeEach
    void three_entries() throws SQLException {
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        database = Database.open(h2);
        desk = new AuditDesk(database.auditJournal(), new PrintStream(printed, true, StandardCharsets.UTF_8));
        for (String account : List.of("operator", "mo-m01", "evil\u001b[2J")) {
            database.audit()
                    .append(new AuditEntry(
                            account,
                            "edition:publish",
                            "edition/1/2",
                            Optional.of("draft"),
                            Optional.of("published"),
                            AuditResult.DONE));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String printed() {
        String text = printed.toString(StandardCharsets.UTF_8);
        printed.reset();
        return text;
    }

    @Test
    void a_whole_log_is_told_with_its_end() throws Exception {
        database.auditChain().seal(SealedChain.EVERYTHING);
        desk.verify(0, Optional.empty());
        assertThat(printed())
                .contains("Проверено записей: 3. Ждут печати: 0.")
                .contains(
                        "Последняя: № 3 от ",
                        database.auditJournal().head().orElseThrow().hash())
                .contains("Журнал цел.");
    }

    @Test
    void the_first_entry_that_was_changed_is_named_and_the_command_fails() throws Exception {
        database.auditChain().seal(SealedChain.EVERYTHING);
        try (var connection = h2.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE audit SET result = 'denied' WHERE account = 'mo-m01'");
        }
        assertThatThrownBy(() -> desk.verify(0, Optional.empty()))
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("Первая неверная запись – № 2 (audit.id 2)");
        assertThat(printed()).contains("Проверено записей: 1.").doesNotContain("цел");
    }

    @Test
    void entries_are_listed_in_their_order_and_cannot_move_the_cursor() throws Exception {
        desk.list(Optional.empty(), Optional.empty(), Optional.empty(), 50);
        assertThat(printed().lines())
                .hasSize(3)
                .allMatch(line -> line.contains("edition:publish  edition/1/2  draft → published  done"))
                .noneMatch(line -> line.contains("\u001b"))
                .first()
                .asString()
                .contains("operator");
        desk.list(Optional.of("2020-01-01"), Optional.of("mo-m01"), Optional.of("edition:publish"), 50);
        assertThat(printed().lines()).singleElement().asString().contains("mo-m01");
        assertThatThrownBy(() -> desk.list(Optional.of("вчера"), Optional.empty(), Optional.empty(), 50))
                .isInstanceOf(NotDone.class);
        assertThatThrownBy(() -> desk.list(Optional.empty(), Optional.empty(), Optional.empty(), 1001))
                .isInstanceOf(NotDone.class);
    }

    @Test
    void only_an_administrator_reads_it_and_that_is_written_down() throws Exception {
        HostAccounts accounts = new HostAccounts(new MemoryAccounts(), new MemoryAttempts());
        accounts.addPublished(
                List.of(new Account("admin", "administrator", "r74"), new Account("operator", "operator", "r74")),
                "demo",
                "test");
        List<AuditEntry> audited = new ArrayList<>();
        Administrator administrator = new Administrator(accounts, audited::add, Administrator.Errand.AUDIT);
        administrator.named("admin", "console:a", "audit-verify");
        for (String other : List.of("operator", "nobody")) {
            assertThatThrownBy(() -> administrator.named(other, "console:a", "audit-verify"))
                    .isInstanceOf(NotDone.class);
        }
        assertThat(audited)
                .extracting(AuditEntry::account, AuditEntry::object, AuditEntry::result)
                .containsExactly(
                        tuple("console:a", "account/admin", AuditResult.DONE),
                        tuple("console:a", "account/operator", AuditResult.DENIED),
                        tuple("console:a", "account/?", AuditResult.DENIED));
    }
}
