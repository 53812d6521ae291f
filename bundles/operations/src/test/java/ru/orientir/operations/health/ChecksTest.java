package ru.orientir.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.auth.Actor;
import ru.orientir.portal.PortalModule;
import ru.orientir.portal.PortalModules;
import ru.orientir.portal.spi.AuditJournal;
import ru.orientir.portal.spi.DatabaseBackup;

class ChecksTest {

    @Test
    void a_node_is_ready_in_spite_of_warnings_but_not_while_a_check_does_not_end() {
        AnsweredChecks checks = new AnsweredChecks();
        Readiness readiness = new Readiness(checks);
        assertThat(readiness.isReady()).isFalse();
        checks.answer("disk", new Result(Status.WARN, "little room"));
        assertThat(readiness.isReady()).isTrue();
        checks.keepWaiting("database");
        assertThat(readiness.isReady()).isFalse();
        checks.answer("database", new Result(Status.CRITICAL, "away"));
        assertThat(readiness.isReady()).isFalse();
    }

    @Test
    void a_database_that_answers_is_well_and_one_that_is_not_there_is_critical() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:");
        assertThat(new DatabaseCheck(h2).execute().getStatus()).isEqualTo(Status.OK);
        JdbcDataSource none = new JdbcDataSource();
        none.setURL("jdbc:h2:file:./target/none/orientir;IFEXISTS=TRUE");
        assertThat(new DatabaseCheck(none).execute().getStatus()).isEqualTo(Status.CRITICAL);
        assertThat(new DatabaseCheck().execute().getStatus()).isEqualTo(Status.CRITICAL);
    }

    @Test
    void the_disk_of_the_embedded_database_warns_before_it_is_too_full() {
        DiskCheck check = new DiskCheck(Path.of("."), new Limits(1024, 96), new Embedded(true));
        assertThat(check.judge(1024).getStatus()).isEqualTo(Status.OK);
        assertThat(check.judge(1023).getStatus()).isEqualTo(Status.WARN);
        assertThat(check.judge(96).getStatus()).isEqualTo(Status.WARN);
        assertThat(check.judge(95).getStatus()).isEqualTo(Status.CRITICAL);
    }

    @Test
    void a_disk_that_the_database_is_not_on_only_warns() {
        assertThat(new DiskCheck(Path.of("."), new Limits(1024, 96), new Embedded(false))
                        .judge(0)
                        .getStatus())
                .isEqualTo(Status.WARN);
        assertThat(new DiskCheck(Path.of("."), new Limits(1024, 96), null)
                        .judge(0)
                        .getStatus())
                .isEqualTo(Status.WARN);
    }

    /** As etc/ru.orientir.database.cfg says it. */
    @Test
    void the_folder_of_the_data_is_where_the_database_has_it(@TempDir Path base) {
        Map<String, String> properties = new HashMap<>(Map.of("karaf.base", base.toString()));
        assertThat(DiskCheck.folder(properties::get)).isEqualTo(base.resolve("var"));
        properties.put("orientir.var", "/srv/orientir");
        assertThat(DiskCheck.folder(properties::get)).isEqualTo(Path.of("/srv/orientir"));
    }

    @Test
    void a_folder_that_is_not_there_yet_counts_as_where_it_will_be(@TempDir Path base) throws IOException {
        DiskCheck none =
                new DiskCheck(base.resolve("not").resolve("yet"), new Limits(Integer.MAX_VALUE, 0), new Embedded(true));
        Result result = none.execute();
        assertThat(result.getStatus()).isEqualTo(Status.WARN);
        long free = Files.getFileStore(base).getUsableSpace() >> 20;
        long told = Long.parseLong(result.iterator().next().getMessage().replaceAll(".*Свободно (\\d+) МиБ.*", "$1"));
        // Others write to it meanwhile.
        assertThat(told).isBetween(free - 1024, free + 1024);
    }

    @Test
    void a_portal_that_is_not_there_is_critical() {
        assertThat(new ModulesCheck().execute().getStatus()).isEqualTo(Status.CRITICAL);
    }

    @Test
    void a_module_that_does_not_work_is_a_warning_by_its_name_and_one_that_is_off_none() {
        assertThat(modules(new Module("forms", true), new Module("maps", true), true)
                        .execute()
                        .getStatus())
                .isEqualTo(Status.OK);
        Result broken = modules(new Module("forms", true), new Module("maps", false), true)
                .execute();
        assertThat(broken.getStatus()).isEqualTo(Status.WARN);
        assertThat(broken.iterator().next().getMessage()).contains("maps: нет базы");
        assertThat(modules(new Module("forms", true), new Module("maps", false), false)
                        .execute()
                        .getStatus())
                .isEqualTo(Status.OK);
    }

    private static ModulesCheck modules(Module well, Module other, boolean on) {
        return new ModulesCheck(new PortalModules() {
            @Override
            public List<Installed> all() {
                return List.of(new Installed(well, true), new Installed(other, on));
            }

            @Override
            public Optional<Installed> set(String module, boolean enabled, Actor actor) {
                return Optional.empty();
            }
        });
    }

    private record Module(String id, boolean working) implements PortalModule {
        @Override
        public String title() {
            return id;
        }

        @Override
        public List<MenuEntry> menu() {
            return List.of();
        }

        @Override
        public Health health() {
            return new Health(working, working ? "" : "нет базы");
        }
    }

    @Test
    void entries_that_wait_longer_than_three_minutes_for_their_seal_are_a_warning() {
        Instant written = Instant.parse("2026-05-01T10:00:00Z");
        assertThat(new AuditCheck(waitingSince(Optional.empty()), at(written))
                        .execute()
                        .getStatus())
                .isEqualTo(Status.OK);
        AuditJournal waiting = waitingSince(Optional.of(written));
        assertThat(new AuditCheck(waiting, at(written.plusSeconds(180)))
                        .execute()
                        .getStatus())
                .isEqualTo(Status.OK);
        assertThat(new AuditCheck(waiting, at(written.plusSeconds(181)))
                        .execute()
                        .getStatus())
                .isEqualTo(Status.WARN);
        assertThat(new AuditCheck().execute().getStatus()).isEqualTo(Status.WARN);
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static AuditJournal waitingSince(Optional<Instant> since) {
        return new AuditJournal() {
            @Override
            public Optional<Instant> waitingSince() {
                return since;
            }

            @Override
            public Optional<Head> head() {
                return Optional.empty();
            }

            @Override
            public List<Written> list(Filter filter) {
                return List.of();
            }

            @Override
            public Verification verify(long after, Optional<String> noted) {
                return new Verification(0, 0, Optional.empty(), Optional.empty());
            }
        };
    }

    private record Embedded(boolean isAble) implements DatabaseBackup {
        @Override
        public void write(Path file) {
            throw new AssertionError("nobody asked for a copy");
        }
    }

    private record Limits(int warn_mib, int critical_mib) implements DiskCheck.Config {
        @Override
        public Class<? extends Annotation> annotationType() {
            return DiskCheck.Config.class;
        }
    }
}
