package ru.orientir.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import ru.orientir.persistence.journal.SealedChain;
import ru.orientir.persistence.migration.Migrations;
import ru.orientir.persistence.portal.DatabaseAccountStore;
import ru.orientir.persistence.portal.DatabaseAuditJournal;
import ru.orientir.persistence.portal.DatabaseAuditStore;
import ru.orientir.persistence.portal.DatabaseLoginAttempts;
import ru.orientir.persistence.portal.DatabaseMailAddressStore;
import ru.orientir.persistence.portal.DatabaseModuleStore;
import ru.orientir.persistence.portal.DatabaseRegistryStore;
import ru.orientir.persistence.reporting.DatabaseReportStore;
import ru.orientir.persistence.submission.DatabaseMethodologyStore;
import ru.orientir.persistence.submission.DatabaseReminderStore;
import ru.orientir.persistence.submission.DatabaseSubmissionStore;
import ru.orientir.persistence.transaction.Transactions;
import ru.orientir.portal.spi.AccountStore;
import ru.orientir.portal.spi.AuditJournal;
import ru.orientir.portal.spi.AuditStore;
import ru.orientir.portal.spi.LoginAttempts;
import ru.orientir.portal.spi.MailAddressStore;
import ru.orientir.portal.spi.ModuleStore;
import ru.orientir.portal.spi.RegistryStore;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.submission.spi.MethodologyStore;
import ru.orientir.submission.spi.ReminderStore;
import ru.orientir.submission.spi.SubmissionStore;

/**
 * All stores over one database in a plain JVM, for tests and tools. In a container the same stores are components.
 *
 * <pre>{@code
 * JdbcDataSource h2 = new JdbcDataSource();
 * h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
 * try (Database database = Database.open(h2)) { database.submissions()… }
 * }</pre>
 */
public final class Database implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final Transactions transactions;

    private Database(EntityManagerFactory factory, DataSource dataSource, Supplier<Duration> offset) {
        this.factory = factory;
        this.transactions = new Transactions(factory, dataSource, offset);
    }

    /** Migrates the database to the present schema and opens it. The caller keeps and closes the DataSource. */
    public static Database open(DataSource dataSource) throws SQLException {
        return open(dataSource, () -> Duration.ZERO);
    }

    /** @param offset is added to the database's clock, asked each time: for tests of deadlines */
    public static Database open(DataSource dataSource, Supplier<Duration> offset) throws SQLException {
        Migrations.apply(dataSource);
        return new Database(
                Persistence.createEntityManagerFactory(
                        "orientir", Map.of("javax.persistence.nonJtaDataSource", dataSource)),
                dataSource,
                offset);
    }

    public SubmissionStore submissions() {
        return new DatabaseSubmissionStore(transactions);
    }

    public MethodologyStore methodologies() {
        return new DatabaseMethodologyStore(transactions);
    }

    public ReminderStore reminders() {
        return new DatabaseReminderStore(transactions);
    }

    public ReportStore reports() {
        return new DatabaseReportStore(transactions);
    }

    public AccountStore accounts() {
        return new DatabaseAccountStore(transactions);
    }

    public LoginAttempts loginAttempts() {
        return new DatabaseLoginAttempts(transactions);
    }

    public RegistryStore registry() {
        return new DatabaseRegistryStore(transactions);
    }

    public ModuleStore modules() {
        return new DatabaseModuleStore(transactions);
    }

    public MailAddressStore mailAddresses() {
        return new DatabaseMailAddressStore(transactions);
    }

    public AuditStore audit() {
        return new DatabaseAuditStore(transactions);
    }

    public AuditJournal auditJournal() {
        return new DatabaseAuditJournal(transactions);
    }

    /** What seals the audit log: a container does so each second. */
    public SealedChain auditChain() {
        return new SealedChain(transactions);
    }

    @Override
    public void close() {
        factory.close();
    }
}
