package ru.orientir.persistence;

import com.zaxxer.hikari.HikariDataSource;
import ru.orientir.persistence.migration.Migrations;

/** Migrates a database once. */
final class MigratingProcess {

    private MigratingProcess() {}

    /** Arguments: log, URL of the database. */
    public static void main(String[] arguments) throws Exception {
        AcknowledgedLog log = AcknowledgedLog.at(arguments[0]);
        try (HikariDataSource pool = TestDatabase.pool(arguments[1])) {
            log.add("begun");
            Migrations.apply(pool);
            log.add("done");
        }
    }
}
