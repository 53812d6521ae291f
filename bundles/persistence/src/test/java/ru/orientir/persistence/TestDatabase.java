package ru.orientir.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** The two databases, each started once for all tests of a JVM and set up as in production: fully durable. */
enum TestDatabase {
    H2 {
        @Override
        String start(Path folder) {
            return h2Url(folder);
        }
    },
    POSTGRESQL {
        @Override
        String start(Path folder) throws IOException {
            return postgres(folder, 0).getJdbcUrl("postgres", "postgres");
        }
    };

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private HikariDataSource pool;
    private Database database;

    abstract String start(Path folder) throws IOException;

    /** As the distribution does. */
    static String h2Url(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("orientir")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64";
    }

    /** The embedded server starts with -F and synchronous_commit=off unless told otherwise. */
    static EmbeddedPostgres postgres(Path folder, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        if (port != 0) {
            builder.setPort(port);
        }
        return builder.setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    /** As the distribution does. */
    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(url.startsWith("jdbc:h2") ? "sa" : "postgres");
        config.setMaximumPoolSize(16);
        config.setConnectionTimeout(5000);
        config.setConnectionTestQuery("SELECT 1");
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    synchronized Database database() {
        if (database == null) {
            try {
                pool = pool(start(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data-")));
                database = Database.open(pool, offset::get);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return database;
    }

    HikariDataSource pool() {
        database();
        return pool;
    }

    /** Runs the work while the database's clock is moved. */
    void later(Duration moved, Runnable work) {
        offset.set(moved);
        try {
            work.run();
        } finally {
            offset.set(Duration.ZERO);
        }
    }

    /** The first column of the first row. */
    String ask(String sql) {
        try (Connection connection = pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
