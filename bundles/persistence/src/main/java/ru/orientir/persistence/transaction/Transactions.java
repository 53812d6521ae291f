package ru.orientir.persistence.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work in transactions of the database. Everything thrown, an {@link Error} too, rolls back (JpaTemplate of Aries keeps what was written
 * before an Error).
 *
 * <p>A transaction never asks for a second one inside: with all connections of the pool in use both would wait.
 */
@Component(service = Transactions.class)
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final EntityManagerFactory factory;
    private final DataSource dataSource;
    private final Supplier<Duration> offset;
    private final Set<Connection> prepared =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final ClosedPause pause = new ClosedPause();
    private volatile Dialect dialect;

    @Activate
    public Transactions(
            @Reference(target = "(osgi.unit.name=orientir)") EntityManagerFactory factory,
            @Reference(target = "(osgi.jndi.service.name=orientir)") DataSource dataSource) {
        this(factory, dataSource, () -> Duration.ZERO);
    }

    /** @param offset is added to the database's clock: for tests of deadlines */
    public Transactions(EntityManagerFactory factory, DataSource dataSource, Supplier<Duration> offset) {
        this.factory = factory;
        this.dataSource = dataSource;
        this.offset = offset;
    }

    /**
     * Reads what is committed, each statement as of its own beginning. Without a transaction: its end would be a journey to the database more.
     *
     * @throws ru.orientir.portal.StoreUnavailable if the database cannot be reached
     */
    public <T> T read(Function<Sql, T> work) {
        return ask(connection ->
                work.apply(new Sql(connection, dialectOf(connection).sendsTogether())));
    }

    /**
     * The database's clock, for those who only read.
     *
     * @throws ru.orientir.portal.StoreUnavailable if the database cannot be reached
     */
    public Instant now() {
        return ask(connection -> dialectOf(connection).now(connection));
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = rested()) {
            Connection physical = connection.unwrap(Connection.class);
            if (!prepared.contains(physical)) {
                dialectOf(connection).prepare(physical);
                prepared.add(physical);
            }
            return question.answer(connection);
        } catch (SQLException | RuntimeException failure) {
            pause.note(failure);
            throw SqlState.translated(failure);
        }
    }

    /**
     * Runs the work in one transaction.
     *
     * @throws ru.orientir.portal.StoreUnavailable if the database cannot be reached, or a lock was waited for too long. When the
     *     connection breaks while committing, the work may have been done.
     */
    public <T> T run(Function<Transaction, T> work) {
        Set<String> grown = new TreeSet<>();
        T result = run(work, grown, Dialect::admit);
        if (!grown.isEmpty()) {
            renewStatistics(grown);
        }
        return result;
    }

    /**
     * Runs the work in one transaction, on a disk that is nearly full too: for what writes a few bytes and must not wait, as the end of a session.
     *
     * @throws ru.orientir.portal.StoreUnavailable as {@link #run}
     */
    public <T> T runOnReserve(Function<Transaction, T> work) {
        return run(work, new TreeSet<>(), dialect -> {});
    }

    private <T> T run(Function<Transaction, T> work, Set<String> grown, Admission admission) {
        EntityManager entities = null;
        HeldLocks held = new HeldLocks();
        try {
            pause.check();
            entities = factory.createEntityManager();
            entities.getTransaction().begin();
            Connection connection = entities.unwrap(Connection.class);
            Connection physical = connection.unwrap(Connection.class);
            boolean known = prepared.contains(physical);
            if (!known) {
                dialectOf(connection).prepare(physical);
            }
            admission.check(dialectOf(connection));
            Transaction transaction = new Transaction(entities, connection, dialectOf(connection), held);
            T result = work.apply(transaction);
            entities.getTransaction().commit();
            if (!known) {
                // Not before: PostgreSQL takes settings back when the transaction rolls back.
                prepared.add(physical);
            }
            grown.addAll(transaction.grown());
            return result;
        } catch (Throwable failure) {
            pause.note(failure);
            rollBack(entities, failure);
            if (failure instanceof Error error) {
                throw error;
            }
            throw SqlState.translated(failure);
        } finally {
            held.release();
            close(entities);
        }
    }

    private Connection rested() throws SQLException {
        pause.check();
        return dataSource.getConnection();
    }

    private void renewStatistics(Set<String> tables) {
        dialect.statistics(tables).ifPresent(statement -> {
            try {
                read(sql -> sql.update(statement));
            } catch (RuntimeException e) {
                LOG.warn("Statistics of {} were not renewed; the database does it later", tables, e);
            }
        });
    }

    private static void rollBack(EntityManager entities, Throwable failure) {
        try {
            if (entities != null && entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        } catch (RuntimeException | Error e) {
            failure.addSuppressed(e);
        }
    }

    private static void close(EntityManager entities) {
        if (entities != null && entities.isOpen()) {
            entities.close();
        }
    }

    private Dialect dialectOf(Connection connection) throws SQLException {
        Dialect known = dialect;
        if (known == null) {
            synchronized (this) {
                if (dialect == null) {
                    dialect = find(connection);
                }
                known = dialect;
            }
        }
        return known;
    }

    private Dialect find(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> new H2Dialect(DiskReserve.of(connection), this::processClock);
            case "PostgreSQL" -> new PostgresDialect(offset);
            default -> throw new SQLException("Orientir does not know the database " + product);
        };
    }

    private Instant processClock() {
        return Clock.systemUTC().instant().plus(offset.get());
    }

    /** What is asked of a connection without a transaction. */
    private interface Question<T> {
        T answer(Connection connection) throws SQLException;
    }

    /** Whether a transaction may begin. */
    private interface Admission {
        void check(Dialect dialect) throws SQLException;
    }
}
