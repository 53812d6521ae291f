package ru.orientir.rest;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import javax.servlet.DispatcherType;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import ru.orientir.rest.service.Services;

/** The servlet and the filters of the bundle on a Jetty of the container's version, at a free port. */
final class ApiServer implements AutoCloseable {

    private static final String BASE = "/monitoring/api/v1";

    private final Server jetty;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ApiServer(Services services) {
        this(services, 200);
    }

    /** @param threads for all that the server does, three of them for itself */
    ApiServer(Services services, int threads) {
        jetty = new Server(new QueuedThreadPool(threads));
        ServerConnector connector = new ServerConnector(jetty, 1, 1);
        connector.setHost("localhost");
        jetty.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler(jetty, "/monitoring");
        EnumSet<DispatcherType> every = EnumSet.allOf(DispatcherType.class);
        context.addFilter(new FilterHolder(new SecurityHeadersFilter()), "/*", every);
        context.addFilter(new FilterHolder(new UnambiguousRequestFilter()), "/*", every);
        context.addFilter(new FilterHolder(new ReadableCharsetFilter()), "/*", every);
        context.addServlet(new ServletHolder(new ApiServlet(services)), "/api/v1/*");
        context.addServlet(new ServletHolder(new PublicPagesServlet(services)), "/public/*");
        context.addServlet(new ServletHolder(new UnknownServlet()), "/");
        try {
            jetty.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** How long a client may keep silent in the middle of a request. */
    ApiServer patience(Duration longest) {
        ((ServerConnector) jetty.getConnectors()[0]).setIdleTimeout(longest.toMillis());
        return this;
    }

    int port() {
        return ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
    }

    /** Begins a request of nobody. */
    Call call(String method, String path) {
        return new Call(this, method, path);
    }

    /** Begins a request of an account with its session. */
    Call as(String login, String method, String path) {
        return call(method, path).header("Cookie", "ORIENTIR_SESSION=" + login).header("X-Requested-With", "portal");
    }

    /** A page beside the interface. */
    HttpResponse<byte[]> page(String method, String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/monitoring" + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port() + BASE + path);
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends what no proper client would and gives the first line of the answer. */
    String raw(String request) throws IOException {
        return rawAnswer(request).lines().findFirst().orElse("");
    }

    /** The same, and gives the answer whole. */
    String rawAnswer(String request) throws IOException {
        return exchange(request, false);
    }

    /** The same for a client that stops sending and still listens. */
    String cutOff(String request) throws IOException {
        return exchange(request, true);
    }

    private String exchange(String request, boolean cut) throws IOException {
        try (Socket socket = new Socket("localhost", port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            if (cut) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
