package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.spi.AuditJournal.Filter;
import ru.orientir.portal.spi.AuditJournal.Written;

/** The audit log as it is read. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AuditListTest {

    private final TestDatabase kind;

    @TempDir
    private Path folder;

    private AuditDatabase audit;

    AuditListTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException {
        audit = new AuditDatabase(kind, folder);
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void entries_are_listed_by_time_account_and_action() {
        audit.database().audit().append(AuditDatabase.entry("a"));
        audit.database()
                .audit()
                .append(new AuditEntry(
                        "x", "session:open", "b", Optional.empty(), Optional.empty(), AuditResult.DENIED));
        Instant later = audit.journal()
                .list(new Filter(Optional.empty(), Optional.of("x"), Optional.empty(), 5))
                .get(0)
                .at();
        assertThat(objects(Optional.empty(), Optional.empty(), Optional.empty()))
                .containsExactly("b", "a");
        assertThat(objects(Optional.of(later), Optional.of("x"), Optional.of("session:open")))
                .containsExactly("b");
        assertThat(objects(Optional.of(later.plusMillis(1)), Optional.of("x"), Optional.empty()))
                .isEmpty();
        assertThat(objects(Optional.empty(), Optional.empty(), Optional.of("campaign:extend")))
                .containsExactly("a");
        assertThat(audit.journal().list(new Filter(Optional.empty(), Optional.empty(), Optional.empty(), 1)))
                .hasSize(1);
    }

    private List<String> objects(Optional<Instant> since, Optional<String> account, Optional<String> action) {
        return audit.journal().list(new Filter(since, account, action, 10)).stream()
                .map(Written::object)
                .toList();
    }
}
