package ru.orientir.persistence.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.persistence.transaction.DiskReserve;

/**
 * Gives back what an H2 file has wasted, before anybody uses it.
 *
 * <p>With WRITE_DELAY=0 every commit appends to the file, and the thread that would tidy it up does not run: a save takes about 26 KB of the
 * file and leaves 1 KB of data (58,000 saves: 1.5 GB, compacted 24 MB in 1.3 s). So it is compacted at a start, when it has become worth while.
 */
final class H2Compaction {

    /** Worth the second that it takes. */
    static final long WORTH_WHILE = 64L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(H2Compaction.class);

    private H2Compaction() {}

    /**
     * Does nothing for other databases.
     *
     * @param worthWhile so many bytes have to be wasted, and half of the file
     */
    static void compact(DataSource dataSource, long worthWhile) throws SQLException {
        boolean wasteful;
        try (Connection connection = dataSource.getConnection()) {
            wasteful = wasteful(connection, worthWhile);
        }
        if (wasteful) {
            // Writes a new file and puts it in place of the old one by its name.
            H2File.end(dataSource, "SHUTDOWN COMPACT");
        }
    }

    private static boolean wasteful(Connection connection, long worthWhile) throws SQLException {
        if (!"H2".equals(connection.getMetaData().getDatabaseProductName())) {
            return false;
        }
        Map<String, Long> file = file(connection);
        long size = file.getOrDefault("info.FILE_SIZE", 0L);
        long live = size
                * file.getOrDefault("info.FILL_RATE", 100L)
                / 100
                * file.getOrDefault("info.CHUNKS_FILL_RATE", 100L)
                / 100;
        boolean wasteful = size - live >= worthWhile && live <= size / 2;
        if (wasteful && !DiskReserve.of(connection).spares(live)) {
            LOG.warn(
                    "The database file of {} MB is not compacted: its disk has no room for {} MB",
                    size >> 20,
                    live >> 20);
            return false;
        }
        if (wasteful) {
            LOG.info("The database file of {} MB holds about {} MB and is compacted", size >> 20, live >> 20);
        }
        return wasteful;
    }

    private static Map<String, Long> file(Connection connection) throws SQLException {
        Map<String, Long> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT SETTING_NAME, SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                                + " WHERE SETTING_NAME IN ('info.FILE_SIZE', 'info.FILL_RATE', 'info.CHUNKS_FILL_RATE')")) {
            while (rows.next()) {
                found.put(rows.getString(1), Long.valueOf(rows.getString(2)));
            }
        }
        return found;
    }
}
