package ru.orientir.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.shiro.ShiroAccessPolicy;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.portal.spi.DatabaseBackup;

class BackupDeskTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<AuditEntry> audit = new ArrayList<>();

    @TempDir
    private Path folder;

    private BackupDesk desk(DatabaseBackup backup, AuditSink sink) {
        return new BackupDesk(
                backup,
                new ShiroAccessPolicy(new NoOrganisations()),
                sink,
                NOON,
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private BackupDesk desk(DatabaseBackup backup) {
        return desk(backup, audit::add);
    }

    @Test
    void an_administrator_gets_a_copy_named_by_the_time_and_the_audit_log_names_it() throws Exception {
        desk(new Embedded(file -> Files.writeString(file, "copy"))).write(folder, Console.ADMINISTRATOR);
        Path copy = folder.resolve("orientir-20260501-120000.zip");
        assertThat(copy).hasContent("copy");
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith(copy + ": 4 байт");
        assertThat(audit).containsExactly(entry(copy, AuditResult.BEGUN), entry(copy, AuditResult.DONE));
    }

    @Test
    void whoever_is_no_administrator_gets_none_and_the_denial_is_written_down() {
        assertThatThrownBy(() -> desk(new Embedded(file -> Files.writeString(file, "copy")))
                        .write(folder, Console.OPERATOR))
                .isInstanceOf(AccessDenied.class);
        assertThat(folder).isEmptyDirectory();
        assertThat(audit)
                .containsExactly(new AuditEntry(
                        "operator",
                        "database:backup",
                        "database",
                        Optional.empty(),
                        Optional.empty(),
                        AuditResult.DENIED));
    }

    @Test
    void a_database_with_tools_of_its_own_is_not_copied() {
        assertThatThrownBy(() -> desk(new Elsewhere()).write(folder, Console.ADMINISTRATOR))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("pg_dump");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void no_copy_is_made_that_the_audit_log_cannot_take_down() {
        AuditSink away = entry -> {
            throw new StoreUnavailable("this is to fail", new IOException());
        };
        assertThatThrownBy(() -> desk(new Embedded(file -> Files.writeString(file, "copy")), away)
                        .write(folder, Console.ADMINISTRATOR))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_copy_that_breaks_off_stands_as_failed_in_the_audit_log() {
        assertThatThrownBy(() -> desk(new Embedded(file -> {
                            Files.writeString(file, "half a c");
                            throw new IOException("the disk is gone");
                        }))
                        .write(folder, Console.ADMINISTRATOR))
                .hasMessage("the disk is gone");
        assertThat(folder).isEmptyDirectory();
        Path copy = folder.resolve("orientir-20260501-120000.zip");
        assertThat(audit).containsExactly(entry(copy, AuditResult.BEGUN), entry(copy, AuditResult.FAILED));
    }

    @Test
    void a_folder_that_is_not_there_is_a_failure_and_no_beginning() {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> desk(new Embedded(file -> Files.writeString(file, "copy")))
                        .write(nowhere, Console.ADMINISTRATOR))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Папки нет");
        assertThat(audit).containsExactly(entry(nowhere.resolve("orientir-20260501-120000.zip"), AuditResult.FAILED));
    }

    @Test
    void a_database_that_goes_away_while_it_is_copied_is_told_although_the_audit_log_is_gone_too() {
        List<AuditEntry> log = new ArrayList<>();
        AuditSink breaking = entry -> {
            if (!log.isEmpty()) {
                throw new StoreUnavailable("no database", new IOException());
            }
            log.add(entry);
        };
        DatabaseBackup leaving = new Embedded(file -> {
            throw new IOException("left in the middle");
        });
        assertThatThrownBy(() -> desk(leaving, breaking).write(folder, Console.ADMINISTRATOR))
                .hasMessage("left in the middle");
        assertThat(log).extracting(AuditEntry::result).containsExactly(AuditResult.BEGUN);
    }

    @Test
    void a_disk_without_room_is_told_in_megabytes_and_nothing_stays() {
        assertThatThrownBy(() -> desk(new Embedded(file -> {
                            throw new DatabaseBackup.NoRoom(42L << 20);
                        }))
                        .write(folder, Console.ADMINISTRATOR))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("43 МиБ");
        assertThat(folder).isEmptyDirectory();
    }

    private static AuditEntry entry(Path copy, AuditResult result) {
        return new AuditEntry(
                "admin", "database:backup", "database", Optional.empty(), Optional.of(copy.toString()), result);
    }

    /** How a copy is written. */
    private interface Copying {
        void to(Path file) throws IOException;
    }

    private record Embedded(Copying copying) implements DatabaseBackup {
        @Override
        public boolean isAble() {
            return true;
        }

        @Override
        public void write(Path file) throws IOException {
            copying.to(file);
        }
    }

    private record Elsewhere() implements DatabaseBackup {
        @Override
        public boolean isAble() {
            return false;
        }

        @Override
        public void write(Path file) {
            throw new AssertionError("nobody may ask for a copy");
        }
    }
}
