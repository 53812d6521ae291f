package ru.orientir.persistence.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database's schema to the state of this version, on several nodes at once, and after a process was killed in the middle of it.
 *
 * <p>Liquibase's own lock is a row that outlives its owner. Here only one process at a time gets as far as that row: on PostgreSQL by an
 * advisory lock, which the server takes back when its owner dies; H2's file is open in one process, and there by this class's monitor.
 * So a lock row that is found set was left behind, and is taken away.
 *
 * <p>An interrupted migration goes on on PostgreSQL, where a change is done or not done. An H2 file goes back to what it was before, and
 * is migrated again ({@link FormerDatabase}).
 */
public final class Migrations {

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
        ChangeSets changes = new ChangeSets(dataSource);
        if (isPostgres(dataSource)) {
            applyAlone(changes);
        } else {
            applyOrRestore(changes);
        }
    }

    private static boolean isPostgres(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        }
    }

    private static void applyAlone(ChangeSets changes) throws SQLException {
        try (Connection guard = changes.dataSource().getConnection()) {
            execute(guard, "SET lock_timeout = '" + WAIT_FOR_OTHER_NODES + "'");
            execute(guard, "SELECT pg_advisory_lock(" + ADVISORY_LOCK + ")");
            try {
                changes.apply();
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

    private static void applyOrRestore(ChangeSets changes) throws SQLException {
        Optional<FormerDatabase> former = FormerDatabase.of(changes.dataSource());
        if (!changes.areApplied()) {
            if (former.isPresent()) {
                restoreOrKeep(former.get());
            }
            changes.apply();
        }
        if (former.isPresent()) {
            former.get().forget();
        }
    }

    private static void restoreOrKeep(FormerDatabase former) throws SQLException {
        if (former.kept()) {
            LOG.warn(
                    "A migration was interrupted; the database goes back to what it was before, and is migrated again");
            former.restore();
        } else {
            former.keep();
        }
    }
}
