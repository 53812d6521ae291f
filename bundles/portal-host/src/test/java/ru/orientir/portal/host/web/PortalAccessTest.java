package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.auth.shiro.ShiroAccessPolicy;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.PortalModule;
import ru.orientir.portal.PortalModules;
import ru.orientir.portal.host.accounts.HostSessions;
import ru.orientir.portal.host.accounts.MemoryAccounts;
import ru.orientir.portal.host.accounts.MemoryAttempts;

/**
 * The groups «access» and «path» of what a bad input gets, for the portal's own interface: every servlet × role, with the real table of rights. A
 * servlet that stands in no line of the table fails.
 */
class PortalAccessTest {

    /** By verb and path what coordinator, operator, lead coordinator, municipality, organisation, administrator and nobody get. */
    private static final String TABLE =
            """
            GET    /api/session               200 200 200 200 200 200 401
            POST   /api/session               400 400 400 400 400 400 400
            DELETE /api/session               204 204 204 204 204 204 204
            GET    /api/menu                  200 200 200 200 200 200 401
            GET    /api/notes                 200 200 200 200 200 200 200
            GET    /api/logins                200 200 200 200 200 200 200
            GET    /api/modules               403 403 403 403 403 200 401
            POST   /api/modules/monitoring    403 403 403 403 403 200 401
            POST   /api/modules/nothing       403 403 403 403 403 404 401
            GET    /api/organisations         200 200 200 200 200 200 401
            GET    /api/organisations/m01     200 200 200 200 404 404 401
            GET    /api/organisations/m02     200 200 200 404 404 404 401
            GET    /api/organisations/s1      200 200 200 200 200 404 401
            GET    /api/organisations/s2      200 200 200 404 404 404 401
            GET    /api/nothing               404 404 404 404 404 404 404
            """;

    private static final List<String> LOGINS =
            List.of("coordinator", "operator", "lead", "mo-m01", "org-s1", "admin", "");

    private static final Map<String, Actor> ACTORS = Map.of(
            "coordinator", new Actor("coordinator", Role.COORDINATOR, "min"),
            "operator", new Actor("operator", Role.OPERATOR, "min"),
            "lead", new Actor("lead", Role.LEAD_COORDINATOR, "min"),
            "mo-m01", new Actor("mo-m01", Role.MUNICIPALITY, "m01"),
            "org-s1", new Actor("org-s1", Role.ORGANISATION, "s1"),
            "admin", new Actor("admin", Role.ADMINISTRATOR, "min"));

    private static final Server SERVER = new Server(0);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Modules MODULES = new Modules();

    @BeforeAll
    static void start() throws Exception {
        OrganisationDirectory directory = new Five();
        ShiroAccessPolicy policy = new ShiroAccessPolicy(directory);
        Callers callers = new Callers(credentials -> credentials.session().map(ACTORS::get), policy, entry -> {});
        HostSessions sessions = new HostSessions(
                new MemoryAccounts(),
                new MemoryAttempts(),
                entry -> {},
                new HostSessions.Limits(Duration.ofHours(8), Duration.ZERO, Duration.ZERO),
                Clock.systemUTC());
        ServletContextHandler portal = new ServletContextHandler(null, "/portal");
        serve(
                portal,
                "/api/session",
                new SessionServlet(sessions, callers, directory, false, TrustedProxies.of(List.of())));
        serve(portal, "/api/menu", new MenuServlet(callers, MODULES));
        serve(portal, "/api/modules/*", new ModulesServlet(callers, MODULES));
        serve(portal, "/api/organisations/*", new OrganisationsServlet(callers, directory, policy));
        serve(portal, "/api/notes", new NotesServlet(List.of()));
        serve(portal, "/api/logins", new LoginsServlet(List.of()));
        serve(portal, "/", new UnknownServlet());
        SERVER.setHandler(portal);
        SERVER.start();
    }

    private static void serve(ServletContextHandler portal, String pattern, ApiServlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        portal.addServlet(holder, pattern);
    }

    @AfterAll
    static void stop() throws Exception {
        SERVER.stop();
    }

    static Stream<String> lines() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void each_role_gets_what_the_table_says(String line) throws Exception {
        String[] cells = line.split(" +");
        List<String> statuses = new ArrayList<>();
        for (String login : LOGINS) {
            statuses.add(Integer.toString(status(cells[0], "/portal" + cells[1], login)));
        }
        assertThat(statuses).containsExactlyElementsOf(List.of(cells).subList(2, cells.length));
        assertThat(MODULES.switched).isSubsetOf("admin");
    }

    /** Read from the sources: the annotation that gives a servlet its paths does not live until run time. */
    @Test
    void every_servlet_of_the_portal_stands_in_the_table() throws IOException {
        Set<String> served = new TreeSet<>();
        Pattern pattern = Pattern.compile("@HttpWhiteboardServletPattern\\(([^)]*)\\)");
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(source)).results().forEach(found -> Pattern.compile("\"([^\"]*)\"")
                        .matcher(found.group(1))
                        .results()
                        .forEach(path -> served.add(path.group(1))));
            }
        }
        assertThat(served).contains("/api/session", "/api/modules/*");
        Set<String> paths = lines().map(line -> line.split(" +")[1]).collect(Collectors.toSet());
        for (String one : served) {
            String asked = one.endsWith("/*") ? one.substring(0, one.length() - 1) : one;
            assertThat(paths)
                    .as("%s in the table", one)
                    .anyMatch(
                            path -> one.endsWith("*") ? path.startsWith(asked) : path.equals(asked) || one.equals("/"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/api/modules;x=1",
                "/portal/api;x=1/modules",
                "/portal/api/modules%3bx=1",
                "/portal/api/%2e%2e/api/modules",
                "/portal/api/../api/modules",
                "/portal/api/./modules",
                "/portal/api//modules",
                "/portal//api/modules",
                "/portal/api%2fmodules",
                "/portal/api/modules%2fmonitoring",
                "/portal/api/modules%00",
                "/portal/api/modules\u0000",
                "/portal/api/modules%2500",
                "/portal/api/modules\\",
                "/portal/api/%6dodules"
            })
    void an_ambiguous_path_is_refused(String path) throws IOException {
        for (String verb : List.of("GET", "POST")) {
            assertThat(
                            raw(
                                    verb + " " + path
                                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: ORIENTIR_SESSION=admin\r\n\r\n"))
                    .as(verb)
                    .startsWith("HTTP/1.1 400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/modules/", "/api/MODULES", "/API/modules", "/api/modules.", "/api/organisations/S2"})
    void upper_case_a_trailing_slash_or_dot_let_nobody_in(String path) throws Exception {
        for (String login : LOGINS) {
            assertThat(status("GET", "/portal" + path, login)).as(login).isIn(401, 403, 404, 405);
        }
        assertThat(status("GET", "/portal" + path, "org-s1")).isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void a_method_override_is_ignored(String header) throws Exception {
        MODULES.switched.clear();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/portal/api/modules/monitoring"))
                .header("Cookie", "ORIENTIR_SESSION=admin")
                .header("X-Requested-With", "portal")
                .header(header, "POST");
        assertThat(CLIENT.send(request.GET().build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
        assertThat(MODULES.switched).isEmpty();
    }

    @Test
    void a_message_with_two_lengths_or_a_broken_chunk_is_refused() throws IOException {
        String begun = "POST /portal/api/modules/monitoring HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Cookie: ORIENTIR_SESSION=admin\r\nX-Requested-With: portal\r\nContent-Type: application/json\r\n";
        MODULES.switched.clear();
        String body = "{\"enabled\": false}";
        assertThat(raw(begun + "Content-Length: 18\r\nContent-Length: 19\r\n\r\n" + body))
                .startsWith("HTTP/1.1 400");
        assertThat(raw(begun + "Content-Length: 18\r\nTransfer-Encoding: chunked\r\n\r\n12\r\n" + body
                        + "\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw(begun + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + body + "\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(MODULES.switched).isEmpty();
    }

    @Test
    void a_role_that_one_does_not_hold_is_not_taken_from_the_request() throws Exception {
        for (String header : List.of("X-Role", "X-Forwarded-User", "Remote-User")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri("/portal/api/modules"))
                    .header("Cookie", "ORIENTIR_SESSION=operator")
                    .header(header, "admin");
            assertThat(CLIENT.send(request.GET().build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static int status(String verb, String path, String login) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("X-Requested-With", "portal")
                .header("Content-Type", "application/json");
        if (!login.isEmpty()) {
            request.header("Cookie", "ORIENTIR_SESSION=" + login);
        }
        // Of a login it is half, of a switch the whole.
        String body = path.endsWith("/session") ? "{\"login\": \"x\"}" : "{\"enabled\": false}";
        return CLIENT.send(
                        request.method(
                                        verb,
                                        verb.equals("POST") ? BodyPublishers.ofString(body) : BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + SERVER.getURI().getPort() + path);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", SERVER.getURI().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
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
    private static final class Modules implements PortalModules {

        private final Set<String> switched = new TreeSet<>();

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
