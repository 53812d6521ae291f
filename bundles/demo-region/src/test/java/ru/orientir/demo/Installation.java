package ru.orientir.demo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.shiro.ShiroAccessPolicy;
import ru.orientir.demo.campaign.Services;
import ru.orientir.persistence.Database;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.host.accounts.HostAccounts;
import ru.orientir.portal.host.accounts.HostSessions;
import ru.orientir.portal.host.accounts.SessionsConfig;
import ru.orientir.portal.host.accounts.SignInDesk;
import ru.orientir.portal.host.audit.StoredAuditSink;
import ru.orientir.portal.host.registry.CachedRegistry;
import ru.orientir.portal.host.registry.RegistryImport;
import ru.orientir.reporting.service.EditionReporting;
import ru.orientir.reporting.xlsx.XlsxRenderer;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.engine.ExactScoringEngine;
import ru.orientir.submission.service.CampaignComponent;
import ru.orientir.submission.service.MethodologyComponent;
import ru.orientir.submission.service.SubmissionComponent;
import ru.orientir.submission.service.methodology.PackShelf;
import ru.orientir.submission.service.methodology.Packs;
import ru.orientir.submission.spi.SubmissionStore;

/** The whole system without a container: the services as they run, on an H2 file as durable as that of an installation. */
final class Installation implements AutoCloseable {

    private final HikariDataSource pool;
    private final Database database;

    final CachedRegistry registry;
    final SignInDesk desk;
    final Services services;

    Installation(Path folder) throws SQLException {
        HikariConfig pooled = new HikariConfig();
        pooled.setJdbcUrl("jdbc:h2:file:" + folder.resolve("demo") + ";WRITE_DELAY=0");
        pooled.setMaximumPoolSize(4);
        pool = new HikariDataSource(pooled);
        database = Database.open(pool);

        AuditSink audit = new StoredAuditSink(database.audit());
        registry = new CachedRegistry(database.registry(), defaults(CachedRegistry.Config.class));
        AccessPolicy policy = new ShiroAccessPolicy(registry);
        SessionsConfig config = defaults(SessionsConfig.class);
        desk = new SignInDesk(
                database.accounts(),
                database.loginAttempts(),
                audit,
                new HostSessions(database.accounts(), audit, config),
                config);
        ScoringEngine engine = new ExactScoringEngine();
        SubmissionStore store = database.submissions();
        Packs packs = new Packs(database.methodologies(), engine);
        PackShelf shelf = new PackShelf(store, packs);
        InstalledPacks.texts().values().forEach(text -> shelf.place(text, "test"));
        MethodologyComponent methodologies =
                new MethodologyComponent(policy, audit, database.methodologies(), store, packs);
        services = new Services(
                new RegistryImport(registry, policy, audit),
                methodologies,
                new CampaignComponent(policy, audit, store, registry, packs, defaults(CampaignComponent.Config.class)),
                new SubmissionComponent(policy, audit, store, packs, engine),
                new EditionReporting(
                        policy,
                        audit,
                        database.reports(),
                        store,
                        methodologies,
                        engine,
                        new XlsxRenderer(),
                        defaults(EditionReporting.Config.class)),
                new HostAccounts(database.accounts(), database.loginAttempts()));
    }

    /** A configuration that nobody touched. */
    private static <T extends Annotation> T defaults(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> method.getDefaultValue()));
    }

    @Override
    public void close() {
        database.close();
        pool.close();
    }
}
