package ru.orientir.persistence.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database's schema to the state of this version. Works in a container and in a plain JVM, on several nodes at once, and after a
 * process was killed in the middle of it.
 *
 * <p>Liquibase's own lock is a row that outlives its owner. Here only one process at a time gets as far as that row: on PostgreSQL by an
 * advisory lock, which the server takes back when its owner dies; H2's file is open in one process, and there by this class's monitor.
 * So a lock row that is found set was left behind, and is taken away.
 */
public final class Migrations {

    private static final String CHANGELOG = "db/changelog.xml";
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    /** Any number that no other program uses on this database. */
    private static final long ADVISORY_LOCK = 0x4F7269656E746972L;

    /** Another node may have long migrations before it. */
    private static final String WAIT_FOR_OTHER_NODES = "15min";

    private Migrations() {}

    /**
     * Applies the change sets that the database has not seen.
     *
     * @throws SQLException if the database cannot be reached or refuses a change
     */
    public static synchronized void apply(DataSource dataSource) throws SQLException {
        H2Compaction.compact(dataSource, H2Compaction.WORTH_WHILE);
        try (Connection guard = dataSource.getConnection()) {
            if (!"PostgreSQL".equals(guard.getMetaData().getDatabaseProductName())) {
                migrate(dataSource);
                return;
            }
            execute(guard, "SET lock_timeout = '" + WAIT_FOR_OTHER_NODES + "'");
            execute(guard, "SELECT pg_advisory_lock(" + ADVISORY_LOCK + ")");
            try {
                migrate(dataSource);
            } finally {
                execute(guard, "SELECT pg_advisory_unlock(" + ADVISORY_LOCK + ")");
                execute(guard, "RESET lock_timeout");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void migrate(DataSource dataSource) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Liquibase looks up its own services and our change sets through the context class loader.
        thread.setContextClassLoader(Migrations.class.getClassLoader());
        try (Connection connection = dataSource.getConnection()) {
            Map<String, Object> settings = Map.of(
                    // It would report to its makers over the internet.
                    AnalyticsArgs.ENABLED.getKey(), false,
                    Scope.Attr.logService.name(), new LiquibaseLog(),
                    // It talks to the console otherwise.
                    Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(settings, () -> update(connection));
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException("The schema could not be migrated", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void update(Connection connection) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        var liquibase =
                new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(Migrations.class.getClassLoader()), database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        if (liquibase.listLocks().length > 0) {
            LOG.warn("A migration was interrupted; it goes on now");
            liquibase.forceReleaseLocks();
        }
        liquibase.update(new Contexts(), new LabelExpression());
    }
}
