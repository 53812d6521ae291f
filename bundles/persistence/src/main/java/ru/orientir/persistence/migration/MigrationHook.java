package ru.orientir.persistence.migration;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Hashtable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.ops4j.pax.jdbc.hook.PreHook;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migrates the schema before the DataSource {@code orientir} is published, so that nobody ever sees an old schema.
 *
 * <p>Pax JDBC calls a hook once and never again after a failure (database absent at boot, killed in the middle of a migration). Therefore
 * a failed hook withdraws itself and registers again after a pause that doubles up to {@link #LONGEST_PAUSE}: to Pax JDBC it is a new one.
 */
@Component(
        service = {},
        immediate = true)
public final class MigrationHook {

    /** The name that the DataSource's configuration gives in {@code ops4j.preHook}. */
    static final String NAME = "orientir-migrations";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(MigrationHook.class);

    private final BundleContext context;
    private final ScheduledExecutorService retries;
    private Duration pause = FIRST_PAUSE;
    private ServiceRegistration<PreHook> registration;
    private boolean ended;

    @Activate
    public MigrationHook(BundleContext context) {
        this.context = context;
        this.retries =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "orientir-migrations-retry"));
        register();
    }

    @Deactivate
    void end() {
        retries.shutdownNow();
        synchronized (this) {
            ended = true;
            withdraw();
        }
    }

    private void prepare(DataSource dataSource) throws SQLException {
        try {
            Migrations.apply(dataSource);
            succeeded();
            LOG.info("The database is ready");
        } catch (SQLException | RuntimeException e) {
            retryLater(e);
            throw e;
        }
    }

    private synchronized void succeeded() {
        pause = FIRST_PAUSE;
    }

    private synchronized void retryLater(Exception cause) {
        if (ended) {
            return;
        }
        LOG.warn("The database is not ready ({}); next attempt in {} s", reason(cause), pause.toSeconds());
        retries.schedule(this::registerAgain, pause.toMillis(), TimeUnit.MILLISECONDS);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    /** The pool only says that it waited in vain; what the database or the network said is its cause. */
    private static String reason(Exception failure) {
        return failure.getCause() == null
                ? failure.getMessage()
                : failure.getMessage() + " " + failure.getCause().getMessage();
    }

    private void registerAgain() {
        synchronized (this) {
            withdraw();
        }
        register();
    }

    // Registering calls the hook in this very thread: never while holding the lock.
    private void register() {
        var properties = new Hashtable<String, Object>();
        properties.put(PreHook.KEY_NAME, NAME);
        ServiceRegistration<PreHook> registered = context.registerService(PreHook.class, this::prepare, properties);
        synchronized (this) {
            registration = registered;
            if (ended) {
                withdraw();
            }
        }
    }

    private synchronized void withdraw() {
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
    }
}
