package ru.orientir.persistence.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The change sets of this version, by Liquibase. Works in a container and in a plain JVM. Nobody else may be at them at the time. */
record ChangeSets(DataSource dataSource) {

    private static final String CHANGELOG = "db/changelog.xml";
    private static final Contexts ALL = new Contexts();
    private static final LabelExpression ANY = new LabelExpression();
    private static final Logger LOG = LoggerFactory.getLogger(ChangeSets.class);

    private interface Work<T> {
        T with(Liquibase liquibase) throws LiquibaseException;
    }

    /** Whether the database has noted them all. */
    boolean areApplied() throws SQLException {
        return run(liquibase -> liquibase.listUnrunChangeSets(ALL, ANY).isEmpty());
    }

    /** Applies those that the database has not noted. */
    void apply() throws SQLException {
        run(liquibase -> {
            if (liquibase.listLocks().length > 0) {
                LOG.warn("A migration was interrupted; it goes on now");
                liquibase.forceReleaseLocks();
            }
            liquibase.update(ALL, ANY);
            return null;
        });
    }

    private <T> T run(Work<T> work) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Liquibase looks up its own services and our change sets through the context class loader.
        thread.setContextClassLoader(ChangeSets.class.getClassLoader());
        try (Connection connection = dataSource.getConnection()) {
            Map<String, Object> settings = Map.of(
                    // It would report to its makers over the internet.
                    AnalyticsArgs.ENABLED.getKey(), false,
                    Scope.Attr.logService.name(), new LiquibaseLog(),
                    // It talks to the console otherwise.
                    Scope.Attr.ui.name(), new LoggerUIService());
            return Scope.child(settings, () -> work.with(liquibase(connection)));
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException("The schema could not be migrated", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Liquibase liquibase(Connection connection) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        var liquibase =
                new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(ChangeSets.class.getClassLoader()), database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        return liquibase;
    }
}
