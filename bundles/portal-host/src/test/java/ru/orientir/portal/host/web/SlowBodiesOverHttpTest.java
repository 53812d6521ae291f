package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

/** Bodies that take their time. */
class SlowBodiesOverHttpTest extends PortalOverHttp {
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
}
