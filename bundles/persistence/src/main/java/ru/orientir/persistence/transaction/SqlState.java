package ru.orientir.persistence.transaction;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ru.orientir.portal.StoreUnavailable;

/** Tells what fails because of the database's condition from what fails because of the program. */
final class SqlState {

    static final String LOCK_NOT_AVAILABLE = "55P03";

    static final String DISK_FULL = "53100";

    /**
     * The first two characters: connection (08), resources and full disk (53), operator intervention such as a shutdown (57), files of
     * the server (58), and rollback of one of two that wait for each other (40).
     */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58", "40");

    private static final int H2_CLOSED = 90098;

    /** Of H2: file errors, no disk space, closed or shutting down, already open elsewhere, connection broken. */
    private static final Set<Integer> H2_CODES =
            Set.of(90028, 90031, 90100, H2_CLOSED, 90121, 90020, 90067, 90007, 90013);

    private SqlState() {}

    /** The same failure as the callers know it, or the given one. */
    static RuntimeException translated(Throwable failure) {
        Optional<SQLException> passing = causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .filter(SqlState::passing);
        if (passing.isPresent()) {
            return new StoreUnavailable(
                    "The database cannot be used now: " + passing.get().getMessage(), failure);
        }
        return failure instanceof RuntimeException e ? e : new IllegalStateException("The database refused", failure);
    }

    /** Whether H2 has closed the database under its connections. */
    static boolean closed(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof SQLException e && e.getErrorCode() == H2_CLOSED);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static boolean passing(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientException
                || e instanceof SQLTimeoutException
                || e instanceof SQLRecoverableException
                || e instanceof SQLNonTransientConnectionException
                || LOCK_NOT_AVAILABLE.equals(state)
                || H2_CODES.contains(e.getErrorCode())
                // The first to meet a full or broken disk gets a "general error" of H2.
                || causes(e).anyMatch(IOException.class::isInstance)
                || state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
