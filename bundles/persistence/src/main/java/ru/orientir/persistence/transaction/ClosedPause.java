package ru.orientir.persistence.transaction;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets all connections rest when H2 has closed its database, after a write that failed. HikariCP looks at a connection before handing it out
 * only if nobody used it for half a second, and does not know H2's error: under load the dead ones would go round for ever. The first that
 * has rested is found dead, and the one made in its place opens the database again.
 */
final class ClosedPause {

    private static final Duration PAUSE = Duration.ofMillis(600);

    private final AtomicLong closedAt = new AtomicLong(System.nanoTime() - PAUSE.toNanos());

    void note(Throwable failure) {
        if (SqlState.closed(failure)) {
            closedAt.set(System.nanoTime());
        }
    }

    /** @throws SQLException while the connections rest */
    void check() throws SQLException {
        if (System.nanoTime() - closedAt.get() < PAUSE.toNanos()) {
            throw new SQLTransientConnectionException("The database was closed and is about to be opened again");
        }
    }
}
