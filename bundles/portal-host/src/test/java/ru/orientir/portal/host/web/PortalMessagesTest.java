package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two readers could understand differently change nothing. */
class PortalMessagesTest extends PortalWithRights {

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void a_method_override_is_ignored(String header) throws Exception {
        modules.switched.clear();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/portal/api/modules/monitoring"))
                .header("Cookie", "ORIENTIR_SESSION=admin")
                .header("X-Requested-With", "portal")
                .header(header, "POST");
        assertThat(send(request.GET().build()).statusCode()).isEqualTo(405);
        assertThat(modules.switched).isEmpty();
    }

    @Test
    void a_message_with_two_lengths_or_a_broken_chunk_is_refused() throws IOException {
        String begun = "POST /portal/api/modules/monitoring HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Cookie: ORIENTIR_SESSION=admin\r\nX-Requested-With: portal\r\nContent-Type: application/json\r\n";
        modules.switched.clear();
        String body = "{\"enabled\": false}";
        assertThat(raw(begun + "Content-Length: 18\r\nContent-Length: 19\r\n\r\n" + body))
                .startsWith("HTTP/1.1 400");
        assertThat(raw(begun + "Content-Length: 18\r\nTransfer-Encoding: chunked\r\n\r\n12\r\n" + body
                        + "\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw(begun + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + body + "\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(modules.switched).isEmpty();
    }
}
