package ru.orientir.persistence.transaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * PostgreSQL, shared by several nodes.
 *
 * <p>Named locks are advisory locks of the transaction. FOR SHARE on the campaign's row would do as well, but each saver would write to that
 * row, and a stream of savers would keep away the one who moves the campaign on; advisory locks live in memory and are queued.
 */
final class PostgresDialect implements Dialect {

    /** How long an answer of the server may be outstanding: a cut connection is noticed by it. */
    private static final Duration NETWORK_TIMEOUT = Duration.ofSeconds(20);

    /** After this the server gives up on a node that holds locks and says nothing. */
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);

    private final Supplier<Duration> offset;

    PostgresDialect(Supplier<Duration> offset) {
        this.offset = offset;
    }

    @Override
    public void prepare(Connection physical) throws SQLException {
        physical.setNetworkTimeout(Runnable::run, Math.toIntExact(NETWORK_TIMEOUT.toMillis()));
        try (Statement statement = physical.createStatement()) {
            statement.execute("SET lock_timeout = " + LOCK_TIMEOUT.toMillis());
            statement.execute("SET idle_in_transaction_session_timeout = " + IDLE_TIMEOUT.toMillis());
        }
    }

    /** The server looks after its disk by itself, which may be another machine's. */
    @Override
    public void admit() {}

    @Override
    public Instant now(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT clock_timestamp()");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant().plus(offset.get());
        }
    }

    @Override
    public String next(String sequence) {
        return "nextval('" + sequence + "')";
    }

    @Override
    public String rows(int count) {
        return "generate_series(1, " + count + ")";
    }

    @Override
    public void lock(Connection connection, HeldLocks held, LockName name, boolean shared) throws SQLException {
        String sql = shared ? "SELECT pg_advisory_xact_lock_shared(?)" : "SELECT pg_advisory_xact_lock(?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, name.number());
            statement.execute();
        }
    }

    /** Its own comes up to a minute later, and until then a list of 2,500 organisations was seen to take 800 ms instead of 3. */
    @Override
    public Optional<String> statistics(Collection<String> tables) {
        return Optional.of("ANALYZE " + String.join(", ", tables));
    }

    @Override
    public boolean sendsTogether() {
        return true;
    }

    @Override
    public Optional<String> sharing(LockName.Of of, String key) {
        return Optional.of("pg_advisory_xact_lock_shared(" + new LockName(of, 0).number() + " | " + key + ")");
    }
}
