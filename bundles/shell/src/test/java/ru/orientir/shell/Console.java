package ru.orientir.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.auth.shiro.ShiroAccessPolicy;
import ru.orientir.persistence.Database;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.portal.host.accounts.HostAccounts;
import ru.orientir.scoring.engine.ExactScoringEngine;
import ru.orientir.submission.service.MethodologyComponent;
import ru.orientir.submission.service.methodology.Packs;

/** A console over the services as they run, on a database of its own, and what is printed on it. */
final class Console implements AutoCloseable {

    static final Actor OPERATOR = new Actor("operator", Role.OPERATOR, "rcokio");
    static final Actor COORDINATOR = new Actor("coordinator", Role.COORDINATOR, "min");

    final List<AuditEntry> audit = new ArrayList<>();
    final MethodologyComponent methodologies;
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
        methodologies = new MethodologyComponent(
                new ShiroAccessPolicy(new Nobody()),
                audit::add,
                database.methodologies(),
                database.submissions(),
                packs);
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

    /** Rights over methodologies depend on the role alone. */
    private static final class Nobody implements OrganisationDirectory {
        @Override
        public Optional<Organisation> find(String code, LocalDate at) {
            return Optional.empty();
        }

        @Override
        public List<Organisation> history(String code) {
            return List.of();
        }

        @Override
        public List<Organisation> all(LocalDate at) {
            return List.of();
        }

        @Override
        public Set<String> supervisedBy(String supervisor, LocalDate at) {
            return Set.of();
        }

        @Override
        public long state() {
            return 0;
        }
    }
}
