package ru.orientir.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.OrganisationListReader.Reading;
import ru.orientir.portal.OrganisationRegistry.Row;
import ru.orientir.portal.OrganisationRegistry.RowProblem;

/** What the commands about the registry do for whom. */
class RegistryDesksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    @TempDir
    private Path folder;

    private Console console;
    private ServerFile file;

    @BeforeEach
    void open() throws Exception {
        console = new Console();
        file = new ServerFile(Files.writeString(folder.resolve("registry.csv"), "read by a reader of another bundle"));
    }

    @AfterEach
    void close() {
        console.close();
    }

    private ImportDesk imports(Reading reading) {
        return new ImportDesk(bytes -> reading, console.imports, console.out);
    }

    private ImportDesk region() {
        return imports(new Reading.Read(SmallRegion.rows()));
    }

    private RegistryDesk lists() {
        return new RegistryDesk(console.registry, console.policy, console.audit::add, console.out);
    }

    @Test
    void a_dry_run_tells_what_would_be_and_the_import_does_it() throws Exception {
        region().bring(file, true, Console.OPERATOR);
        assertThat(console.printed())
                .isEqualTo(line("Пробный прогон, ничего не изменено. Добавлено: 5, изменено: 0, закрыто: 0,"
                        + " без изменений: 0"));
        assertThat(console.registry.all(TODAY)).isEmpty();
        region().bring(file, false, Console.OPERATOR);
        assertThat(console.printed()).isEqualTo(line("Добавлено: 5, изменено: 0, закрыто: 0, без изменений: 0"));
        assertThat(console.registry.all(TODAY)).hasSize(5);
    }

    @Test
    void only_an_operator_imports() {
        assertThatThrownBy(() -> region().bring(file, false, Console.COORDINATOR))
                .isInstanceOf(AccessDenied.class);
        assertThat(console.registry.all(TODAY)).isEmpty();
        assertThat(console.audit)
                .anySatisfy(entry -> assertThat(entry.account() + " " + entry.action() + " " + entry.result())
                        .isEqualTo("coordinator registry:import " + AuditResult.DENIED));
    }

    @Test
    void what_cannot_be_taken_is_told_by_its_row() {
        ImportDesk unread = imports(new Reading.Refused(List.of(new RowProblem(0, "", "row.header", "нет заголовка"))));
        assertThatThrownBy(() -> unread.bring(file, false, Console.OPERATOR))
                .isInstanceOf(Refusal.class)
                .hasMessage("Файл не принят, ничего не изменено:\nнет заголовка");
        Row first = SmallRegion.rows().get(4);
        ImportDesk orphan = imports(new Reading.Read(List.of(first)));
        assertThatThrownBy(() -> orphan.bring(file, false, Console.OPERATOR))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("\nстрока 6, ");
        assertThat(console.registry.all(TODAY)).isEmpty();
    }

    @Test
    void everybody_is_listed_what_they_may_see() throws Exception {
        region().bring(file, false, Console.OPERATOR);
        console.printed();
        lists().list(TODAY, "", 10, Console.OPERATOR);
        assertThat(console.printed()).contains("s0001", "s0002");
        lists().list(TODAY, "", 10, new Actor("org-s0001", Role.ORGANISATION, "s0001"));
        assertThat(console.printed()).contains("s0001").doesNotContain("s0002");
        lists().list(TODAY, "ШКОЛА № 2", 10, Console.OPERATOR);
        assertThat(console.printed()).contains("s0002").doesNotContain("s0001");
        lists().list(TODAY, "", 1, Console.OPERATOR);
        assertThat(console.printed()).contains("Показано 1 из 5.");
    }

    @Test
    void a_right_that_is_taken_away_is_asked_for_before_anything_is_listed() throws Exception {
        region().bring(file, false, Console.OPERATOR);
        console.printed();
        RegistryDesk closed =
                new RegistryDesk(console.registry, new NothingPermitted(), console.audit::add, console.out);
        assertThatThrownBy(() -> closed.list(TODAY, "", 10, Console.OPERATOR)).isInstanceOf(AccessDenied.class);
        assertThat(console.printed()).isEmpty();
        assertThat(console.audit.get(console.audit.size() - 1).result()).isEqualTo(AuditResult.DENIED);
    }

    private static String line(String text) {
        return text + System.lineSeparator();
    }
}
