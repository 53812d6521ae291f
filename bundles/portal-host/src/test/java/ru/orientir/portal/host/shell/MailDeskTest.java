package ru.orientir.portal.host.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.persistence.Database;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.spi.AuditJournal.Filter;
import ru.orientir.portal.spi.AuditJournal.Written;

/** The administrator brings mailboxes into a real database. */
class MailDeskTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Database database;
    private MailDesk desk;

    @BeforeEach
    void open() throws SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        database = Database.open(h2);
        desk = new MailDesk(
                database.mailAddresses(), new Three(), new PrintStream(printed, true, StandardCharsets.UTF_8));
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

    private String file(String text) throws Exception {
        return Files.writeString(folder.resolve("addresses.csv"), text).toString();
    }

    @Test
    void a_file_is_brought_in_and_audited_by_numbers_only() throws Exception {
        desk.bring(file("code;address\ns1;a@edu.example\ns2;b@edu.example\n"), "console:admin");
        desk.bring(file("code;address\ns1;a@edu.example\ns2;\ns3;c@edu.example\n"), "console:admin");
        assertThat(printed().lines())
                .containsExactly(
                        "Адресов добавлено: 2, изменено: 0, удалено: 0, без изменений: 0",
                        "Адресов добавлено: 1, изменено: 0, удалено: 1, без изменений: 1");
        assertThat(database.auditJournal()
                        .list(new Filter(Optional.empty(), Optional.empty(), Optional.of("mail:import"), 10)))
                .extracting(Written::account, Written::object, Written::after)
                .containsExactly(
                        tuple(
                                "console:admin",
                                "mail-addresses",
                                Optional.of("added 1, changed 0, removed 1, unchanged 1")),
                        tuple(
                                "console:admin",
                                "mail-addresses",
                                Optional.of("added 2, changed 0, removed 0, unchanged 0")));
        desk.list(false);
        assertThat(printed()).isEqualTo("s1\ta@edu.example\ns3\tc@edu.example\nС адресом: 2, без адреса: 1.\n");
        desk.list(true);
        assertThat(printed()).isEqualTo("s2\tШкола s2\nС адресом: 2, без адреса: 1.\n");
    }

    @Test
    void of_a_file_with_one_mistake_nothing_is_taken() throws Exception {
        String file = file("code;address\ns1;a@edu.example\ns2;b\n");
        assertThatThrownBy(() -> desk.bring(file, "console:admin"))
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("ничего не изменено")
                .hasMessageContaining("строка 3:");
        assertThatThrownBy(() -> desk.bring(folder.resolve("nowhere.csv").toString(), "console:admin"))
                .isInstanceOf(NotDone.class);
        desk.list(false);
        assertThat(printed()).isEqualTo("С адресом: 0, без адреса: 3.\n");
    }

    @Test
    void without_settings_the_check_says_what_to_fill_in() {
        assertThatThrownBy(() -> desk.check(Optional.empty(), "s1", Instant.EPOCH))
                .isInstanceOf(NotDone.class)
                .hasMessageContaining("etc/ru.orientir.portal.mail.cfg");
    }

    /** A registry of three schools. */
    private static final class Three implements OrganisationDirectory {

        private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

        @Override
        public Optional<Organisation> find(String code, LocalDate at) {
            return all(at).stream().filter(one -> one.code().equals(code)).findFirst();
        }

        @Override
        public List<Organisation> history(String code) {
            return find(code, FROM).stream().toList();
        }

        @Override
        public List<Organisation> all(LocalDate at) {
            return List.of("s1", "s2", "s3").stream()
                    .map(code -> new Organisation(
                            code,
                            "Школа " + code,
                            "Школа " + code,
                            "school",
                            "m1",
                            "m1",
                            FROM,
                            Optional.empty(),
                            List.of()))
                    .toList();
        }

        @Override
        public Set<String> supervisedBy(String supervisor, LocalDate at) {
            return Set.of();
        }

        @Override
        public long state() {
            return 0;
        }
    }
}
