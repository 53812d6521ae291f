package ru.orientir.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings a database's schema to the state of this version. Works in a container and in a plain JVM. */
final class Migrations {

    private static final String CHANGELOG = "db/changelog.xml";

    private Migrations() {}

    /**
     * Applies the change sets that the database has not seen.
     *
     * @throws SQLException if the database cannot be reached or refuses a change
     */
    static void apply(DataSource dataSource) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Liquibase looks up its own services and our change sets through the context class loader.
        thread.setContextClassLoader(Migrations.class.getClassLoader());
        try (Connection connection = dataSource.getConnection()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            var liquibase = new Liquibase(
                    CHANGELOG, new ClassLoaderResourceAccessor(Migrations.class.getClassLoader()), database);
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            // Liquibase talks to the console otherwise.
            Scope.child(
                    Scope.Attr.ui,
                    new LoggerUIService(),
                    () -> liquibase.update(new Contexts(), new LabelExpression()));
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException("The schema could not be migrated", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
