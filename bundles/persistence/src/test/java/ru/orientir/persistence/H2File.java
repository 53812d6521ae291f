package ru.orientir.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** H2 in a file, set up as the distribution does. */
record H2File(HikariDataSource pool, Database database, AtomicReference<Duration> offset) implements AutoCloseable {

    static String url(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("orientir")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64";
    }

    static H2File in(Path folder) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(folder));
        config.setUsername("sa");
        config.setMaximumPoolSize(16);
        config.setConnectionTimeout(5000);
        HikariDataSource pool = new HikariDataSource(config);
        AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
        try {
            return new H2File(pool, Database.open(pool, offset::get), offset);
        } catch (SQLException e) {
            pool.close();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
        pool.close();
    }
}
