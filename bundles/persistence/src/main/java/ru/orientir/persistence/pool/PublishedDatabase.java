package ru.orientir.persistence.pool;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.persistence.migration.Migrations;

/**
 * Migrates the schema and then publishes the database, so that nobody ever sees an old schema. A database that is away, or a migration
 * that fails, is tried again after a pause that doubles up to {@link #LONGEST_PAUSE}.
 */
final class PublishedDatabase implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    /** A migration at work is let to its end and never interrupted: H2 closes a file whose reader is. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(PublishedDatabase.class);

    private final HikariDataSource pool;
    private final Function<DataSource, Runnable> publication;
    private final ScheduledThreadPoolExecutor attempts;
    private Runnable withdrawal = () -> {};
    private boolean closed;

    /**
     * Begins at once, in a thread of its own.
     *
     * @param pool is closed with this
     * @param publication makes the migrated database known, and returns what takes it away again
     */
    PublishedDatabase(HikariDataSource pool, Function<DataSource, Runnable> publication) {
        this.pool = pool;
        this.publication = publication;
        this.attempts = new ScheduledThreadPoolExecutor(
                1, work -> new Thread(work, "orientir-database"), new ThreadPoolExecutor.DiscardPolicy());
        attempts.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        attempts.execute(() -> attempt(FIRST_PAUSE));
    }

    private void attempt(Duration pause) {
        try {
            Migrations.apply(pool);
        } catch (SQLException | RuntimeException | Error e) {
            // An error, too: nobody else would ever hear of it.
            if (!isClosed()) {
                LOG.warn("The database is not ready ({}); next attempt in {} s", reason(e), pause.toSeconds());
                attempts.schedule(() -> attempt(afterThat(pause)), pause.toMillis(), TimeUnit.MILLISECONDS);
            }
            return;
        }
        publish();
    }

    private static Duration afterThat(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** The pool only says that it waited in vain; what the database or the network said is its cause. */
    private static String reason(Throwable failure) {
        return failure.getCause() == null
                ? failure.getMessage()
                : failure.getMessage() + " " + failure.getCause().getMessage();
    }

    // Whoever waits for the database begins in this very call: never while holding the lock.
    private void publish() {
        if (isClosed()) {
            return;
        }
        LOG.info("The database is ready");
        Runnable taken = publication.apply(pool);
        synchronized (this) {
            if (!closed) {
                withdrawal = taken;
                return;
            }
        }
        taken.run();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        Runnable taken;
        synchronized (this) {
            closed = true;
            taken = withdrawal;
        }
        taken.run();
        attempts.shutdown();
        try {
            if (!attempts.awaitTermination(LONGEST_FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The migration of the schema is still at work; it goes on with the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.close();
    }
}
