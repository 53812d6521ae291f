package ru.orientir.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import ru.orientir.persistence.journal.SealedChain;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.spi.AuditJournal;
import ru.orientir.portal.spi.AuditJournal.Fault;

/** A database of its own for one test of the audit log, and somebody who owns it and may do anything with it. */
final class AuditDatabase implements AutoCloseable {

    private static final AtomicInteger UNIQUE = new AtomicInteger();

    private final TestDatabase kind;
    private final String url;
    private HikariDataSource pool;
    private Database database;

    AuditDatabase(TestDatabase kind, Path folder) throws SQLException {
        this.kind = kind;
        this.url = kind == TestDatabase.H2 ? TestDatabase.h2Url(folder) : another();
        open();
    }

    private static String another() throws SQLException {
        String name = "chain_" + UNIQUE.incrementAndGet();
        HikariDataSource server = TestDatabase.POSTGRESQL.pool();
        execute(server, "CREATE DATABASE " + name);
        return server.getJdbcUrl().replace("/postgres?", "/" + name + "?");
    }

    String url() {
        return url;
    }

    void open() throws SQLException {
        pool = TestDatabase.pool(url);
        database = Database.open(pool);
    }

    @Override
    public void close() {
        database.close();
        pool.close();
    }

    Database database() {
        return database;
    }

    AuditJournal journal() {
        return database.auditJournal();
    }

    SealedChain chain() {
        return database.auditChain();
    }

    static AuditEntry entry(String object) {
        return new AuditEntry(
                "оператор", "campaign:extend", object, Optional.of("до 1"), Optional.empty(), AuditResult.DONE);
    }

    /** Entries of the objects n/1, n/2 and so on. */
    void write(int entries) {
        IntStream.rangeClosed(1, entries).forEach(n -> database.audit().append(entry("n/" + n)));
    }

    int seal() {
        return chain().seal(SealedChain.EVERYTHING);
    }

    Optional<Fault> fault() {
        return journal().verify(0, Optional.empty()).fault();
    }

    /** As somebody would who owns the database. */
    void tamper(String... statements) throws SQLException {
        if (kind == TestDatabase.POSTGRESQL) {
            execute("ALTER TABLE audit DISABLE TRIGGER ALL", "ALTER TABLE audit_seal DISABLE TRIGGER ALL");
        }
        execute(statements);
    }

    void execute(String... statements) throws SQLException {
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

    /** The first column of the first row. */
    String ask(String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
