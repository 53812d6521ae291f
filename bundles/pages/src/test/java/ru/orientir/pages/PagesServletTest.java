package ru.orientir.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesServletTest {

    private static final String SCRIPT = "export const long = '" + "слово ".repeat(200) + "';";

    /** The server does not read what the build has compressed. */
    private static final byte[] BROTLI = {1, 2, 3};

    private final AtomicBoolean on = new AtomicBoolean(true);
    private final Server server = new Server(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        server.setHandler(new ContextHandlerCollection(
                context("/monitoring", true, "<!doctype html><title>Мониторинг</title>"),
                context("/", false, "<!doctype html><title>Портал</title>")));
        server.start();
    }

    private ServletContextHandler context(String path, boolean routed, String index) {
        Map<String, Asset> files = Map.of(
                "/index.html", asset("/index.html", index),
                "/registry/index.html", asset("/registry/index.html", "<!doctype html><title>Реестр</title>"),
                "/assets/a-1.js", asset("/assets/a-1.js", SCRIPT),
                "/assets/b-2.js", Asset.of("/assets/b-2.js", SCRIPT.getBytes(StandardCharsets.UTF_8), BROTLI));
        ServletContextHandler context = new ServletContextHandler(null, path);
        context.addServlet(
                new ServletHolder(new PagesServlet(new Pages(path, files, routed, Optional.empty()), on::get)), "/");
        return context;
    }

    private static Asset asset(String path, String text) {
        return Asset.of(path, text.getBytes(StandardCharsets.UTF_8), null);
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void pages_of_a_module_that_is_off_say_so() throws Exception {
        on.set(false);
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(server.getURI().resolve("/monitoring/forms/7"))
                        .header("Accept", "text/html,application/xhtml+xml")
                        .build(),
                BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Модуль выключен", "Данные сохранены");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "Content-Security-Policy")).startsWith("default-src 'none'");
        HttpResponse<String> script = get("/monitoring/assets/a-1.js");
        assertThat(script.statusCode()).isEqualTo(503);
        assertThat(script.body()).contains("\"code\":\"module.off\"");
        on.set(true);
        assertThat(get("/monitoring/forms/7").statusCode()).isEqualTo(200);
    }

    @Test
    void a_folder_opens_its_own_page() throws Exception {
        HttpResponse<String> page = get("/registry/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Реестр");
        HttpResponse<String> bare = get("/registry");
        assertThat(bare.statusCode()).isEqualTo(301);
        assertThat(header(bare, "Location")).isEqualTo("/registry/");
        assertThat(get("/elsewhere/").statusCode()).isEqualTo(404);
    }

    @Test
    void an_address_of_the_pages_own_opens_their_first_page() throws Exception {
        for (String path : List.of("/monitoring/", "/monitoring/forms/7", "/monitoring/methodologies/a/1.0")) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).contains("Мониторинг");
            assertThat(header(page, "Content-Security-Policy"))
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .doesNotContain("unsafe");
            assertThat(header(page, "Permissions-Policy")).contains("camera=()");
            assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(header(page, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        }
        assertThat(get("/monitoring/assets/gone-2.js").statusCode()).isEqualTo(404);
    }

    @Test
    void the_portal_has_one_page_and_says_so_of_others() throws Exception {
        assertThat(get("/").body()).contains("Портал");
        HttpResponse<String> page = get("/elsewhere");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Нет такой страницы").doesNotContain("Powered by");
    }

    @Test
    void what_is_named_by_its_content_is_kept_for_ever_and_comes_compressed() throws Exception {
        HttpResponse<byte[]> script = client.send(
                request("/monitoring/assets/a-1.js")
                        .header("Accept-Encoding", "gzip, br")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(header(script, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(script, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(script, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(script.body().length).isLessThan(SCRIPT.length() / 4);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(script.body()))) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(SCRIPT);
        }
        HttpResponse<String> plain = client.send(
                request("/monitoring/assets/a-1.js")
                        .header("Accept-Encoding", "gzip;q=0")
                        .build(),
                BodyHandlers.ofString());
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.body()).isEqualTo(SCRIPT);
    }

    @Test
    void what_the_build_has_compressed_better_goes_to_whoever_reads_it() throws Exception {
        HttpResponse<byte[]> better = encoded("gzip, deflate, br, zstd");
        assertThat(header(better, "Content-Encoding")).isEqualTo("br");
        assertThat(header(better, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(better, "Content-Type")).isEqualToIgnoringCase("text/javascript; charset=UTF-8");
        assertThat(better.body()).isEqualTo(BROTLI);
        HttpResponse<byte[]> zipped = encoded("gzip, br;q=0");
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        HttpResponse<byte[]> plain = encoded("identity");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.body()).asString(StandardCharsets.UTF_8).isEqualTo(SCRIPT);
        assertThat(List.of(header(better, "ETag"), header(zipped, "ETag"), header(plain, "ETag")))
                .doesNotHaveDuplicates();
    }

    private HttpResponse<byte[]> encoded(String accepted) throws Exception {
        return client.send(
                request("/monitoring/assets/b-2.js")
                        .header("Accept-Encoding", accepted)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    @Test
    void a_page_that_a_browser_has_is_not_sent_again() throws Exception {
        String tag = header(get("/monitoring/"), "ETag");
        HttpResponse<String> again =
                client.send(request("/monitoring/").header("If-None-Match", tag).build(), BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void pages_can_only_be_opened() throws Exception {
        HttpResponse<String> answer = client.send(
                request("/monitoring/")
                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void an_ambiguous_address_is_refused_for_whoever_it_was_meant() throws Exception {
        for (String path : List.of(
                "//monitoring/api/v1/me",
                "//portal/api/menu",
                "//",
                "/elsewhere//",
                "/a/../b",
                "/monitoring/;x=1",
                "/monitoring/%2e%2e/")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .containsIgnoringCase("Cache-Control: no-store")
                    .doesNotContain("Powered by");
        }
    }

    @Test
    void what_names_no_page_at_all_is_refused_as_well() throws Exception {
        for (String line : List.of("CONNECT a:80", "OPTIONS *")) {
            assertThat(raw(line + " HTTP/1.1\r\nHost: a:80\r\nConnection: close\r\n\r\n"))
                    .as(line)
                    .startsWith("HTTP/1.1 400")
                    .contains("path.ambiguous");
        }
    }

    @Test
    void two_hosts_or_two_lengths_at_once_are_refused() throws Exception {
        assertThat(raw("GET /monitoring/ HTTP/1.1\r\nHost: localhost\r\nHost: a.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("header.repeated");
        assertThat(
                        raw(
                                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void a_query_is_nobodys_here() throws Exception {
        assertThat(raw("GET /monitoring/?q=50% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.getURI().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.getURI().getPort() + path));
    }
}
