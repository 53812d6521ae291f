package ru.orientir.persistence.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * H2 within this process. One process at most has the file open, so its clock is the database's clock and its locks reach everyone: H2 has
 * neither FOR SHARE nor named locks.
 */
final class H2Dialect implements Dialect {

    // Names of requests and logins come and go: they share these; campaigns are few and keep their own.
    private static final int STRIPES = 1024;

    private final DiskReserve reserve;
    private final Supplier<Instant> clock;
    private final ConcurrentMap<LockName, ReadWriteLock> locks = new ConcurrentHashMap<>();

    H2Dialect(DiskReserve reserve, Supplier<Instant> clock) {
        this.reserve = reserve;
        this.clock = clock;
    }

    @Override
    public void prepare(Connection physical) throws SQLException {
        try (Statement statement = physical.createStatement()) {
            statement.execute("SET LOCK_TIMEOUT " + LOCK_TIMEOUT.toMillis());
        }
    }

    @Override
    public void admit() throws SQLException {
        reserve.check();
    }

    @Override
    public Instant now(Connection connection) {
        // CURRENT_TIMESTAMP of H2 is when the transaction began.
        return clock.get().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String next(String sequence) {
        return "NEXT VALUE FOR " + sequence;
    }

    @Override
    public String rows(int count) {
        return "SYSTEM_RANGE(1, " + count + ")";
    }

    @Override
    public void lock(Connection connection, HeldLocks held, LockName name, boolean shared) throws SQLException {
        ReadWriteLock pair = locks.computeIfAbsent(stripe(name), unused -> new ReentrantReadWriteLock(true));
        Lock lock = shared ? pair.readLock() : pair.writeLock();
        try {
            if (!lock.tryLock(LOCK_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTimeoutException("waited too long for " + name, SqlState.LOCK_NOT_AVAILABLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTimeoutException("interrupted while waiting for " + name, SqlState.LOCK_NOT_AVAILABLE, e);
        }
        held.add(lock);
    }

    @Override
    public Optional<String> statistics(Collection<String> tables) {
        return Optional.empty();
    }

    @Override
    public boolean sendsTogether() {
        return false;
    }

    @Override
    public Optional<String> sharing(LockName.Of of, String key) {
        return Optional.empty();
    }

    private static LockName stripe(LockName name) {
        return name.of() == LockName.Of.REQUEST || name.of() == LockName.Of.LOGIN
                ? new LockName(name.of(), Math.floorMod(name.key(), STRIPES))
                : name;
    }
}
