package ru.orientir.persistence.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** What an H2 database says of its file, and its end while its pool goes on. */
final class H2File {

    private H2File() {}

    /** @return the path of the database without the ending {@code .mv.db}; {@code null} for a database in memory */
    static String path(Connection h2) throws SQLException {
        try (Statement statement = h2.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DATABASE_PATH()")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /**
     * Ends the database; the next connection opens it again.
     *
     * @param shutdown {@code SHUTDOWN} in one of its kinds
     */
    static void end(DataSource dataSource, String shutdown) throws SQLException {
        boolean ended = false;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(shutdown);
            ended = true;
        } catch (SQLException e) {
            // Giving the connection back to its pool fails, since it ended with the database.
            if (!ended) {
                throw e;
            }
        }
        forgetConnections();
    }

    /** HikariCP hands out a connection without a look at it as long as it was used within half a second. */
    private static void forgetConnections() {
        try {
            TimeUnit.MILLISECONDS.sleep(600);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
