package ru.orientir.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    @Test
    void an_empty_database_gets_the_schema_and_a_second_run_changes_nothing() throws SQLException {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:migrations;DB_CLOSE_DELAY=-1");
        Migrations.apply(h2);
        int applied = changeSets(h2);
        Migrations.apply(h2);
        assertThat(applied).isPositive();
        assertThat(changeSets(h2)).isEqualTo(applied);
    }

    private static int changeSets(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM DATABASECHANGELOG")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void a_wasteful_file_is_compacted_under_its_pool(@TempDir Path folder) throws Exception {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:file:" + folder.toAbsolutePath().resolve("orientir") + ";WRITE_DELAY=0");
            pool.setUsername("sa");
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text VARCHAR)");
                for (int i = 0; i < 500; i++) {
                    statement.execute("INSERT INTO note VALUES (" + i + ", REPEAT('a', 1000))");
                }
            }
            long before = Files.size(folder.resolve("orientir.mv.db"));
            H2Compaction.compact(pool, 1);
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT COUNT(*) FROM note")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(500);
            }
            assertThat(Files.size(folder.resolve("orientir.mv.db"))).isLessThan(before / 2);
        }
    }
}
