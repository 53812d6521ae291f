package ru.orientir.persistence.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.management.ObjectName;
import javax.sql.DataSource;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.osgi.PGDataSourceFactory;
import ru.orientir.persistence.PostgresServer;

/** With the drivers' own factories, as in a container. */
class PublishedDatabaseTest {

    private final CompletableFuture<DataSource> published = new CompletableFuture<>();
    private final CompletableFuture<Void> withdrawn = new CompletableFuture<>();

    @Test
    void a_file_is_migrated_before_anybody_sees_it_and_goes_with_its_pool(@TempDir Path folder) throws Exception {
        PublishedDatabase database = new PublishedDatabase(h2(folder), this::publish);
        DataSource seen = published.get(30, TimeUnit.SECONDS);
        assertThat(campaigns(seen)).isZero();
        assertThat(ManagementFactory.getPlatformMBeanServer()
                        .isRegistered(new ObjectName("com.zaxxer.hikari:type=Pool (orientir)")))
                .isTrue();
        assertThat(withdrawn).isNotDone();
        database.close();
        assertThat(withdrawn).isDone();
        assertThatThrownBy(seen::getConnection).hasMessageContaining("closed");
    }

    @Test
    void a_server_that_comes_later_than_the_system_is_migrated_when_it_is_there(@TempDir Path folder) throws Exception {
        try (PostgresServer server = new PostgresServer(folder)) {
            String url = server.url();
            server.kill();
            HikariDataSource pool =
                    settings(DatabaseProduct.POSTGRESQL, url, "postgres").pool(new PGDataSourceFactory());
            PublishedDatabase database = new PublishedDatabase(pool, this::publish);
            assertThatThrownBy(() -> published.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            server.start();
            assertThat(campaigns(published.get(30, TimeUnit.SECONDS))).isZero();
            database.close();
        }
    }

    /** As when the settings are changed while the database is away. */
    @Test
    void one_that_never_came_ends_without_waiting_for_its_next_attempt(@TempDir Path folder) throws Exception {
        String nobody = "jdbc:postgresql://127.0.0.1:1/orientir?connectTimeout=1";
        HikariDataSource pool =
                settings(DatabaseProduct.POSTGRESQL, nobody, "orientir").pool(new PGDataSourceFactory());
        new PublishedDatabase(pool, this::publish).close();
        assertThat(pool.isClosed()).isTrue();
        assertThat(published).isNotDone();
        assertThat(withdrawn).isNotDone();
    }

    private Runnable publish(DataSource dataSource) {
        published.complete(dataSource);
        return () -> withdrawn.complete(null);
    }

    private static HikariDataSource h2(Path folder) throws SQLException {
        return settings(DatabaseProduct.H2, "jdbc:h2:file:" + folder.resolve("orientir"), "sa")
                .pool(new OsgiDataSourceFactory(new Driver()));
    }

    private static DatabaseSettings settings(DatabaseProduct product, String url, String user) {
        return new DatabaseSettings(product, product.complete(url), user, "", 4);
    }

    private static int campaigns(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM campaign")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
