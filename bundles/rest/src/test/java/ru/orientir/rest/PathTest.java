package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.refused;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The group «path» of what a bad input gets: requests that two readers could understand differently; sent by hand, since no client would. */
@ExtendWith(SharedRegion.class)
class PathTest {

    private final ApiServer server;

    PathTest(Region region) {
        this.server = region.server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me;x=1",
                "/me%3bx=1",
                "/%2e%2e/v1/me",
                "/../v1/me",
                "/./me",
                "//me",
                "/campaigns%2f1",
                "/campaigns/1%5c..",
                "/%6de",
                "/me%00",
                "/me%2500",
                "/me\u0000",
                "/me?page=%00",
                "/me%u0041",
                "/me/%c0%af",
                "/campaigns/%ff",
                "/campaigns/%ed%a0%80",
                "/me?q=%zz",
                "/me?q=%",
                "/me?q=%ff"
            })
    void an_ambiguous_path_is_refused(String path) throws IOException {
        assertThat(server.raw(request("GET", path))).startsWith("HTTP/1.1 400");
    }

    @Test
    void a_host_that_is_none_is_refused() throws IOException {
        assertThat(server.raw("GET /monitoring/api/v1/me HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void two_hosts_at_once_are_refused() throws IOException {
        assertThat(server.rawAnswer("GET /monitoring/api/v1/me HTTP/1.1\r\nHost: localhost\r\nHost: example.org\r\n"
                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"header.repeated\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flag; ORIENTIR_SESSION=operator",
                "ORIENTIR_SESSION=operator; flag",
                "x=1;ORIENTIR_SESSION=\"operator\""
            })
    void the_session_is_found_among_whatever_other_pages_have_set(String cookies) {
        assertThat(server.call("GET", "/me").header("Cookie", cookies).send().status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "utf-7", "\"", "../../x", "", "\"utf-8", "'utf-8'"})
    void a_charset_that_there_is_none_of_is_unsupported(String charset) {
        for (String path : new String[] {"/me", "/campaigns", "/openapi.json", "/nothing", "/organisations/imports"}) {
            for (String method : new String[] {"GET", "POST", "PATCH"}) {
                refused(415, "body.encoding", server.call(method, path).body("text/plain; charset=" + charset, "{}"));
            }
        }
        refused(
                415,
                "body.encoding",
                server.as("school-1", "PATCH", "/submissions/1/answers")
                        .body("application/json;Charset=" + charset, "{}"));
    }

    @Test
    void two_sessions_at_once_are_refused() {
        refused(
                400,
                "header.repeated",
                server.call("GET", "/me").header("Cookie", "ORIENTIR_SESSION=operator; ORIENTIR_SESSION=mo-1"));
    }

    @Test
    void a_message_with_two_lengths_or_a_broken_chunk_is_refused() throws IOException {
        String twoLengths = "POST /monitoring/api/v1/campaigns HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Cookie: ORIENTIR_SESSION=operator\r\nX-Requested-With: portal\r\nContent-Type: application/json\r\n";
        assertThat(server.raw(twoLengths + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"))
                .startsWith("HTTP/1.1 400");
        assertThat(server.raw(
                        twoLengths + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(server.raw(twoLengths + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void a_body_that_stops_half_way_is_not_waited_for(Region region) throws IOException {
        String begun = "POST /monitoring/api/v1/campaigns HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Cookie: ORIENTIR_SESSION=operator\r\nX-Requested-With: portal\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100\r\n";
        try (ApiServer impatient = new ApiServer(region.services.services()).patience(Duration.ofMillis(300))) {
            assertThat(impatient.raw(begun + "\r\n{\"title\"")).startsWith("HTTP/1.1 408");
            assertThat(impatient.raw(begun + "Idempotency-Key: slow\r\n\r\n{\"title\""))
                    .startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void a_strangers_body_is_not_waited_for_at_all() throws IOException {
        String stranger = "POST /monitoring/api/v1/campaigns HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
        // The server would wait for half a minute, raw() does so for twenty seconds.
        assertThat(server.raw(stranger)).startsWith("HTTP/1.1 401");
        assertThat(server.raw(stranger.replace("/campaigns", "/public/campaigns")))
                .startsWith("HTTP/1.1 405");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/campaigns/", "/CAMPAIGNS", "/Campaigns/", "/campaigns.", "/campaigns./", "/campaigns.json"})
    void upper_case_a_trailing_slash_or_dot_change_nothing_about_who_is_let_in(String path) {
        assertThat(server.call("POST", path).json("{}").send().status()).isEqualTo(401);
        assertThat(server.as("school-1", "POST", path).json("{}").send().status())
                .isIn(403, 404);
        assertThat(server.as("operator", "POST", path).json("{}").send().status())
                .isIn(422, 404);
    }

    @Test
    void a_method_override_is_ignored() {
        assertThat(server.as("operator", "GET", "/nothing")
                        .header("X-HTTP-Method-Override", "DELETE")
                        .send()
                        .status())
                .isEqualTo(404);
        refused(
                405,
                "method.unsupported",
                server.as("operator", "POST", "/me").header("X-HTTP-Method-Override", "GET"));
        for (String header : new String[] {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"}) {
            refused(
                    403,
                    "access.denied",
                    server.as("school-1", "POST", "/campaigns")
                            .header(header, "GET")
                            .json("{}"));
            assertThat(server.as("school-1", "GET", "/campaigns")
                            .header(header, "POST")
                            .send()
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void an_unknown_method_is_told_what_is_possible() {
        Call.Answer answer = refused(405, "method.unsupported", server.as("operator", "DELETE", "/campaigns"));
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
        refused(405, "method.unsupported", server.as("operator", "PUT", "/submissions/1/answers"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/ME", "/me.", "/campaigns/x", "/campaigns/1/nothing", "/submissions/1e3"})
    void an_unknown_path_is_not_found_by_whoever_is_known(String path) {
        refused(404, "not-found", server.as("operator", "GET", path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/monitoring/api", "/monitoring/api/", "/monitoring/api/v2/me", "/monitoring/api/v1me"})
    void beside_the_interface_a_program_gets_a_problem(String path) throws IOException {
        assertThat(server.rawAnswer("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json", "\"code\":\"not-found\"", "\"incident\"", "nosniff")
                .doesNotContain("Powered by");
    }

    private static String request(String method, String path) {
        return method + " /monitoring/api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Cookie: ORIENTIR_SESSION=operator\r\n\r\n";
    }
}
