package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.persistence.journal.SealRounds;
import ru.orientir.portal.spi.AuditJournal.Filter;

/** What rounds of sealing leave out for good: nothing, also when some of them fail. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SealRoundsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration WHOLE = Duration.ofHours(1);

    private final TestDatabase kind;
    private final AtomicLong nanoTime = new AtomicLong();

    @TempDir
    private Path folder;

    private AuditDatabase audit;
    private SealRounds rounds;

    SealRoundsTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException {
        audit = new AuditDatabase(kind, folder);
        rounds = new SealRounds(audit.chain(), nanoTime::get);
    }

    @AfterEach
    void close() {
        audit.close();
    }

    private void later(Duration passed) {
        nanoTime.addAndGet(passed.toNanos());
    }

    private long waiting() {
        return audit.journal().verify(0, Optional.empty()).waiting();
    }

    private void failingRound() {
        assertThatThrownBy(rounds::next).isInstanceOf(RuntimeException.class);
    }

    private void breakSealing() throws SQLException {
        audit.execute("ALTER TABLE audit_seal RENAME TO audit_seal_away");
    }

    private void mendSealing() throws SQLException {
        audit.execute("ALTER TABLE audit_seal_away RENAME TO audit_seal");
    }

    @Test
    void what_was_written_while_rounds_failed_is_sealed_by_the_next_that_succeeds() throws SQLException {
        audit.write(1);
        rounds.next();
        later(PATIENCE.plusSeconds(1));
        rounds.next();
        breakSealing();
        audit.write(3);
        for (int minute = 0; minute < 5; minute++) {
            failingRound();
            later(Duration.ofMinutes(1));
        }
        mendSealing();
        rounds.next();
        assertThat(waiting()).isZero();
    }

    @Test
    void a_look_at_everything_that_failed_is_made_up_for() throws SQLException {
        audit.write(1);
        breakSealing();
        failingRound();
        audit.write(1);
        later(PATIENCE.plusSeconds(1));
        failingRound();
        later(PATIENCE.plusSeconds(1));
        failingRound();
        mendSealing();
        rounds.next();
        assertThat(waiting()).isZero();
    }

    /** It commits just after one look at everything, and the next comes as late as it may. */
    @Test
    void an_entry_below_those_that_were_passed_is_sealed_by_the_look_at_everything_and_not_taken_for_one_put_in()
            throws SQLException {
        audit.write(2);
        rounds.next();
        later(PATIENCE);
        rounds.next();
        audit.execute("INSERT INTO audit SELECT id - 1000, at - INTERVAL '122' MINUTE, account, action, 'late',"
                + " value_before, value_after, result FROM audit WHERE object = 'n/2'");
        later(WHOLE.minusSeconds(1));
        rounds.next();
        assertThat(waiting()).isEqualTo(1);
        later(Duration.ofSeconds(1));
        rounds.next();
        assertThat(waiting()).isZero();
        assertThat(audit.fault()).isEmpty();
    }

    @Test
    void what_a_round_passed_waits_to_be_sealed_as_well() throws SQLException {
        audit.write(2);
        rounds.next();
        audit.execute("INSERT INTO audit SELECT id - 1000, at - INTERVAL '10' MINUTE, account, action, 'late',"
                + " value_before, value_after, result FROM audit WHERE object = 'n/2'");
        rounds.next();
        assertThat(audit.journal().waitingSince())
                .contains(audit.journal()
                        .list(new Filter(Optional.empty(), Optional.empty(), Optional.empty(), 3))
                        .get(2)
                        .at());
    }
}
