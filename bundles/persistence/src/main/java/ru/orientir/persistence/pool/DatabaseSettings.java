package ru.orientir.persistence.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * What the operator's settings mean.
 *
 * @param url complete, as the driver gets it
 * @param connections how many the pool holds at most, 2 to 200
 */
record DatabaseSettings(DatabaseProduct product, String url, String user, String password, int connections) {

    private static final int FEWEST = 2;
    private static final int MOST = 200;

    /** No answer of the system takes longer than a wait for a connection may. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** @throws IllegalArgumentException saying in Russian which setting is wrong */
    static DatabaseSettings of(DatabaseConfig config) {
        String url = config.url() == null ? "" : config.url().strip();
        DatabaseProduct product = DatabaseProduct.of(url);
        // H2 would begin a new database under that very name.
        if (url.contains("$[")) {
            throw new IllegalArgumentException("url: для $[…] нет значения.");
        }
        if (config.user() == null || config.user().isBlank()) {
            throw new IllegalArgumentException("user: укажите имя пользователя базы.");
        }
        if (config.pool_size() < FEWEST || config.pool_size() > MOST) {
            throw new IllegalArgumentException("pool.size: от " + FEWEST + " до " + MOST + ".");
        }
        return new DatabaseSettings(
                product, product.complete(url), config.user().strip(), config.password(), config.pool_size());
    }

    /** A pool that has not asked the database for anything yet: it may begin before the database does. */
    HikariDataSource pool(DataSourceFactory driver) throws SQLException {
        Properties properties = new Properties();
        properties.put(DataSourceFactory.JDBC_URL, url);
        properties.put(DataSourceFactory.JDBC_USER, user);
        properties.put(DataSourceFactory.JDBC_PASSWORD, password);
        HikariConfig config = new HikariConfig();
        config.setPoolName("orientir");
        config.setDataSource(driver.createDataSource(properties));
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(FEWEST);
        config.setConnectionTimeout(PATIENCE.toMillis());
        // H2's own check takes a connection for a living one although its database was closed (full disk).
        config.setConnectionTestQuery("SELECT 1");
        config.setInitializationFailTimeout(-1);
        // For the metrics.
        config.setRegisterMbeans(true);
        return new HikariDataSource(config);
    }

    /** Not the password: what is printed by accident ends in a log. */
    @Override
    public String toString() {
        return user + " at " + product;
    }
}
