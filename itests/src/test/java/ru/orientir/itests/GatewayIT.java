package ru.orientir.itests;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;

/** Users that a gateway in front has logged in: the distribution by itself, and behind nginx with the example that is shipped with it. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class GatewayIT {

    private static final String ME = "/monitoring/api/v1/me";
    private static final String HEADER = "X-Portal-Identity: ";

    /** Of the two addresses of this machine that the tests call from, the one that is listed. */
    private static final String LISTED = "127.0.0.1";

    private static final String OTHER = "127.0.0.2";

    private static GatewayKey key;
    private static Path folder;

    @Inject
    private BundleContext context;

    private Front gateway;

    private final Api api = new Api();
    // Nothing of it is known where the test only is prepared, outside of the container.
    private final int node = Integer.getInteger("orientir.http.port", 0);

    @Configuration
    public Option[] configuration() throws Exception {
        List<Option> options = new ArrayList<>(Distribution.options());
        Path file = Files.createTempDirectory("orientir-gateway");
        options.add(systemProperty("orientir.gateway.folder").value(file.toString()));
        options.add(systemProperty("orientir.skip.nginx").value(System.getProperty("orientir.skip.nginx", "false")));
        String pid = "etc/ru.orientir.auth.gateway.cfg";
        options.add(editConfigurationFilePut(pid, "peers", LISTED + ", 10.255.0.0/16"));
        options.add(editConfigurationFilePut(
                pid, "key.file", file.resolve("gateway.pem").toString()));
        options.add(editConfigurationFilePut(pid, "issuer", "https://id.example.org"));
        options.add(editConfigurationFilePut(pid, "audiences", "orientir"));
        options.add(editConfigurationFilePut("etc/ru.orientir.portal.host.web.cfg", "behind.https", "true"));
        return options.toArray(new Option[0]);
    }

    @Before
    public void await_the_api() throws Exception {
        if (key == null) {
            folder = Path.of(System.getProperty("orientir.gateway.folder"));
            key = new GatewayKey();
            key.write(folder.resolve("gateway.pem"));
        }
        api.awaitReady();
        api.await(() -> direct(LISTED).get(ME, HEADER + "x").status() == 401
                && direct(LISTED)
                                .get(ME, HEADER + key.sign(GatewayKey.operator()))
                                .status()
                        == 200);
    }

    @After
    public void the_log_has_no_undeclared_error() throws Exception {
        assertThat(ContainerLog.undeclaredErrors(), is(List.of()));
    }

    /** Each test has an nginx of its own, whose limits nobody has used up. */
    @After
    public void stop() {
        if (gateway != null) {
            gateway.close();
        }
    }

    private Wire direct(String from) {
        return Wire.plain(node, from);
    }

    @Test
    public void a_token_from_a_listed_address_names_the_caller_of_portal_and_module() throws Exception {
        String token = HEADER + key.sign(GatewayKey.operator());
        Wire.Answer me = direct(LISTED).get(ME, token);
        assertThat(me.text(), containsString("\"account\":\"gateway:operator-test\""));
        assertThat(me.text(), containsString("\"role\":\"operator\""));
        assertThat(me.text(), containsString("rcokio"));
        Wire.Answer session = direct(LISTED).get("/portal/api/session", token);
        assertThat(session.text(), containsString("\"account\":\"gateway:operator-test\""));
        assertThat(direct(LISTED).get("/portal/api/menu", token).status(), is(200));
    }

    @Test
    public void a_valid_token_from_another_address_is_refused_whatever_it_says_of_itself() throws Exception {
        String token = HEADER + key.sign(GatewayKey.operator());
        for (String path : List.of(ME, "/portal/api/session", "/portal/api/menu")) {
            assertThat(direct(OTHER).get(path, token).status(), is(401));
            assertThat(
                    direct(OTHER)
                            .get(
                                    path,
                                    token,
                                    "X-Forwarded-For: " + LISTED,
                                    "X-Real-IP: " + LISTED,
                                    "Forwarded: for=" + LISTED)
                            .status(),
                    is(401));
        }
    }

    @Test
    public void an_account_that_the_portal_has_closed_is_out_whoever_vouches_for_it_until_it_is_opened_again()
            throws Exception {
        String token = HEADER + key.sign(GatewayKey.with("sub", "closed-test"));
        assertThat(direct(LISTED).get(ME, token).status(), is(200));
        Console console = new Console(context);
        console.execute("orientir:account-close --reason check gateway:closed-test");
        // A node goes by what it knew for a quarter of a second.
        api.await(() -> direct(LISTED).get(ME, token).status() == 401);
        assertThat(direct(LISTED).get("/portal/api/session", token).status(), is(401));
        assertThat(
                direct(LISTED).get(ME, HEADER + key.sign(GatewayKey.operator())).status(), is(200));
        console.execute("orientir:account-open --reason check gateway:closed-test");
        assertThat(direct(LISTED).get(ME, token).status(), is(200));
    }

    @Test
    public void two_headers_are_refused() throws Exception {
        String token = key.sign(GatewayKey.operator());
        for (String path : List.of(ME, "/portal/api/session")) {
            assertThat(direct(LISTED).get(path, HEADER + token, HEADER + token).status(), is(400));
            assertThat(
                    direct(LISTED)
                            .get(path, HEADER + token, "x-portal-identity: x")
                            .status(),
                    is(400));
            assertThat(direct(LISTED).get(path, HEADER + token + ", " + token).status(), is(400));
        }
    }

    @Test
    public void what_the_gateway_did_not_sign_for_us_and_for_now_is_refused() throws Exception {
        long now = (Long) GatewayKey.operator().get("iat");
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("nothing", "");
        bad.put("a bare name", "operator");
        bad.put("alg none", GatewayKey.unsigned(GatewayKey.operator()));
        bad.put("HS256 with the public key", key.signWithThePublicKey(GatewayKey.operator()));
        bad.put("a stranger's key", new GatewayKey().sign(GatewayKey.operator()));
        for (String claim : List.of("aud", "iss")) {
            bad.put("no " + claim, key.sign(GatewayKey.with(claim, null)));
            bad.put("other " + claim, key.sign(GatewayKey.with(claim, "elsewhere")));
        }
        bad.put("no end", key.sign(GatewayKey.with("exp", null)));
        bad.put("no begin", key.sign(GatewayKey.with("iat", null)));
        Map<String, Object> ended = GatewayKey.with("exp", now - 60);
        ended.put("iat", now - 120);
        bad.put("ended", key.sign(ended));
        bad.put("not yet", key.sign(GatewayKey.with("nbf", now + 60)));
        bad.put("for too long", key.sign(GatewayKey.with("exp", now + 180)));
        bad.put("begins later", key.sign(GatewayKey.with("iat", now + 50)));
        bad.put("two roles", key.sign(GatewayKey.with("orientir_role", List.of("operator", "administrator"))));
        bad.put("no role of ours", key.sign(GatewayKey.with("orientir_role", "emperor")));
        for (Map.Entry<String, String> token : bad.entrySet()) {
            assertThat(
                    token.getKey(),
                    direct(LISTED).get(ME, HEADER + token.getValue()).status(),
                    is(401));
            assertThat(
                    token.getKey(),
                    direct(LISTED)
                            .get("/portal/api/session", HEADER + token.getValue())
                            .status(),
                    is(401));
        }
    }

    @Test
    public void a_token_that_says_where_its_key_is_calls_nobody() throws Exception {
        List<String> calls = new CopyOnWriteArrayList<>();
        HttpServer strangers = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        strangers.createContext("/", exchange -> {
            calls.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        strangers.start();
        try {
            String address = "http://localhost:" + strangers.getAddress().getPort() + "/keys";
            Map<String, Object> jwk = Map.of("kty", "EC", "crv", "P-256", "x", "AAAA", "y", "AAAA");
            for (Map<String, Object> header : List.<Map<String, Object>>of(
                    Map.of("jku", address),
                    Map.of("x5u", address),
                    Map.of("jwk", jwk),
                    Map.of("kid", "../../etc/passwd"),
                    Map.of("kid", "x' OR '1'='1"))) {
                String token = key.sign(header, GatewayKey.operator());
                assertThat(
                        header.toString(),
                        direct(LISTED).get(ME, HEADER + token).status(),
                        is(401));
            }
            assertThat(calls, is(List.of()));
        } finally {
            strangers.stop(0);
        }
    }

    @Test
    public void a_token_of_a_megabyte_is_refused() throws Exception {
        assertThat(direct(LISTED).get(ME, HEADER + "e".repeat(1 << 20)).status(), is(431));
    }

    @Test
    public void a_write_that_a_foreign_page_could_send_is_refused() throws Exception {
        String token = HEADER + key.sign(GatewayKey.operator());
        Wire.Answer foreign = direct(LISTED)
                .raw("POST /monitoring/api/v1/campaigns HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(foreign.status(), is(403));
        assertThat(foreign.text(), containsString("request.foreign-page"));
    }

    // Behind nginx.

    @Test
    public void who_is_logged_in_at_the_gateway_is_so_at_the_portal() throws Exception {
        Wire front = front();
        assertThat(front.get(ME).status(), is(401));
        assertThat(front.get(ME, "Cookie: FRONT=nobody").status(), is(401));
        Wire.Answer me = front.get(ME, "Cookie: FRONT=operator-test");
        assertThat(me.text(), me.status(), is(200));
        assertThat(me.text(), containsString("\"account\":\"gateway:operator-test\""));
        assertThat(me.header("Strict-Transport-Security"), is("max-age=31536000"));
        assertThat(front.get("/monitoring/public/").status(), is(200));
        assertThat(front.get("/").status(), is(200));
    }

    @Test
    public void a_login_at_the_portal_itself_works_through_nginx() throws Exception {
        Wire front = front();
        Wire.Answer login =
                front.post("/portal/api/session", "{\"login\": \"operator\", \"password\": \"" + password() + "\"}");
        assertThat(login.text(), login.status(), is(204));
        assertThat(login.header("Set-Cookie"), containsString("; Secure"));
        String cookie = "Cookie: " + login.header("Set-Cookie").split(";", 2)[0];
        assertThat(front.get(ME, cookie).text(), containsString("\"account\":\"operator\""));
    }

    @Test
    public void a_header_that_a_client_writes_ends_at_nginx() throws Exception {
        Wire front = front();
        String valid = HEADER + key.sign(GatewayKey.with("sub", "forged"));
        assertThat(front.get(ME, valid).status(), is(401));
        assertThat(
                front.get(ME, "x_portal_identity: " + valid.substring(HEADER.length()))
                        .status(),
                is(401));
        assertThat(front.get(ME, valid, valid).status(), is(401));
        assertThat(front.get("/monitoring/public/", valid).status(), is(200));
        assertThat(front.get("/portal/api/session", valid).status(), is(401));
        Wire.Answer own = front.get(ME, valid, "Cookie: FRONT=operator-test");
        assertThat(own.text(), containsString("\"account\":\"gateway:operator-test\""));
        assertThat(
                front.get("/_orientir_identity", "Cookie: FRONT=operator-test").status(), is(404));
        // What the portal itself would have said, had the header come through.
        assertThat(direct(LISTED).get(ME, valid).status(), is(200));
    }

    @Test
    public void an_ambiguous_address_is_refused_by_nginx() throws Exception {
        Wire front = front();
        int asked = gateway.asked();
        for (String path : List.of(
                ME + ";x=1",
                "/monitoring/public/../api/v1/me",
                "/monitoring/public/..",
                "/monitoring/./api/v1/me",
                "/monitoring/%2e%2e/portal/api/menu",
                "/monitoring%2fapi/v1/me",
                "//monitoring/api/v1/me",
                "/monitoring\\api/v1/me",
                ME + "%00",
                ME + "\0")) {
            assertThat(path, front.get(path, "Cookie: FRONT=operator-test").status(), is(400));
        }
        assertThat(gateway.asked(), is(asked));
        assertThat(front.get(ME + "?x=%2e%2e//;").status(), is(401));
    }

    @Test
    public void plain_http_is_sent_to_the_configured_name() throws Exception {
        front();
        Wire.Answer answer = gateway.plain().get(ME + "?a=b", "X-Forwarded-Host: evil.example");
        assertThat(answer.status(), is(301));
        assertThat(answer.header("Location"), is(gateway.address() + ME + "?a=b"));
    }

    @Test
    public void a_flood_is_told_to_wait() throws Exception {
        Wire front = front();
        // Of one connection, one behind the other without waiting: as fast as anybody can.
        String call = "GET /nothing/here HTTP/1.1\r\nHost: localhost\r\n";
        String calls = front.raw((call + "\r\n").repeat(599) + call + "Connection: close\r\n\r\n")
                .text();
        assertThat(times("HTTP/1.1 404 ", calls) + times("HTTP/1.1 429 ", calls), is(600));
        // 200 at once and 50 for each second that it takes.
        assertTrue(calls, times("HTTP/1.1 404 ", calls) > 200);
        assertTrue(calls, times("HTTP/1.1 429 ", calls) > 100);

        String login =
                "POST /portal/api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n";
        api.await(() -> front.post("/portal/api/session", "{}").status() == 400);
        String logins = front.raw((login + "\r\n{}").repeat(39) + login + "Connection: close\r\n\r\n{}")
                .text();
        assertTrue(logins, times("HTTP/1.1 429 ", logins) > 20);
        // By and by it is served again.
        api.await(() -> front.get("/monitoring/public/").status() == 200);
        api.await(() -> front.post("/portal/api/session", "{}").status() != 429);
    }

    private static int times(String word, String text) {
        return text.split(Pattern.quote(word), -1).length - 1;
    }

    @Test
    public void slow_senders_are_given_up() throws Exception {
        Wire front = front();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<Wire.Answer> head = two.submit(() -> front.raw("GET / HTTP/1.1\r\nHost: local"));
            Future<Wire.Answer> body = two.submit(
                    () -> front.raw(
                            "POST /portal/api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"));
            // Closed without a word, which is how nginx answers both; for its log it is 408.
            assertThat(body.get().status(), is(0));
            assertThat(head.get().status(), is(0));
            assertThat(times(" 408 ", gateway.log()), is(2));
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    public void without_the_identity_service_only_what_is_published_is_there() throws Exception {
        Wire front = front();
        gateway.loseIdentity();
        try {
            Wire.Answer away = front.get(ME, "Cookie: FRONT=operator-test");
            assertThat(away.status(), is(503));
            assertThat(away.header("Retry-After"), is("5"));
            assertThat(away.text(), containsString("\"code\":\"proxy.away\""));
            assertThat(front.get("/monitoring/public/").status(), is(200));
        } finally {
            gateway.findIdentity();
        }
        api.await(() -> front.get(ME, "Cookie: FRONT=operator-test").status() == 200);
    }

    /** nginx and the identity service beside it, started. A build without it has to say so: then these tests are left out, and told as such. */
    private Wire front() throws Exception {
        if (Boolean.getBoolean("orientir.skip.nginx")) {
            System.err.println("nginx is not installed: the example of the reverse proxy is NOT tried.");
            Assume.assumeTrue("nginx is not installed", false);
        }
        gateway = new Front(key, folder, node);
        Wire front = gateway.secure();
        api.await(() -> front.get("/monitoring/public/").status() == 200);
        return front;
    }

    /** Of an account that the console issues, as an administrator does. */
    private String password() throws Exception {
        return new Console(context)
                .execute("orientir:account-issue operator operator rcokio")
                .lines()
                .findFirst()
                .orElseThrow()
                .split(" ")[1];
    }
}
