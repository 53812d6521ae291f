package ru.orientir.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.felix.hc.api.Result.Status;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.spi.AuditJournal;

class ChecksTest {

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
    void the_disk_warns_before_it_is_too_full() {
        DiskCheck check = new DiskCheck(Path.of("."), new Limits());
        assertThat(check.judge(1024).getStatus()).isEqualTo(Status.OK);
        assertThat(check.judge(1023).getStatus()).isEqualTo(Status.WARN);
        assertThat(check.judge(96).getStatus()).isEqualTo(Status.WARN);
        assertThat(check.judge(95).getStatus()).isEqualTo(Status.CRITICAL);
    }

    @Test
    void a_portal_that_is_not_there_is_critical() {
        assertThat(new ModulesCheck().execute().getStatus()).isEqualTo(Status.CRITICAL);
    }

    @Test
    void entries_that_wait_longer_than_two_minutes_for_their_seal_are_a_warning() {
        Instant written = Instant.parse("2026-05-01T10:00:00Z");
        assertThat(new AuditCheck(waitingSince(Optional.empty()), at(written))
                        .execute()
                        .getStatus())
                .isEqualTo(Status.OK);
        AuditJournal waiting = waitingSince(Optional.of(written));
        assertThat(new AuditCheck(waiting, at(written.plusSeconds(120)))
                        .execute()
                        .getStatus())
                .isEqualTo(Status.OK);
        assertThat(new AuditCheck(waiting, at(written.plusSeconds(121)))
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

    private record Limits() implements DiskCheck.Config {
        @Override
        public int warn_mib() {
            return 1024;
        }

        @Override
        public int critical_mib() {
            return 96;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return DiskCheck.Config.class;
        }
    }
}
