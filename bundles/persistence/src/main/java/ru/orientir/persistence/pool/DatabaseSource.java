package ru.orientir.persistence.pool;

import java.sql.SQLException;
import java.util.Hashtable;
import java.util.Map;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The DataSource {@code orientir}, over the driver that the address in the settings asks for. Changed settings count when they are saved:
 * everything that stands on the database ends and begins again.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "ru.orientir.database",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DatabaseConfig.class)
public final class DatabaseSource {

    private final BundleContext context;
    private final DatabaseSettings settings;
    private final Drivers drivers;

    /** @throws IllegalArgumentException saying in Russian which setting is wrong */
    @Activate
    public DatabaseSource(BundleContext context, DatabaseConfig config) throws InvalidSyntaxException {
        this.context = context;
        this.settings = DatabaseSettings.of(config);
        this.drivers = new Drivers(FrameworkUtil.createFilter("(&(objectClass=" + DataSourceFactory.class.getName()
                + ")(" + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "="
                + settings.product().driver() + "))"));
        drivers.open();
    }

    @Deactivate
    void end() {
        drivers.end();
    }

    private Runnable publish(DataSource dataSource) {
        ServiceRegistration<DataSource> registration = context.registerService(
                DataSource.class, dataSource, new Hashtable<>(Map.of("osgi.jndi.service.name", "orientir")));
        return registration::unregister;
    }

    /** Another module may bring the same driver: one is used, and another only when that one goes. */
    private final class Drivers extends ServiceTracker<DataSourceFactory, DataSourceFactory> {

        private DataSourceFactory used;
        private PublishedDatabase database;
        private boolean ended;

        Drivers(Filter filter) {
            super(DatabaseSource.this.context, filter, null);
        }

        @Override
        public synchronized DataSourceFactory addingService(ServiceReference<DataSourceFactory> reference) {
            DataSourceFactory driver = super.addingService(reference);
            if (used == null) {
                use(driver);
            }
            return driver;
        }

        @Override
        public synchronized void removedService(
                ServiceReference<DataSourceFactory> reference, DataSourceFactory driver) {
            if (driver == used) {
                leave();
                use(getService());
            }
            super.removedService(reference, driver);
        }

        synchronized void end() {
            ended = true;
            leave();
            close();
        }

        private void use(DataSourceFactory driver) {
            if (ended || driver == null) {
                return;
            }
            try {
                database = new PublishedDatabase(settings.pool(driver), DatabaseSource.this::publish);
                used = driver;
            } catch (SQLException e) {
                throw new IllegalStateException("The driver refuses the settings of the database", e);
            }
        }

        private void leave() {
            if (database != null) {
                database.close();
                database = null;
                used = null;
            }
        }
    }
}
