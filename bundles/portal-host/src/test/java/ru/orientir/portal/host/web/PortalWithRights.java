package ru.orientir.portal.host.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.servlet.DispatcherType;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.auth.shiro.ShiroAccessPolicy;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.PortalModule;
import ru.orientir.portal.PortalModules;
import ru.orientir.portal.host.accounts.Configured;
import ru.orientir.portal.host.accounts.HostSessions;
import ru.orientir.portal.host.accounts.MemoryAccounts;
import ru.orientir.portal.host.accounts.MemoryAttempts;
import ru.orientir.portal.host.accounts.SessionsConfig;
import ru.orientir.portal.host.accounts.SignInDesk;

/** The portal's servlets with the real table of rights, one account of each role, and a client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PortalWithRights {

    static final List<String> LOGINS = List.of("coordinator", "operator", "lead", "mo-m01", "org-s1", "admin", "");

    static final Map<String, Actor> ACTORS = Map.of(
            "coordinator", new Actor("coordinator", Role.COORDINATOR, "min"),
            "operator", new Actor("operator", Role.OPERATOR, "min"),
            "lead", new Actor("lead", Role.LEAD_COORDINATOR, "min"),
            "mo-m01", new Actor("mo-m01", Role.MUNICIPALITY, "m01"),
            "org-s1", new Actor("org-s1", Role.ORGANISATION, "s1"),
            "admin", new Actor("admin", Role.ADMINISTRATOR, "min"));

    final Modules modules = new Modules();
    private final Server server = new Server(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void start() throws Exception {
        OrganisationDirectory directory = new Five();
        ShiroAccessPolicy policy = new ShiroAccessPolicy(directory);
        Callers callers = new Callers(credentials -> credentials.session().map(ACTORS::get), policy, entry -> {});
        MemoryAccounts store = new MemoryAccounts();
        SessionsConfig config = Configured.sessions(Map.of());
        HostSessions sessions = new HostSessions(store, entry -> {}, config);
        SignInDesk desk = new SignInDesk(store, new MemoryAttempts(), entry -> {}, sessions, config);
        ServletContextHandler portal = new ServletContextHandler(null, "/portal");
        portal.addFilter(new FilterHolder(new UnambiguousRequestFilter()), "/*", EnumSet.of(DispatcherType.REQUEST));
        serve(
                portal,
                "/api/session",
                new SessionServlet(desk, sessions, callers, directory, false, TrustedProxies.of(List.of())));
        serve(portal, "/api/menu", new MenuServlet(callers, modules));
        serve(portal, "/api/modules/*", new ModulesServlet(callers, modules));
        serve(portal, "/api/organisations/*", new OrganisationsServlet(callers, directory, policy));
        serve(portal, "/api/notes", new NotesServlet(List.of()));
        serve(portal, "/api/logins", new LoginsServlet(List.of()));
        serve(portal, "/", new UnknownServlet());
        server.setHandler(portal);
        server.start();
    }

    private static void serve(ServletContextHandler portal, String pattern, ApiServlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        portal.addServlet(holder, pattern);
    }

    @AfterAll
    void stop() throws Exception {
        server.stop();
    }

    final int status(String verb, String path, String login) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("X-Requested-With", "portal")
                .header("Content-Type", "application/json");
        if (!login.isEmpty()) {
            request.header("Cookie", "ORIENTIR_SESSION=" + login);
        }
        // Of a login it is half, of a switch the whole.
        String body = path.endsWith("/session") ? "{\"login\": \"x\"}" : "{\"enabled\": false}";
        return client.send(
                        request.method(
                                        verb,
                                        verb.equals("POST") ? BodyPublishers.ofString(body) : BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    final URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getURI().getPort() + path);
    }

    final String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.getURI().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    final HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    /** Ministry, two municipalities, a school in each. */
    private static final class Five implements OrganisationDirectory {

        private final Map<String, Organisation> byCode = new TreeMap<>();

        Five() {
            put("min", "institution", "r74", "r74");
            put("m01", "municipality", "r74", "min");
            put("m02", "municipality", "r74", "min");
            put("s1", "school", "m01", "m01");
            put("s2", "school", "m02", "m02");
        }

        private void put(String code, String kind, String territory, String supervisor) {
            LocalDate since = LocalDate.of(2000, 1, 1);
            String name = code.toUpperCase(Locale.ROOT);
            byCode.put(
                    code,
                    new Organisation(
                            code, name, name, kind, territory, supervisor, since, Optional.empty(), List.of()));
        }

        @Override
        public Optional<Organisation> find(String code, LocalDate at) {
            return Optional.ofNullable(byCode.get(code));
        }

        @Override
        public List<Organisation> history(String code) {
            return find(code, LocalDate.EPOCH).stream().toList();
        }

        @Override
        public List<Organisation> all(LocalDate at) {
            return List.copyOf(byCode.values());
        }

        @Override
        public Set<String> supervisedBy(String supervisor, LocalDate at) {
            return byCode.values().stream()
                    .filter(one -> one.supervisor().equals(supervisor))
                    .map(Organisation::code)
                    .collect(Collectors.toSet());
        }

        @Override
        public long state() {
            return 1;
        }
    }

    /** Remembers who switched. */
    static final class Modules implements PortalModules {

        final Set<String> switched = new TreeSet<>();

        @Override
        public List<Installed> all() {
            return List.of();
        }

        @Override
        public Optional<Installed> set(String id, boolean on, Actor actor) {
            switched.add(actor.account());
            return "monitoring".equals(id) ? Optional.of(new Installed(new Monitoring(), on)) : Optional.empty();
        }
    }

    private record Monitoring() implements PortalModule {
        @Override
        public String id() {
            return "monitoring";
        }

        @Override
        public String title() {
            return "Мониторинг";
        }

        @Override
        public List<MenuEntry> menu() {
            return List.of();
        }

        @Override
        public Health health() {
            return new Health(true, "");
        }
    }
}
