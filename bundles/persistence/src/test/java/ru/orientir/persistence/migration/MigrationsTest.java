package ru.orientir.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    private static final String CHANGE_SETS = "SELECT ID FROM DATABASECHANGELOG";

    @Test
    void an_empty_database_gets_the_schema_and_a_second_run_changes_nothing() throws SQLException {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:migrations;DB_CLOSE_DELAY=-1");
        Migrations.apply(h2);
        List<String> applied = lines(h2, CHANGE_SETS);
        Migrations.apply(h2);
        assertThat(applied).isNotEmpty();
        assertThat(lines(h2, CHANGE_SETS)).isEqualTo(applied);
    }

    /** As H2 leaves it when it is killed in the middle of adding a column: the old table dropped, the new one without its name. */
    @Test
    void a_file_left_half_way_goes_back_and_is_migrated_again(@TempDir Path folder) throws Exception {
        try (HikariDataSource pool = pool(folder)) {
            Migrations.apply(pool);
            execute(
                    pool,
                    "INSERT INTO registry_state SELECT 2, 7 FROM registry_state",
                    "ALTER TABLE campaign DROP COLUMN report_by",
                    "DELETE FROM DATABASECHANGELOG WHERE ID = 'campaign_report_by'");
            FormerDatabase.of(pool).orElseThrow().keep();
            execute(pool, "ALTER TABLE campaign RENAME TO campaign_copy_4_2", "DELETE FROM registry_state");

            Migrations.apply(pool);

            assertThat(lines(pool, "SELECT state FROM registry_state WHERE id = 2"))
                    .containsExactly("7");
            assertThat(lines(pool, "SELECT COUNT(report_by) FROM campaign")).containsExactly("0");
            assertThat(folder).isDirectoryNotContaining("glob:**before-migration*");
        }
    }

    @Test
    void what_was_saved_after_a_migration_is_never_replaced_by_its_copy(@TempDir Path folder) throws Exception {
        try (HikariDataSource pool = pool(folder)) {
            Migrations.apply(pool);
            FormerDatabase.of(pool).orElseThrow().keep();
            execute(pool, "UPDATE registry_state SET state = 7");

            Migrations.apply(pool);

            assertThat(lines(pool, "SELECT state FROM registry_state")).containsExactly("7");
            assertThat(folder).isDirectoryNotContaining("glob:**before-migration*");
        }
    }

    @Test
    void a_wasteful_file_is_compacted_under_its_pool(@TempDir Path folder) throws Exception {
        try (HikariDataSource pool = pool(folder)) {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text VARCHAR)");
                for (int i = 0; i < 500; i++) {
                    statement.execute("INSERT INTO note VALUES (" + i + ", REPEAT('a', 1000))");
                }
            }
            long before = Files.size(folder.resolve("orientir.mv.db"));
            H2Compaction.compact(pool, 1);
            assertThat(lines(pool, "SELECT COUNT(*) FROM note")).containsExactly("500");
            assertThat(Files.size(folder.resolve("orientir.mv.db"))).isLessThan(before / 2);
        }
    }

    private static HikariDataSource pool(Path folder) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:" + folder.toAbsolutePath().resolve("orientir") + ";WRITE_DELAY=0");
        pool.setUsername("sa");
        return pool;
    }

    private static void execute(DataSource dataSource, String... statements) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> lines(DataSource dataSource, String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }
}
