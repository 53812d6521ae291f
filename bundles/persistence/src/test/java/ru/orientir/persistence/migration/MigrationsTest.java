package ru.orientir.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

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
}
