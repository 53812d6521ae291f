package ru.orientir.itests;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What stands in front of the portal: nginx by the example that is shipped, and beside it the gateway's own login, whose cookie is the name of the account. */
final class Front implements AutoCloseable {

    private final GatewayKey key;
    private final Path folder;
    private final int secure = freePort();
    private final int plain = freePort();
    private final AtomicInteger asked = new AtomicInteger();
    private final Nginx nginx;
    private HttpServer identity;

    /**
     * @param folder where nginx finds and leaves its files
     * @param node the portal's port
     */
    Front(GatewayKey key, Path folder, int node) throws IOException, InterruptedException {
        this.key = key;
        this.folder = folder;
        this.identity = identity(0);
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("listen 80;", "listen 127.0.0.1:" + plain + ";");
        changes.put("listen 443 ssl http2;", "listen 127.0.0.1:" + secure + " ssl http2;");
        changes.put("https://portal.example.org$request_uri", address() + "$request_uri");
        changes.put(
                "/etc/ssl/certs/portal.example.org.pem",
                folder.resolve("server.pem").toString());
        changes.put(
                "/etc/ssl/private/portal.example.org.key",
                folder.resolve("server.key").toString());
        changes.put("server_name portal.example.org;", "server_name localhost;");
        changes.put("server 127.0.0.1:8181;", "server 127.0.0.1:" + node + ";");
        changes.put(
                "server 127.0.0.1:9080;",
                "server 127.0.0.1:" + identity.getAddress().getPort() + ";");
        this.nginx = Nginx.start(Path.of(System.getProperty("karaf.home"), "proxy", "orientir.conf"), folder, changes);
    }

    private HttpServer identity(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/identity", exchange -> {
            asked.incrementAndGet();
            String cookies = String.join(";", exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
            if (cookies.contains("FRONT=operator-test")) {
                try {
                    exchange.getResponseHeaders().set("X-Identity-Token", key.sign(GatewayKey.operator()));
                } catch (Exception e) {
                    throw new IOException(e);
                }
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    String address() {
        return "https://localhost:" + secure;
    }

    Wire secure() throws Exception {
        return Wire.secure(secure, folder.resolve("server.pem"));
    }

    Wire plain() {
        return Wire.plain(plain, "127.0.0.1");
    }

    /** How often nginx asked who somebody is. */
    int asked() {
        return asked.get();
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("access.log"));
    }

    void loseIdentity() {
        identity.stop(0);
    }

    void findIdentity() throws IOException {
        identity = identity(identity.getAddress().getPort());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        nginx.close();
        identity.stop(0);
    }
}
