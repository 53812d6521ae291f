package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.portal.spi.AuditJournal.Fault;
import ru.orientir.portal.spi.AuditJournal.Fault.Kind;
import ru.orientir.portal.spi.AuditJournal.Verification;

/** What the chain tells of a database that somebody has been at. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TamperedAuditTest {

    private final TestDatabase kind;

    @TempDir
    private Path folder;

    private AuditDatabase audit;

    TamperedAuditTest(TestDatabase kind) {
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
    void a_change_of_any_column_is_found() throws SQLException {
        for (String change : List.of(
                "account = 'другой'",
                "action = 'campaign:create'",
                "object = 'n/9'",
                "value_before = NULL",
                "value_after = ''",
                "result = 'denied'",
                "at = at + INTERVAL '1' SECOND")) {
            audit.write(3);
            audit.seal();
            long number = audit.journal().head().orElseThrow().number() - 1;
            audit.tamper("UPDATE audit SET " + change + " WHERE id = (SELECT entry FROM audit_seal WHERE sequence = "
                    + number + ")");
            assertThat(audit.journal().verify(number - 2, Optional.empty()).fault())
                    .as(change)
                    .hasValueSatisfying(fault -> {
                        assertThat(fault.kind()).isEqualTo(Kind.CHANGED);
                        assertThat(fault.number()).isEqualTo(number);
                    });
        }
        assertThat(audit.fault()).map(Fault::number).contains(2L);
    }

    @Test
    void a_removed_entry_is_found_with_or_without_its_link() throws SQLException {
        audit.write(5);
        audit.seal();
        audit.tamper("DELETE FROM audit WHERE object = 'n/3'");
        assertThat(audit.fault()).map(Fault::kind).contains(Kind.REMOVED);
        assertThat(audit.fault()).map(Fault::number).contains(3L);
        audit.tamper("DELETE FROM audit_seal WHERE sequence = 3");
        assertThat(audit.fault()).contains(new Fault(Kind.REMOVED, 3, 0));
        audit.tamper("UPDATE audit_seal SET sequence = sequence - 1 WHERE sequence = 4");
        audit.tamper("UPDATE audit_seal SET sequence = sequence - 1 WHERE sequence = 5");
        assertThat(audit.fault()).map(Fault::kind).contains(Kind.CHANGED);
        assertThat(audit.fault()).map(Fault::number).contains(3L);
    }

    @Test
    void an_entry_put_in_later_is_found() throws SQLException {
        audit.write(3);
        audit.seal();
        long id = Long.parseLong(audit.ask("SELECT id FROM audit WHERE object = 'n/2'"));
        audit.tamper(
                "INSERT INTO audit SELECT id - 1000, at - INTERVAL '1' DAY, 'mo-m01', action, object, value_before,"
                        + " value_after, result FROM audit WHERE id = " + id);
        audit.seal();
        assertThat(audit.fault()).contains(new Fault(Kind.INSERTED, 4, id - 1000));
    }

    @Test
    void a_link_that_somebody_made_is_found() throws SQLException {
        audit.write(3);
        audit.seal();
        audit.write(1);
        audit.tamper("INSERT INTO audit_seal SELECT 4, MAX(id), 'aa' FROM audit");
        assertThat(audit.fault()).map(Fault::kind).contains(Kind.CHANGED);
        assertThat(audit.fault()).map(Fault::number).contains(4L);
    }

    @Test
    void an_end_that_was_cut_off_is_found_by_the_hash_that_was_written_down() throws SQLException {
        audit.write(5);
        audit.seal();
        String noted = audit.journal().head().orElseThrow().hash();
        audit.tamper("DELETE FROM audit WHERE object = 'n/5'", "DELETE FROM audit_seal WHERE sequence = 5");
        assertThat(audit.fault()).isEmpty();
        assertThat(audit.journal().verify(0, Optional.of(noted)).fault()).contains(new Fault(Kind.FORGOTTEN, 4, 0));
    }

    @Test
    void behind_a_fault_that_is_known_the_walk_goes_on() throws SQLException {
        audit.write(5);
        audit.seal();
        audit.tamper("UPDATE audit SET account = 'x' WHERE object = 'n/2'");
        assertThat(audit.journal().verify(2, Optional.empty()))
                .isEqualTo(new Verification(3, 0, audit.journal().head(), Optional.empty()));
    }

    @Test
    void a_chain_that_ends_before_the_link_to_begin_behind_was_cut() throws SQLException {
        audit.write(5);
        audit.seal();
        String third = audit.ask("SELECT hash FROM audit_seal WHERE sequence = 3");
        audit.tamper("DELETE FROM audit_seal WHERE sequence >= 3", "DELETE FROM audit WHERE object >= 'n/3'");
        assertThat(audit.journal().verify(3, Optional.empty()))
                .isEqualTo(new Verification(0, 0, Optional.empty(), Optional.of(new Fault(Kind.REMOVED, 3, 0))));
        assertThat(audit.journal().verify(3, Optional.of(third)).fault()).contains(new Fault(Kind.REMOVED, 3, 0));
    }

    @Test
    void the_hash_that_was_written_down_may_be_that_of_the_link_to_begin_behind() throws SQLException {
        audit.write(5);
        audit.seal();
        String third = audit.ask("SELECT hash FROM audit_seal WHERE sequence = 3");
        assertThat(audit.journal().verify(3, Optional.of(third)))
                .isEqualTo(new Verification(2, 0, audit.journal().head(), Optional.empty()));
        String second = audit.ask("SELECT hash FROM audit_seal WHERE sequence = 2");
        assertThat(audit.journal().verify(3, Optional.of(second)).fault()).contains(new Fault(Kind.FORGOTTEN, 5, 0));
    }

    @Test
    void the_server_refuses_changes() {
        assumeThat(kind).as("H2 knows triggers of compiled classes only").isEqualTo(TestDatabase.POSTGRESQL);
        audit.write(1);
        audit.seal();
        for (String statement : List.of(
                "UPDATE audit SET account = 'x'",
                "DELETE FROM audit",
                "TRUNCATE audit",
                "UPDATE audit_seal SET hash = 'x'",
                "DELETE FROM audit_seal",
                "TRUNCATE audit_seal")) {
            assertThatThrownBy(() -> audit.execute(statement)).hasMessageContaining("append-only");
        }
        assertThat(audit.fault()).isEmpty();
    }
}
