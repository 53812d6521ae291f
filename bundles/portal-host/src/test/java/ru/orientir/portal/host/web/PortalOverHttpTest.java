package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.CurrentActor;
import ru.orientir.auth.Role;
import ru.orientir.auth.Scope;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.FrontPageNote;
import ru.orientir.portal.LoginWay;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.PortalModule;
import ru.orientir.portal.PortalModules;
import ru.orientir.portal.host.accounts.HostAccounts;
import ru.orientir.portal.host.accounts.HostSessions;
import ru.orientir.portal.host.accounts.MemoryAccounts;
import ru.orientir.portal.host.accounts.MemoryAttempts;

class PortalOverHttpTest {

    private static final Map<String, Account> ACCOUNTS = Map.of(
            "operator", new Account("operator", "operator", "rciokio"),
            "admin", new Account("admin", "administrator", "rciokio"));

    private final List<AuditEntry> audited = new ArrayList<>();
    private final MemoryAccounts store = new MemoryAccounts();
    private final OneModule modules = new OneModule();
    private final Server server = new Server(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        new HostAccounts(store, new MemoryAttempts()).addPublished(List.copyOf(ACCOUNTS.values()), "demo", "test");
        audited.clear();
        HostSessions sessions = new HostSessions(
                store,
                new MemoryAttempts(),
                audited::add,
                new HostSessions.Limits(Duration.ofHours(8), Duration.ZERO, Duration.ZERO),
                Clock.systemUTC());
        Callers callers = new Callers(new SessionActors(sessions), new OnlyTheAdministrator(), audited::add);
        ServletContextHandler portal = new ServletContextHandler(null, "/portal");
        server.setHandler(portal);
        ServletHolder session = new ServletHolder(new SessionServlet(
                sessions, callers, new Directory(), false, TrustedProxies.of(List.of("127.0.0.1", "10.0.0.7"))));
        session.setAsyncSupported(true);
        portal.addServlet(session, "/api/session");
        portal.addServlet(new ServletHolder(new MenuServlet(callers, modules)), "/api/menu");
        ServletHolder switches = new ServletHolder(new ModulesServlet(callers, modules));
        switches.setAsyncSupported(true);
        portal.addServlet(switches, "/api/modules/*");
        portal.addServlet(new ServletHolder(new NotesServlet(List.of(new Note()))), "/api/notes");
        portal.addServlet(new ServletHolder(new LoginsServlet(List.of(new Elsewhere()))), "/api/logins");
        portal.addServlet(new ServletHolder(new UnknownServlet()), "/");
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void a_login_gives_a_cookie_that_scripts_and_other_sites_do_not_get() throws Exception {
        HttpResponse<String> answer = login("operator", "demo");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("ORIENTIR_SESSION=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void a_wrong_login_is_a_problem_in_russian() throws Exception {
        HttpResponse<String> answer = login("operator", "Demo");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("code").asText()).isEqualTo("session.wrong");
        assertThat(problem.get("title").asText()).isEqualTo("Вход не выполнен");
        assertThat(problem.get("status").asInt()).isEqualTo(401);
        assertThat(problem.get("incident").asText()).matches("[0-9a-f]{12}");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void nothing_may_be_run_or_framed_in_any_answer() throws Exception {
        for (String path :
                List.of("/portal/api/session", "/portal/api/notes", "/portal/api/nothing", "/portal/nothing")) {
            assertThat(get(path, "").headers().map())
                    .containsEntry("content-security-policy", List.of("default-src 'none'; frame-ancestors 'none'"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsEntry("x-content-type-options", List.of("nosniff"));
        }
    }

    @Test
    void what_a_gateway_hands_over_names_the_caller() throws Exception {
        String path = "/portal/api/session";
        assertThat(new ObjectMapper()
                        .readTree(send(request(path, "").header("X-Front", "word"))
                                .body())
                        .get("account")
                        .asText())
                .isEqualTo("gateway:o");
        String cookie = cookie("operator");
        assertThat(send(request(path, cookie).header("X-Front", "other")).statusCode())
                .isEqualTo(401);
        assertThat(send(request(path, cookie).header("X-Front", "word").header("x-front", "word"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(request(path, cookie).header("X-Front", "word, other")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void repeated_failures_are_told_to_wait() throws Exception {
        for (int time = 0; time < 5; time++) {
            login("operator", "wrong");
        }
        HttpResponse<String> answer = login("operator", "demo");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(50L, 60L);
    }

    @Test
    void behind_a_trusted_proxy_failures_are_counted_by_the_address_that_it_tells() throws Exception {
        for (int time = 0; time < 5; time++) {
            assertThat(login("operator", "wrong", "198.51.100.4")).isEqualTo(401);
        }
        assertThat(login("operator", "demo", "198.51.100.4")).isEqualTo(429);
        assertThat(login("operator", "demo", "203.0.113.9")).isEqualTo(204);
        // What a client claims of itself does not help it, nor does it keep out whom it names.
        assertThat(login("operator", "demo", "203.0.113.9, 198.51.100.4")).isEqualTo(429);
        assertThat(login("operator", "demo", "198.51.100.4, 203.0.113.9")).isEqualTo(204);
        assertThat(login("operator", "demo", "198.51.100.4:5123, 10.0.0.7")).isEqualTo(429);
    }

    @Test
    void logging_out_ends_the_session() throws Exception {
        String cookie = cookie("operator");
        assertThat(get("/portal/api/menu", cookie).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = logout(cookie);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(get("/portal/api/menu", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void the_browser_forgets_a_session_that_cannot_be_ended() throws Exception {
        String cookie = cookie("operator");
        store.goAway();
        HttpResponse<String> answer = logout(cookie);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("ORIENTIR_SESSION=;")
                .contains("Max-Age=0");
    }

    @Test
    void a_foreign_page_logs_nobody_out() throws Exception {
        String cookie = cookie("operator");
        HttpResponse<String> answer =
                send(request("/portal/api/session", cookie).DELETE());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new ObjectMapper().readTree(answer.body()).get("code").asText())
                .isEqualTo("request.foreign-page");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/portal/api/menu", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void the_menu_shows_what_the_role_sees() throws Exception {
        assertThat(get("/portal/api/menu", cookie("operator")).body())
                .isEqualTo("{\"items\":[{\"module\":\"monitoring\",\"title\":\"Мониторинги\","
                        + "\"href\":\"/monitoring/\",\"roles\":[\"operator\",\"coordinator\"]}]}");
        assertThat(get("/portal/api/menu", cookie("admin")).body()).isEqualTo("{\"items\":[]}");
        assertThat(get("/portal/api/menu", "").statusCode()).isEqualTo(401);
    }

    @Test
    void the_modules_are_the_administrators_and_a_denial_is_audited() throws Exception {
        assertThat(get("/portal/api/modules", cookie("admin")).body())
                .isEqualTo(
                        "{\"items\":[{\"id\":\"monitoring\",\"title\":\"Мониторинг <b>\",\"enabled\":true,\"health\":{\"working\":false,\"detail\":\"Нет базы\"}}]}");
        String operator = cookie("operator");
        audited.clear();
        assertThat(get("/portal/api/modules", operator).statusCode()).isEqualTo(403);
        assertThat(audited)
                .containsExactly(new AuditEntry(
                        "operator",
                        "module:switch",
                        "/api/modules",
                        Optional.empty(),
                        Optional.empty(),
                        AuditResult.DENIED));
    }

    @Test
    void the_administrator_switches_a_module_and_it_leaves_the_menu() throws Exception {
        String admin = cookie("admin");
        HttpResponse<String> off = change("monitoring", "{\"enabled\": false}", admin);
        assertThat(off.statusCode()).isEqualTo(200);
        assertThat(off.body()).isEqualTo("{\"id\":\"monitoring\",\"title\":\"Мониторинг <b>\",\"enabled\":false}");
        assertThat(get("/portal/api/menu", cookie("operator")).body()).isEqualTo("{\"items\":[]}");
        assertThat(change("monitoring", "{\"enabled\": true}", admin).statusCode())
                .isEqualTo(200);
        assertThat(get("/portal/api/menu", cookie("operator")).body()).contains("/monitoring/");
    }

    @Test
    void only_the_administrator_switches_and_only_an_announced_module() throws Exception {
        String admin = cookie("admin");
        assertThat(change("monitoring", "{\"enabled\": false}", cookie("operator"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(change("monitoring", "{\"enabled\": false}", "").statusCode())
                .isEqualTo(401);
        assertThat(send(request("/portal/api/modules/monitoring", admin)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"enabled\": false}")))
                        .statusCode())
                .isEqualTo(403);
        for (String unknown : List.of("portal", "core", "orientir-base", "")) {
            assertThat(change(unknown, "{\"enabled\": false}", admin).statusCode())
                    .as(unknown)
                    .isEqualTo(404);
        }
        assertThat(change("monitoring", "{}", admin).statusCode()).isEqualTo(400);
        assertThat(change("monitoring", "{\"enabled\": \"no\"}", admin).statusCode())
                .isEqualTo(400);
        assertThat(get("/portal/api/modules/monitoring", admin).statusCode()).isEqualTo(405);
        assertThat(modules.all()).allMatch(PortalModules.Installed::enabled);
    }

    @Test
    void what_cannot_be_read_is_refused() throws Exception {
        assertThat(post("{\"login\":\"operator\"}", "application/json")).isEqualTo(400);
        assertThat(post("{\"login\":\"a\",\"login\":\"b\",\"password\":\"c\"}", "application/json"))
                .isEqualTo(400);
        assertThat(post("{\"login\":\"a\",\"password\":\"b\",\"role\":\"operator\"}", "application/json"))
                .isEqualTo(400);
        assertThat(post("[".repeat(5000), "application/json")).isEqualTo(400);
        assertThat(post("{\"login\":\"a\\u0000\",\"password\":\"b\"}", "application/json"))
                .isEqualTo(400);
        assertThat(post("{\"login\":\"a\",\"password\":\"\\ud800\"}", "application/json"))
                .isEqualTo(400);
        assertThat(post("null", "application/json")).isEqualTo(400);
        assertThat(post("", "application/json")).isEqualTo(400);
        assertThat(post("login=operator&password=demo", "application/x-www-form-urlencoded"))
                .isEqualTo(415);
        assertThat(post(" ".repeat(9000), "application/json")).isEqualTo(413);
    }

    @Test
    void unknown_paths_methods_and_ambiguous_addresses() throws Exception {
        assertThat(get("/portal/api/menus", "").statusCode()).isEqualTo(404);
        assertThat(get("/portal/api/menu;x=1", cookie("operator")).statusCode()).isEqualTo(400);
        assertThat(get("/portal/api/%6denu", cookie("operator")).statusCode()).isEqualTo(400);
        assertThat(get("/portal//api/menu", cookie("operator")).statusCode()).isEqualTo(400);
        assertThat(get("/portal/api/menu/.", cookie("operator")).statusCode()).isEqualTo(400);
        assertThat(get("/portal/api%2fmenu", cookie("operator")).statusCode()).isEqualTo(400);
        assertThat(send(request("/portal/api/menu", cookie("operator")).DELETE())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void an_address_with_one_more_slash_is_ambiguous_for_whoever_it_was_meant() throws Exception {
        for (String path : List.of("/portal//api/menu", "/portal/api/menu//", "/portal/a/../api/menu")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).startsWith("HTTP/1.1 400").doesNotContain("Powered by");
        }
    }

    @Test
    void what_is_not_there_is_a_problem_in_the_api_and_a_page_elsewhere() throws Exception {
        HttpResponse<String> problem = get("/portal/api/menus", "");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        for (String path : List.of("/portal/menu", "/portal/apis")) {
            HttpResponse<String> page = get(path, "");
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).containsIgnoringCase("text/html");
            assertThat(page.body()).contains("Нет такой страницы").doesNotContain("Powered by");
        }
    }

    @Test
    void two_sessions_at_once_are_refused_and_logging_out_ends_both() throws Exception {
        String operator = cookie("operator");
        String admin = cookie("admin");
        assertThat(get("/portal/api/menu", operator + "; " + admin).statusCode())
                .isEqualTo(400);
        logout(operator + "; " + admin);
        assertThat(get("/portal/api/menu", operator).statusCode()).isEqualTo(401);
        assertThat(get("/portal/api/menu", admin).statusCode()).isEqualTo(401);
    }

    @Test
    void a_broken_body_is_the_senders_fault_and_shows_nothing_of_the_inside() throws Exception {
        assertThat(raw("POST /portal/api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"incident\"")
                .doesNotContain("Exception", "jetty");
    }

    @Test
    void logins_that_arrive_slowly_keep_no_thread() throws Exception {
        String cookie = cookie("operator");
        List<Socket> slow = new ArrayList<>();
        try {
            // More than the server has threads; it would wait for half a minute for the next byte of each.
            for (int number = 0; number < 210; number++) {
                slow.add(begin("{"));
            }
            for (Socket one : slow) {
                one.getOutputStream().write(' ');
            }
            HttpRequest.Builder menu = request("/portal/api/menu", cookie).timeout(Duration.ofSeconds(10));
            assertThat(send(menu.GET()).statusCode()).isEqualTo(200);
            assertThat(login("operator", "demo").statusCode()).isEqualTo(204);

            Socket late = slow.get(0);
            late.getOutputStream()
                    .write("\"login\":\"operator\",\"password\":\"demo\"}".getBytes(StandardCharsets.US_ASCII));
            late.shutdownOutput();
            assertThat(new String(late.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 400");
        } finally {
            for (Socket one : slow) {
                one.close();
            }
        }
    }

    @Test
    void a_login_that_does_not_end_is_told_so() throws Exception {
        ((ServerConnector) server.getConnectors()[0]).setIdleTimeout(300);
        try (Socket socket = begin("{\"login\"")) {
            socket.setSoTimeout(20_000);
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 408")
                    .contains("\"request.slow\"");
        }
    }

    /** A login of a hundred bytes, of which these have come. */
    private Socket begin(String body) throws IOException {
        Socket socket = new Socket("localhost", server.getURI().getPort());
        socket.getOutputStream()
                .write(("POST /portal/api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void a_session_tells_whose_it_is() throws Exception {
        assertThat(get("/portal/api/session", "").statusCode()).isEqualTo(401);
        JsonNode session = new ObjectMapper()
                .readTree(get("/portal/api/session", cookie("operator")).body());
        assertThat(session.get("account").asText()).isEqualTo("operator");
        assertThat(session.get("role").asText()).isEqualTo("operator");
        assertThat(session.get("organisation").get("name").asText()).isEqualTo("РЦОКИО");
    }

    @Test
    void notes_are_told_before_the_login_as_text() throws Exception {
        HttpResponse<String> notes = get("/portal/api/notes", "");
        assertThat(notes.statusCode()).isEqualTo(200);
        JsonNode note = new ObjectMapper().readTree(notes.body()).get("items").get(0);
        assertThat(note.get("title").asText()).isEqualTo("Демо & школа");
        assertThat(note.get("entries").get(0).get("term").asText()).isEqualTo("operator");
        assertThat(note.get("commands").get(0).asText()).isEqualTo("curl {portal}/monitoring");
    }

    @Test
    void other_ways_to_log_in_are_told_before_the_login() throws Exception {
        assertThat(get("/portal/api/logins", "").body())
                .isEqualTo(
                        "{\"items\":[{\"title\":\"Войти через «Единый вход»\",\"href\":\"/portal/login/provider\"}]}");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.getURI().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> login(String login, String password) throws IOException, InterruptedException {
        return send(request("/portal/api/session", "")
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString("{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password))));
    }

    private int login(String login, String password, String forwardedFor) throws IOException, InterruptedException {
        return send(request("/portal/api/session", "")
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", forwardedFor)
                        .POST(BodyPublishers.ofString(
                                "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password))))
                .statusCode();
    }

    private HttpResponse<String> logout(String cookie) throws IOException, InterruptedException {
        return send(request("/portal/api/session", cookie)
                .header("X-Requested-With", "portal")
                .DELETE());
    }

    private HttpResponse<String> change(String module, String body, String cookie)
            throws IOException, InterruptedException {
        return send(request("/portal/api/modules/" + module, cookie)
                .header("X-Requested-With", "portal")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private String cookie(String login) throws IOException, InterruptedException {
        return login(login, "demo")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
    }

    private int post(String body, String type) throws IOException, InterruptedException {
        return send(request("/portal/api/session", "")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return send(request(path, cookie).GET());
    }

    private HttpRequest.Builder request(String path, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getURI().getPort() + path));
        return cookie.isEmpty() ? request : request.header("Cookie", "other=1; " + cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private record SessionActors(HostSessions sessions) implements CurrentActor {
        @Override
        public Optional<String> gatewayHeader() {
            return Optional.of("X-Front");
        }

        @Override
        public Optional<Actor> of(Credentials credentials) {
            if (credentials.handed().isPresent()) {
                return credentials.handed().equals(Optional.of(new Handed("word", "127.0.0.1")))
                        ? Optional.of(new Actor("gateway:o", Role.OPERATOR, "rciokio"))
                        : Optional.empty();
            }
            return credentials
                    .session()
                    .flatMap(sessions::resolve)
                    .map(account -> new Actor(
                            account.login(), Role.ofCode(account.role()).orElseThrow(), account.organisation()));
        }
    }

    private record OnlyTheAdministrator() implements AccessPolicy {
        @Override
        public boolean permits(Actor actor, Action action) {
            return actor.role() == Role.ADMINISTRATOR;
        }

        @Override
        public Scope scope(Actor actor, Action action) {
            return new Scope.Everything();
        }
    }

    private record Directory() implements OrganisationDirectory {
        @Override
        public Optional<Organisation> find(String code, LocalDate at) {
            return Optional.of(new Organisation(
                    code,
                    "РЦОКИО, полное название",
                    "РЦОКИО",
                    "ministry",
                    "74",
                    "74",
                    at,
                    Optional.empty(),
                    List.of()));
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

    private static final class OneModule implements PortalModules {

        private final PortalModule module = new Monitoring();
        private boolean enabled = true;

        @Override
        public List<Installed> all() {
            return List.of(new Installed(module, enabled));
        }

        @Override
        public Optional<Installed> set(String id, boolean on, Actor actor) {
            if (!id.equals(module.id())) {
                return Optional.empty();
            }
            enabled = on;
            return Optional.of(new Installed(module, on));
        }
    }

    private record Monitoring() implements PortalModule {
        @Override
        public Health health() {
            return new Health(false, "Нет базы");
        }

        @Override
        public String title() {
            return "Мониторинг <b>";
        }

        @Override
        public String id() {
            return "monitoring";
        }

        @Override
        public List<MenuEntry> menu() {
            return List.of(new MenuEntry("Мониторинги", "/monitoring/", List.of("operator", "coordinator")));
        }
    }

    private record Elsewhere() implements LoginWay {
        @Override
        public String title() {
            return "Войти через «Единый вход»";
        }

        @Override
        public String href() {
            return "/portal/login/provider";
        }
    }

    private record Note() implements FrontPageNote {
        @Override
        public String title() {
            return "Демо & школа";
        }

        @Override
        public List<String> paragraphs() {
            return List.of("<b>загружается</b>");
        }

        @Override
        public List<Entry> entries() {
            return List.of(new Entry("operator", "оператор"));
        }

        @Override
        public List<String> commands() {
            return List.of("curl {portal}/monitoring");
        }
    }
}
