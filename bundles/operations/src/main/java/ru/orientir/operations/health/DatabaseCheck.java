package ru.orientir.operations.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The database answers. It is there only once its schema is migrated. */
@Component(property = {HealthCheck.NAME + "=База данных", HealthCheck.TAGS + "=" + Readiness.TAG})
public final class DatabaseCheck implements HealthCheck {

    @Reference(
            target = "(osgi.jndi.service.name=orientir)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    private volatile DataSource dataSource;

    public DatabaseCheck() {}

    DatabaseCheck(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Result execute() {
        DataSource present = dataSource;
        if (present == null) {
            return new Result(
                    Result.Status.CRITICAL, "Недоступна или ещё не обновлена. Причина – в data/log/karaf.log");
        }
        try (Connection connection = present.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            return new Result(
                    Result.Status.OK,
                    "Отвечает: " + connection.getMetaData().getDatabaseProductName() + " "
                            + connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            return new Result(Result.Status.CRITICAL, "Не отвечает. Причина – в data/log/karaf.log");
        }
    }
}
