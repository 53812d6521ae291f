package ru.orientir.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Enumeration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.persistence.transaction.DiskReserve;
import ru.orientir.portal.spi.DatabaseBackup.NoRoom;

class OnlineBackupTest {

    @TempDir
    private Path folder;

    /** Two rows go in together, and never one of them alone: half a pair in the copy would be half a transaction. */
    @Test
    void a_backup_taken_while_transactions_go_on_has_what_was_committed_before_and_no_half_of_any() throws Exception {
        Path zip = folder.resolve("backup.zip");
        int before;
        try (HikariDataSource pool = pool(folder.resolve("live"))) {
            execute(pool, "CREATE TABLE pair (n INT, half INT, text VARCHAR(200))");
            AtomicBoolean ended = new AtomicBoolean();
            AtomicInteger committed = new AtomicInteger();
            CountDownLatch begun = new CountDownLatch(100);
            Thread writer = new Thread(() -> write(pool, ended, committed, begun));
            writer.start();
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
            before = committed.get();
            OnlineBackup backup = new OnlineBackup(pool);
            assertThat(backup.isAble()).isTrue();
            backup.write(zip);
            ended.set(true);
            writer.join();
        }
        try (HikariDataSource restored = pool(restore(zip))) {
            int copied = count(restored, "SELECT COUNT(DISTINCT n) FROM pair");
            assertThat(copied).isGreaterThanOrEqualTo(before);
            assertThat(count(restored, "SELECT COUNT(*) FROM pair")).isEqualTo(2 * copied);
            assertThat(count(restored, "SELECT MAX(n) FROM pair")).isEqualTo(copied);
        }
    }

    @Test
    void no_copy_is_begun_that_might_take_the_reserve_from_the_database() throws Exception {
        Path zip = folder.resolve("backup.zip");
        Path live = Files.createDirectory(folder.resolve("live"));
        try (HikariDataSource pool = pool(live);
                Connection connection = pool.getConnection()) {
            execute(pool, "CREATE TABLE pair (n INT)");
            execute(pool, "CHECKPOINT SYNC");
            long enough = (64L << 20) + Files.size(live.resolve("orientir.mv.db"));
            DatabaseCopy copy = new DatabaseCopy(connection, zip);
            assertThatThrownBy(() -> copy.write(new DiskReserve(() -> enough - 1)))
                    .isInstanceOfSatisfying(
                            NoRoom.class, full -> assertThat(full.bytes()).isEqualTo(enough - (64L << 20)));
            assertThat(zip).doesNotExist();
            copy.write(new DiskReserve(() -> enough));
            assertThat(zip).isNotEmptyFile();
        }
    }

    private static void write(
            HikariDataSource pool, AtomicBoolean ended, AtomicInteger committed, CountDownLatch begun) {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO pair VALUES (?, ?, ?)")) {
            connection.setAutoCommit(false);
            while (!ended.get()) {
                for (int half = 0; half < 2; half++) {
                    insert.setInt(1, committed.get() + 1);
                    insert.setInt(2, half);
                    insert.setString(3, "x".repeat(200));
                    insert.executeUpdate();
                }
                connection.commit();
                committed.incrementAndGet();
                begun.countDown();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path restore(Path zip) throws IOException {
        Path place = Files.createDirectory(folder.resolve("restored"));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, place.resolve(entry.getName()));
                }
            }
        }
        return place;
    }

    private static HikariDataSource pool(Path place) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:" + place.toAbsolutePath().resolve("orientir") + ";WRITE_DELAY=0");
        pool.setUsername("sa");
        return pool;
    }

    private static void execute(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
