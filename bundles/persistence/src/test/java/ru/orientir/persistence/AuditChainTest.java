package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.persistence.journal.SealedChain;
import ru.orientir.portal.spi.AuditJournal.Filter;
import ru.orientir.portal.spi.AuditJournal.Head;
import ru.orientir.portal.spi.AuditJournal.Verification;
import ru.orientir.portal.spi.AuditJournal.Written;

/** What is sealed, in which order, and with which hash. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AuditChainTest {

    private final TestDatabase kind;

    @TempDir
    private Path folder;

    private AuditDatabase audit;

    AuditChainTest(TestDatabase kind) {
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
    void a_link_is_a_hash_over_the_one_before_and_all_columns() throws Exception {
        audit.write(2);
        assertThat(audit.seal()).isEqualTo(2);
        List<Written> entries =
                audit.journal().list(new Filter(Optional.empty(), Optional.empty(), Optional.empty(), 10));
        // «оператор» has 8 letters of two bytes each, «до 1» six bytes.
        String first = sha256("0:1:1" + length(Long.toString(entries.get(1).id()))
                + length(entries.get(1).at().toString()) + "16:оператор15:campaign:extend3:n/16:до 1-4:done");
        String second = sha256(
                "64:" + first + "1:2" + length(Long.toString(entries.get(0).id()))
                        + length(entries.get(0).at().toString()) + "16:оператор15:campaign:extend3:n/26:до 1-4:done");
        assertThat(audit.journal().head()).contains(new Head(2, entries.get(0).at(), second));
        assertThat(audit.journal().verify(0, Optional.of(first)))
                .isEqualTo(new Verification(2, 0, audit.journal().head(), Optional.empty()));
    }

    private static String length(String text) {
        return text.length() + ":" + text;
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothing_is_wrong_with_an_empty_log_and_what_waits_is_counted() {
        assertThat(audit.journal().verify(0, Optional.empty()))
                .isEqualTo(new Verification(0, 0, Optional.empty(), Optional.empty()));
        audit.write(3);
        assertThat(audit.journal().verify(0, Optional.empty()))
                .isEqualTo(new Verification(0, 3, Optional.empty(), Optional.empty()));
        assertThat(audit.journal().head()).isEmpty();
    }

    @Test
    void what_waits_to_be_sealed_is_known_by_the_time_of_its_first() {
        assertThat(audit.journal().waitingSince()).isEmpty();
        audit.write(1);
        audit.seal();
        assertThat(audit.journal().waitingSince()).isEmpty();
        audit.write(2);
        List<Written> latest =
                audit.journal().list(new Filter(Optional.empty(), Optional.empty(), Optional.empty(), 2));
        assertThat(audit.journal().waitingSince()).contains(latest.get(1).at());
    }

    @Test
    void what_commits_late_is_sealed_behind_what_was_written_after_it() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        try (Threads threads = new Threads()) {
            Future<Void> late =
                    threads.start(() -> audit.database().submissions().inTransaction(transaction -> {
                        transaction.audit(AuditDatabase.entry("late"));
                        written.countDown();
                        await(sealed);
                        return null;
                    }));
            await(written);
            audit.write(2);
            assertThat(audit.seal()).isEqualTo(2);
            sealed.countDown();
            late.get();
        }
        assertThat(audit.seal()).isEqualTo(1);
        assertThat(audit.ask("SELECT a.object FROM audit a JOIN audit_seal s ON s.entry = a.id WHERE s.sequence = 3"))
                .isEqualTo("late");
        assertThat(audit.ask("SELECT COUNT(*) FROM audit a WHERE a.object <> 'late' AND a.id <"
                        + " (SELECT id FROM audit WHERE object = 'late')"))
                .isEqualTo("0");
        assertThat(audit.journal().verify(0, Optional.empty()))
                .isEqualTo(new Verification(3, 0, audit.journal().head(), Optional.empty()));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody counted down");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void more_than_one_portion_is_sealed_and_walked() {
        int many = 2 * SealedChain.PORTION;
        audit.database().submissions().inTransaction(transaction -> {
            IntStream.range(0, many).forEach(n -> transaction.audit(AuditDatabase.entry("n/" + n)));
            return null;
        });
        assertThat(audit.seal()).isEqualTo(many);
        assertThat(audit.seal()).isZero();
        assertThat(audit.journal().verify(0, Optional.empty()))
                .isEqualTo(new Verification(many, 0, audit.journal().head(), Optional.empty()));
    }
}
