package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.persistence.journal.SealedChain;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.spi.AuditJournal;
import ru.orientir.portal.spi.AuditJournal.Fault;
import ru.orientir.portal.spi.AuditJournal.Fault.Kind;
import ru.orientir.portal.spi.AuditJournal.Filter;
import ru.orientir.portal.spi.AuditJournal.Head;
import ru.orientir.portal.spi.AuditJournal.Verification;
import ru.orientir.portal.spi.AuditJournal.Written;

/** The chain over the audit log, and what it tells of a database that somebody has been at; each test on a database of its own. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AuditChainTest {

    private static final AtomicInteger UNIQUE = new AtomicInteger();

    private final TestDatabase kind;

    @TempDir
    private Path folder;

    private String url;
    private HikariDataSource pool;
    private Database database;
    private AuditJournal audit;
    private SealedChain chain;

    AuditChainTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException {
        url = kind == TestDatabase.H2 ? TestDatabase.h2Url(folder) : another();
        pool = TestDatabase.pool(url);
        database = Database.open(pool);
        audit = database.auditJournal();
        chain = database.auditChain();
    }

    private static String another() throws SQLException {
        String name = "chain_" + UNIQUE.incrementAndGet();
        HikariDataSource server = TestDatabase.POSTGRESQL.pool();
        execute(server, "CREATE DATABASE " + name);
        return server.getJdbcUrl().replace("/postgres?", "/" + name + "?");
    }

    @AfterEach
    void close() {
        database.close();
        pool.close();
    }

    private void write(int entries) {
        IntStream.rangeClosed(1, entries).forEach(n -> database.audit().append(entry("n/" + n)));
    }

    private static AuditEntry entry(String object) {
        return new AuditEntry(
                "оператор", "campaign:extend", object, Optional.of("до 1"), Optional.empty(), AuditResult.DONE);
    }

    private Optional<Fault> fault() {
        return audit.verify(0, Optional.empty()).fault();
    }

    /** As somebody would who owns the database. */
    private void tamper(String... statements) throws SQLException {
        if (kind == TestDatabase.POSTGRESQL) {
            execute(pool, "ALTER TABLE audit DISABLE TRIGGER ALL", "ALTER TABLE audit_seal DISABLE TRIGGER ALL");
        }
        execute(pool, statements);
    }

    private static void execute(HikariDataSource pool, String... statements) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void a_link_is_a_hash_over_the_one_before_and_all_columns() throws Exception {
        write(2);
        assertThat(chain.seal(SealedChain.EVERYTHING)).isEqualTo(2);
        List<Written> entries = audit.list(new Filter(Optional.empty(), Optional.empty(), Optional.empty(), 10));
        // «оператор» has 8 letters of two bytes each, «до 1» six bytes.
        String first = sha256("0:1:1" + length(Long.toString(entries.get(1).id()))
                + length(entries.get(1).at().toString()) + "16:оператор15:campaign:extend3:n/16:до 1-4:done");
        String second = sha256(
                "64:" + first + "1:2" + length(Long.toString(entries.get(0).id()))
                        + length(entries.get(0).at().toString()) + "16:оператор15:campaign:extend3:n/26:до 1-4:done");
        assertThat(audit.head()).contains(new Head(2, entries.get(0).at(), second));
        assertThat(audit.verify(0, Optional.of(first)))
                .isEqualTo(new Verification(2, 0, audit.head(), Optional.empty()));
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
        assertThat(audit.verify(0, Optional.empty()))
                .isEqualTo(new Verification(0, 0, Optional.empty(), Optional.empty()));
        write(3);
        assertThat(audit.verify(0, Optional.empty()))
                .isEqualTo(new Verification(0, 3, Optional.empty(), Optional.empty()));
        assertThat(audit.head()).isEmpty();
    }

    @Test
    void what_waits_to_be_sealed_is_known_by_the_time_of_its_first() {
        assertThat(audit.waitingSince()).isEmpty();
        write(1);
        chain.seal(SealedChain.EVERYTHING);
        assertThat(audit.waitingSince()).isEmpty();
        write(2);
        List<Written> latest = audit.list(new Filter(Optional.empty(), Optional.empty(), Optional.empty(), 2));
        assertThat(audit.waitingSince()).contains(latest.get(1).at());
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
            write(3);
            chain.seal(SealedChain.EVERYTHING);
            long number = audit.head().orElseThrow().number() - 1;
            tamper("UPDATE audit SET " + change + " WHERE id = (SELECT entry FROM audit_seal WHERE sequence = " + number
                    + ")");
            assertThat(audit.verify(number - 2, Optional.empty()).fault())
                    .as(change)
                    .hasValueSatisfying(fault -> {
                        assertThat(fault.kind()).isEqualTo(Kind.CHANGED);
                        assertThat(fault.number()).isEqualTo(number);
                    });
        }
        assertThat(fault()).map(Fault::number).contains(2L);
    }

    @Test
    void a_removed_entry_is_found_with_or_without_its_link() throws SQLException {
        write(5);
        chain.seal(SealedChain.EVERYTHING);
        tamper("DELETE FROM audit WHERE object = 'n/3'");
        assertThat(fault()).map(Fault::kind).contains(Kind.REMOVED);
        assertThat(fault()).map(Fault::number).contains(3L);
        tamper("DELETE FROM audit_seal WHERE sequence = 3");
        assertThat(fault()).contains(new Fault(Kind.REMOVED, 3, 0));
        tamper("UPDATE audit_seal SET sequence = sequence - 1 WHERE sequence = 4");
        tamper("UPDATE audit_seal SET sequence = sequence - 1 WHERE sequence = 5");
        assertThat(fault()).map(Fault::kind).contains(Kind.CHANGED);
        assertThat(fault()).map(Fault::number).contains(3L);
    }

    @Test
    void an_entry_put_in_later_is_found() throws SQLException {
        write(3);
        chain.seal(SealedChain.EVERYTHING);
        long id = Long.parseLong(ask("SELECT id FROM audit WHERE object = 'n/2'"));
        tamper("INSERT INTO audit SELECT id - 1000, at - INTERVAL '1' DAY, 'mo-m01', action, object, value_before,"
                + " value_after, result FROM audit WHERE id = " + id);
        chain.seal(SealedChain.EVERYTHING);
        assertThat(fault()).contains(new Fault(Kind.INSERTED, 4, id - 1000));
    }

    @Test
    void a_link_that_somebody_made_is_found() throws SQLException {
        write(3);
        chain.seal(SealedChain.EVERYTHING);
        write(1);
        tamper("INSERT INTO audit_seal SELECT 4, MAX(id), 'aa' FROM audit");
        assertThat(fault()).map(Fault::kind).contains(Kind.CHANGED);
        assertThat(fault()).map(Fault::number).contains(4L);
    }

    @Test
    void an_end_that_was_cut_off_is_found_by_the_hash_that_was_written_down() throws SQLException {
        write(5);
        chain.seal(SealedChain.EVERYTHING);
        String noted = audit.head().orElseThrow().hash();
        tamper("DELETE FROM audit WHERE object = 'n/5'", "DELETE FROM audit_seal WHERE sequence = 5");
        assertThat(fault()).isEmpty();
        assertThat(audit.verify(0, Optional.of(noted)).fault()).contains(new Fault(Kind.FORGOTTEN, 4, 0));
    }

    @Test
    void behind_a_fault_that_is_known_the_walk_goes_on() throws SQLException {
        write(5);
        chain.seal(SealedChain.EVERYTHING);
        tamper("UPDATE audit SET account = 'x' WHERE object = 'n/2'");
        assertThat(audit.verify(2, Optional.empty())).isEqualTo(new Verification(3, 0, audit.head(), Optional.empty()));
    }

    @Test
    void the_server_refuses_changes_where_it_can() {
        write(1);
        chain.seal(SealedChain.EVERYTHING);
        for (String statement : List.of(
                "UPDATE audit SET account = 'x'",
                "DELETE FROM audit",
                "TRUNCATE audit",
                "UPDATE audit_seal SET hash = 'x'",
                "DELETE FROM audit_seal",
                "TRUNCATE audit_seal")) {
            if (kind == TestDatabase.POSTGRESQL) {
                assertThatThrownBy(() -> execute(pool, statement)).hasMessageContaining("append-only");
            }
        }
        assertThat(fault()).isEmpty();
    }

    @Test
    void what_commits_late_is_sealed_behind_what_was_written_after_it() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        try (Threads threads = new Threads()) {
            Future<Void> late = threads.start(() -> database.submissions().inTransaction(transaction -> {
                transaction.audit(entry("late"));
                written.countDown();
                await(sealed);
                return null;
            }));
            await(written);
            write(2);
            assertThat(chain.seal(SealedChain.EVERYTHING)).isEqualTo(2);
            sealed.countDown();
            late.get();
        }
        assertThat(chain.seal(SealedChain.EVERYTHING)).isEqualTo(1);
        assertThat(ask("SELECT a.object FROM audit a JOIN audit_seal s ON s.entry = a.id WHERE s.sequence = 3"))
                .isEqualTo("late");
        assertThat(ask("SELECT COUNT(*) FROM audit a WHERE a.object <> 'late' AND a.id <"
                        + " (SELECT id FROM audit WHERE object = 'late')"))
                .isEqualTo("0");
        assertThat(audit.verify(0, Optional.empty())).isEqualTo(new Verification(3, 0, audit.head(), Optional.empty()));
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
    void several_who_seal_at_once_make_one_chain() {
        int writers = 4;
        int each = 200;
        try (Threads threads = new Threads()) {
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                work.add(threads.start(() -> {
                    write(each);
                    return null;
                }));
            }
            for (int node = 0; node < 3; node++) {
                work.add(threads.start(() -> {
                    while (audit.head().map(Head::number).orElse(0L) < writers * each) {
                        chain.seal(SealedChain.EVERYTHING);
                    }
                    return null;
                }));
            }
            for (Future<?> one : work) {
                Threads.results(List.of(one));
            }
        }
        assertThat(audit.verify(0, Optional.empty()))
                .isEqualTo(new Verification(writers * each, 0, audit.head(), Optional.empty()));
    }

    @Test
    void more_than_one_portion_is_sealed_and_walked() {
        int many = 2 * SealedChain.PORTION;
        database.submissions().inTransaction(transaction -> {
            IntStream.range(0, many).forEach(n -> transaction.audit(entry("n/" + n)));
            return null;
        });
        assertThat(chain.seal(SealedChain.EVERYTHING)).isEqualTo(SealedChain.PORTION);
        assertThat(chain.seal(SealedChain.EVERYTHING)).isEqualTo(SealedChain.PORTION);
        assertThat(chain.seal(SealedChain.EVERYTHING)).isZero();
        assertThat(audit.verify(0, Optional.empty()))
                .isEqualTo(new Verification(many, 0, audit.head(), Optional.empty()));
    }

    @Test
    void a_killed_sealer_leaves_a_chain_that_goes_on() {
        database.close();
        pool.close();
        List<String> heads = new ArrayList<>();
        for (int kill = 0; kill < ChildJvm.KILLS; kill++) {
            ChildJvm child = ChildJvm.start(SealingProcess.class, folder, url);
            child.await(20);
            ChildJvm.pause(kill * 7L % 50);
            child.kill();
            heads.addAll(child.acknowledged());
        }
        pool = TestDatabase.pool(url);
        try {
            database = Database.open(pool);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        audit = database.auditJournal();
        while (database.auditChain().seal(SealedChain.EVERYTHING) > 0) {
            // Until everything is sealed.
        }
        for (String head : List.of(heads.get(0), heads.get(heads.size() - 1))) {
            Verification found = audit.verify(0, Optional.of(head));
            assertThat(found.fault()).isEmpty();
            assertThat(found.waiting()).isZero();
        }
    }

    @Test
    void entries_are_listed_by_time_account_and_action() {
        database.audit().append(entry("a"));
        database.audit()
                .append(new AuditEntry(
                        "x", "session:open", "b", Optional.empty(), Optional.empty(), AuditResult.DENIED));
        Instant later = audit.list(new Filter(Optional.empty(), Optional.of("x"), Optional.empty(), 5))
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
        assertThat(audit.list(new Filter(Optional.empty(), Optional.empty(), Optional.empty(), 1)))
                .hasSize(1);
    }

    private List<String> objects(Optional<Instant> since, Optional<String> account, Optional<String> action) {
        return audit.list(new Filter(since, account, action, 10)).stream()
                .map(Written::object)
                .toList();
    }

    private String ask(String sql) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
