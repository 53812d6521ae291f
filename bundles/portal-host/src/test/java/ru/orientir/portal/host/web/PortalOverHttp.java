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
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.servlet.DispatcherType;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.host.accounts.Configured;
import ru.orientir.portal.host.accounts.HostAccounts;
import ru.orientir.portal.host.accounts.HostSessions;
import ru.orientir.portal.host.accounts.MemoryAccounts;
import ru.orientir.portal.host.accounts.MemoryAttempts;
import ru.orientir.portal.host.accounts.SessionsConfig;
import ru.orientir.portal.host.accounts.SignInDesk;
import ru.orientir.portal.host.web.HostOfOneModule.Directory;
import ru.orientir.portal.host.web.HostOfOneModule.Elsewhere;
import ru.orientir.portal.host.web.HostOfOneModule.Note;
import ru.orientir.portal.host.web.HostOfOneModule.OfAnotherBundle;
import ru.orientir.portal.host.web.HostOfOneModule.OneModule;
import ru.orientir.portal.host.web.HostOfOneModule.OnlyTheAdministrator;
import ru.orientir.portal.host.web.HostOfOneModule.SessionActors;

/** The portal's servlets in a server of their own, and a client. */
abstract class PortalOverHttp {
    private static final Map<String, Account> ACCOUNTS = Map.of(
            "operator", new Account("operator", "operator", "rciokio"),
            "admin", new Account("admin", "administrator", "rciokio"));

    final List<AuditEntry> audited = Collections.synchronizedList(new ArrayList<>());
    final MemoryAccounts store = new MemoryAccounts();
    final OneModule modules = new OneModule();
    final Server server = new Server(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        new HostAccounts(store, new MemoryAttempts()).addPublished(List.copyOf(ACCOUNTS.values()), "demo", "test");
        audited.clear();
        SessionsConfig config = Configured.sessions(Map.of());
        HostSessions sessions = new HostSessions(store, audited::add, config);
        SignInDesk desk = new SignInDesk(store, new MemoryAttempts(), audited::add, sessions, config);
        Callers callers = new Callers(new SessionActors(sessions), new OnlyTheAdministrator(), audited::add);
        ServletContextHandler portal = new ServletContextHandler(null, "/portal");
        server.setHandler(portal);
        ServletHolder session = new ServletHolder(new SessionServlet(
                desk,
                sessions,
                callers,
                new Directory(),
                behindHttps(),
                TrustedProxies.of(List.of("127.0.0.1", "10.0.0.7"))));
        session.setAsyncSupported(true);
        portal.addFilter(
                new FilterHolder(new SecurityHeadersFilter(behindHttps())), "/*", EnumSet.of(DispatcherType.REQUEST));
        portal.addFilter(new FilterHolder(new UnambiguousRequestFilter()), "/*", EnumSet.of(DispatcherType.REQUEST));
        portal.addServlet(new ServletHolder(new OfAnotherBundle()), "/health/live");
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

    /** Whether a proxy in front speaks HTTPS. */
    boolean behindHttps() {
        return false;
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    final String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.getURI().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    final HttpResponse<String> login(String login, String password) throws IOException, InterruptedException {
        return send(request("/portal/api/session", "")
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString("{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password))));
    }

    final int login(String login, String password, String forwardedFor) throws IOException, InterruptedException {
        return send(attempt(login, password, forwardedFor)).statusCode();
    }

    /** An attempt that does not wait for the answer to the one before. */
    final CompletableFuture<HttpResponse<String>> attemptAtOnce(String login, String password, String forwardedFor) {
        return client.sendAsync(attempt(login, password, forwardedFor).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder attempt(String login, String password, String forwardedFor) {
        return request("/portal/api/session", "")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", forwardedFor)
                .POST(BodyPublishers.ofString("{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password)));
    }

    final HttpResponse<String> logout(String cookie) throws IOException, InterruptedException {
        return send(request("/portal/api/session", cookie)
                .header("X-Requested-With", "portal")
                .DELETE());
    }

    final HttpResponse<String> change(String module, String body, String cookie)
            throws IOException, InterruptedException {
        return send(request("/portal/api/modules/" + module, cookie)
                .header("X-Requested-With", "portal")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    final String cookie(String login) throws IOException, InterruptedException {
        return login(login, "demo")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
    }

    final int post(String body, String type) throws IOException, InterruptedException {
        return send(request("/portal/api/session", "")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    final HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return send(request(path, cookie).GET());
    }

    final HttpRequest.Builder request(String path, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getURI().getPort() + path));
        return cookie.isEmpty() ? request : request.header("Cookie", "other=1; " + cookie);
    }

    final HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
