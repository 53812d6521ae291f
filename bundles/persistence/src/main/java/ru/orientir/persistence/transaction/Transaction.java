package ru.orientir.persistence.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;

/** One running transaction: entities and SQL statements of it share one connection. */
public final class Transaction {

    private static final int MANY = 500;

    private final EntityManager entities;
    private final Connection connection;
    private final Dialect dialect;
    private final HeldLocks held;
    private final Sql sql;
    private final Set<String> grown = new TreeSet<>();
    private Instant noted;

    Transaction(EntityManager entities, Connection connection, Dialect dialect, HeldLocks held) {
        this.entities = entities;
        this.connection = connection;
        this.dialect = dialect;
        this.held = held;
        this.sql = new Sql(connection, dialect.sendsTogether());
    }

    public EntityManager entities() {
        return entities;
    }

    /** Statements see entities only after their flush. */
    public Sql sql() {
        return sql;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Tells that tables got so many rows: if it is a load, and not a correction, their statistics are renewed when it has ended. */
    public void grown(int rows, String... tables) {
        if (rows >= MANY) {
            grown.addAll(List.of(tables));
        }
    }

    Set<String> grown() {
        return grown;
    }

    /** See {@link Dialect#now}. */
    public Instant now() {
        try {
            noted = dialect.now(connection);
            return noted;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The time as it was last asked for in this transaction: good enough for a journal, and no question to the database. */
    public Instant noted() {
        return noted == null ? now() : noted;
    }

    /** Locks a name until the transaction ends. */
    public void lock(LockName name) {
        lock(name, false);
    }

    /** Locks a name against those who want it alone. */
    public void share(LockName name) {
        lock(name, true);
    }

    /** Tells of a name that was shared by evaluating {@link Dialect#sharing}. */
    public void shared(LockName name) {
        held.enter(name, true);
    }

    private void lock(LockName name, boolean shared) {
        if (!held.enter(name, shared)) {
            return;
        }
        try {
            dialect.lock(connection, held, name, shared);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
