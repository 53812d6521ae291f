package ru.orientir.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.auth.shiro.ShiroAccessPolicy;
import ru.orientir.persistence.Database;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.OrganisationRegistry;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.portal.host.accounts.HostAccounts;
import ru.orientir.portal.host.registry.CachedRegistry;
import ru.orientir.portal.host.registry.RegistryImport;
import ru.orientir.reporting.ReportingService;
import ru.orientir.reporting.service.EditionReporting;
import ru.orientir.reporting.xlsx.XlsxRenderer;
import ru.orientir.scoring.engine.ExactScoringEngine;
import ru.orientir.submission.CampaignService;
import ru.orientir.submission.service.CampaignComponent;
import ru.orientir.submission.service.MethodologyComponent;
import ru.orientir.submission.service.methodology.Packs;

/** A console over the services as they run, on a database of its own, and what is printed on it. */
final class Console implements AutoCloseable {

    static final Actor OPERATOR = new Actor("operator", Role.OPERATOR, "rcokio");
    static final Actor ADMINISTRATOR = new Actor("admin", Role.ADMINISTRATOR, "rcokio");
    static final Actor COORDINATOR = new Actor("coordinator", Role.COORDINATOR, "min");

    final List<AuditEntry> audit = new ArrayList<>();
    final OrganisationDirectory registry;
    final AccessPolicy policy;
    final OrganisationRegistry imports;
    final MethodologyComponent methodologies;
    final CampaignService campaigns;
    final ReportingService reporting;
    final PortalAccounts accounts;
    final MethodologyDesk desk;
    final PrintStream out;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final JdbcConnectionPool pool;
    private final Database database;

    Console() throws SQLException {
        pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        database = Database.open(pool);
        Packs packs = new Packs(database.methodologies(), new ExactScoringEngine());
        CachedRegistry cached = new CachedRegistry(database.registry(), new EachTime());
        registry = cached;
        policy = new ShiroAccessPolicy(registry);
        imports = new RegistryImport(cached, policy, audit::add);
        methodologies =
                new MethodologyComponent(policy, audit::add, database.methodologies(), database.submissions(), packs);
        campaigns = new CampaignComponent(
                policy, audit::add, database.submissions(), registry, packs, new BundledCalendar());
        reporting = new EditionReporting(
                policy,
                audit::add,
                database.reports(),
                database.submissions(),
                methodologies,
                new ExactScoringEngine(),
                new XlsxRenderer(),
                new FewResults());
        accounts = new HostAccounts(database.accounts(), database.loginAttempts());
        out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        desk = new MethodologyDesk(methodologies, out);
    }

    static String pack() {
        try (InputStream in = Console.class.getResourceAsStream("/pack.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was printed since it was asked last. */
    String printed() {
        String text = printed.toString(StandardCharsets.UTF_8);
        printed.reset();
        return text;
    }

    @Override
    public void close() {
        database.close();
        pool.dispose();
    }

    private record EachTime() implements CachedRegistry.Config {
        @Override
        public int check_interval_millis() {
            return 0;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return CachedRegistry.Config.class;
        }
    }

    private record BundledCalendar() implements CampaignComponent.Config {
        @Override
        public String production_calendar() {
            return "";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return CampaignComponent.Config.class;
        }
    }

    private record FewResults() implements EditionReporting.Config {
        @Override
        public int cache_results() {
            return 100;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return EditionReporting.Config.class;
        }
    }
}
