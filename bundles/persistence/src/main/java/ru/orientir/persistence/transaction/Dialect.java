package ru.orientir.persistence.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** What the two databases do differently. */
public interface Dialect {

    /** Nobody waits longer for a lock: the request is answered with an error instead. */
    Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

    /** Sets a physical connection up; called once in its life, within a transaction. */
    void prepare(Connection physical) throws SQLException;

    /** @throws SQLException if nothing may be written now; asked before each transaction */
    void admit() throws SQLException;

    /** The database's clock as it is at this moment, not as it was when the transaction began; whole microseconds. */
    Instant now(Connection connection) throws SQLException;

    /** The next number of a sequence, as an SQL expression. */
    String next(String sequence);

    /** So many rows, as an SQL table. */
    String rows(int count);

    /**
     * Locks a name until the transaction ends. Waiters are served in their order, so that those who share cannot starve the
     * one who wants it alone.
     */
    void lock(Connection connection, HeldLocks held, LockName name, boolean shared) throws SQLException;

    /** The statement that brings the planner's statistics of these tables up to date; empty where the database does so by itself at once. */
    Optional<String> statistics(Collection<String> tables);

    /** Whether several statements may travel to the database, and their results back, as one. */
    boolean sendsTogether();

    /**
     * An SQL expression that shares a lock as {@link #lock} does when it is evaluated, so that a key need not be fetched before it is locked.
     *
     * @param key a column that holds the key
     * @return empty where locks are outside of SQL
     */
    Optional<String> sharing(LockName.Of of, String key);
}
