package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.persistence.migration.Migrations;

/** A migration that was killed goes on at the next start, whatever it left behind. */
class InterruptedMigrationTest {

    private static final int KILLS = ChildJvm.KILLS;

    private final Random random = new Random(74);

    @Test
    void killed_anywhere_on_h2(@TempDir Path folder) throws SQLException {
        String url = TestDatabase.h2Url(folder);
        killSome(folder, url);
        goesOn(url, "PUBLIC", TestDatabase.H2);
    }

    @Test
    void killed_anywhere_on_postgresql(@TempDir Path folder) throws SQLException {
        try (PostgresServer server = new PostgresServer(folder)) {
            killSome(folder, server.url());
            killWhileItHoldsItsLocks(folder, server.url());
            goesOn(server.url(), "public", TestDatabase.POSTGRESQL);
        }
    }

    private void killSome(Path folder, String url) {
        for (int kill = 0; kill < KILLS; kill++) {
            ChildJvm child = ChildJvm.start(MigratingProcess.class, folder, url);
            child.await(1);
            ChildJvm.pause(random.nextInt(1500));
            child.kill();
        }
    }

    /** It waits for a table that somebody else creates, in the middle of its change sets. */
    private static void killWhileItHoldsItsLocks(Path folder, String url) throws SQLException {
        try (HikariDataSource pool = TestDatabase.pool(url);
                Connection other = pool.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
            other.setAutoCommit(false);
            statement.execute("CREATE TABLE campaign (id INTEGER)");
            ChildJvm child = ChildJvm.start(MigratingProcess.class, folder, url);
            Evidence evidence = new Evidence(pool);
            while (evidence.lines("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                    .isEmpty()) {
                ChildJvm.pause(10);
            }
            assertThat(evidence.lines("SELECT 1 FROM databasechangeloglock WHERE locked"))
                    .hasSize(1);
            child.kill();
            other.rollback();
        }
    }

    private static void goesOn(String url, String schema, TestDatabase clean) throws SQLException {
        try (HikariDataSource pool = TestDatabase.pool(url)) {
            Migrations.apply(pool);
            List<String> found = new Evidence(pool).schema(schema);
            assertThat(found).isNotEmpty().isEqualTo(new Evidence(clean.pool()).schema(schema));
        }
    }

    @Test
    void a_change_that_was_made_and_not_noted_is_no_obstacle_nor_is_a_lock_that_was_left(@TempDir Path folder)
            throws SQLException {
        try (HikariDataSource pool = TestDatabase.pool(TestDatabase.h2Url(folder))) {
            Migrations.apply(pool);
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM DATABASECHANGELOG");
                statement.execute("UPDATE DATABASECHANGELOGLOCK SET LOCKED = TRUE, LOCKEDBY = 'a killed process',"
                        + " LOCKGRANTED = CURRENT_TIMESTAMP");
            }
            Migrations.apply(pool);
            assertThat(new Evidence(pool).lines("SELECT COUNT(*) FROM registry_state"))
                    .containsExactly("1");
        }
    }

    @Test
    void several_nodes_may_start_on_an_empty_database_at_once(@TempDir Path folder) throws Exception {
        try (PostgresServer server = new PostgresServer(folder)) {
            List<ChildJvm> nodes = IntStream.range(0, 3)
                    .mapToObj(i -> ChildJvm.start(MigratingProcess.class, folder, server.url()))
                    .toList();
            for (ChildJvm node : nodes) {
                node.await(2);
                assertThat(node.acknowledged()).containsExactly("begun", "done");
            }
            goesOn(server.url(), "public", TestDatabase.POSTGRESQL);
        }
    }
}
