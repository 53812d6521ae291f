package ru.orientir.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import javax.servlet.AsyncContext;
import javax.servlet.DispatcherType;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.awaitility.Awaitility;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.EndpointName;

/** What is counted of requests to a server. */
class RequestTimerTest {

    private static final String COUNT = "orientir_http_request_duration_seconds_count{";

    private final Metrics metrics = new Metrics();
    private final Server server = new Server(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        ServletContextHandler context = new ServletContextHandler(null, "/portal");
        FilterHolder timer = new FilterHolder(new RequestTimer(metrics));
        timer.setAsyncSupported(true);
        context.addFilter(timer, "/*", EnumSet.of(DispatcherType.REQUEST));
        add(context, "/", (request, response) -> response.sendError(404));
        add(context, "/page/*", (request, response) -> response.setStatus(200));
        add(context, "/api/thing/*", (request, response) -> {
            request.setAttribute(EndpointName.ATTRIBUTE, "/api/thing/{id}");
            response.setStatus(401);
        });
        add(context, "/broken", (request, response) -> {
            throw new IllegalStateException("this is to fail");
        });
        add(context, "/torn", (request, response) -> {
            throw new IOException("this is to fail");
        });
        add(context, "/unreadable", (request, response) -> {
            throw new BadMessageException("this is to fail");
        });
        add(context, "/later", (request, response) -> {
            request.setAttribute(EndpointName.ATTRIBUTE, "/later");
            AsyncContext later = request.startAsync();
            later.start(() -> {
                response.setStatus(202);
                later.complete();
            });
        });
        server.setHandler(context);
        server.start();
    }

    private static void add(ServletContextHandler context, String path, Answer answer) {
        ServletHolder holder = new ServletHolder(new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
                answer.give(request, response);
            }
        });
        holder.setAsyncSupported(true);
        context.addServlet(holder, path);
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private void ask(String method, String path) throws Exception {
        client.send(
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + server.getURI().getPort() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
    }

    /** A request is counted when it has been answered: a moment after the client has read the answer. */
    private void counted(String... expected) {
        Awaitility.await().untilAsserted(() -> assertThat(counts()).containsExactlyInAnyOrder(expected));
    }

    private List<String> counts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        metrics.write(out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(COUNT))
                .map(line -> line.substring(COUNT.length()))
                .toList();
    }

    @Test
    void an_endpoint_is_called_by_its_name_and_what_has_none_by_its_context() throws Exception {
        ask("POST", "/portal/api/thing/17");
        ask("GET", "/portal/api/thing/18");
        ask("GET", "/portal/page/about");
        counted(
                "endpoint=\"/portal/api/thing/{id}\",method=\"POST\",status=\"401\"} 1",
                "endpoint=\"/portal/api/thing/{id}\",method=\"GET\",status=\"401\"} 1",
                "endpoint=\"/portal/*\",method=\"GET\",status=\"200\"} 1");
    }

    @Test
    void strangers_leave_no_word_of_theirs_and_take_no_room() throws Exception {
        for (int n = 0; n < 300; n++) {
            ask("GET", "/portal/api/secret" + n);
            ask("POKE" + n, "/portal/page/secret" + n);
        }
        ask("GET", "/portal/api/thing/1");
        counted(
                "endpoint=\"/portal/*\",method=\"GET\",status=\"404\"} 300",
                "endpoint=\"/portal/*\",method=\"other\",status=\"200\"} 300",
                "endpoint=\"/portal/api/thing/{id}\",method=\"GET\",status=\"401\"} 1");
    }

    @Test
    void a_request_that_failed_is_counted_as_failed() throws Exception {
        ask("GET", "/portal/broken");
        ask("GET", "/portal/torn");
        ask("GET", "/portal/unreadable");
        counted(
                "endpoint=\"/portal/*\",method=\"GET\",status=\"500\"} 2",
                "endpoint=\"/portal/*\",method=\"GET\",status=\"400\"} 1");
    }

    @Test
    void an_answer_that_was_put_off_is_counted_once_it_is_given() throws Exception {
        ask("GET", "/portal/later");
        counted("endpoint=\"/portal/later\",method=\"GET\",status=\"202\"} 1");
    }

    /** What a servlet answers. */
    private interface Answer {
        void give(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }
}
