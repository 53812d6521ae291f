package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that are too long, too many, broken or never whole; sent by hand where no client would. */
@ExtendWith(SharedRegion.class)
class BodyOverHttpTest {

    private static final int LARGE = 30_000_000;

    private final Region region;

    BodyOverHttpTest(Region region) {
        this.region = region;
    }

    @Test
    void a_document_is_too_large_with_a_key_and_without_one() {
        String form = region.form(region.campaign(false), "74-s-1");
        for (String key : new String[] {"", "long"}) {
            Call call = region.server
                    .as("school-1", "PATCH", form + "/answers")
                    .header("If-Match", "\"0\"")
                    .json(" ".repeat(39_000_000));
            refused(413, "body.too-large", key.isEmpty() ? call : call.header("Idempotency-Key", key));
        }
    }

    @Test
    void a_large_table_waits_outside_while_another_one_is_still_being_sent() throws IOException {
        String dryRun = "/organisations/imports?dryRun=true";
        String small = Region.ORGANISATIONS;
        String large = small + "\n".repeat(5 << 20);
        try (Socket slow = new Socket("localhost", region.server.port())) {
            begin(slow, head("POST", dryRun, "text/csv") + "Idempotency-Key: slow\r\n", LARGE);
            refused(
                    503,
                    "import.busy",
                    region.server.as("operator", "POST", dryRun).csv(large));
            ok(200, region.server.as("operator", "POST", dryRun).csv(small));
        }
        // Another file of 5 MiB: too many rows, so its turn has come.
        Call.Answer answer =
                region.server.as("operator", "POST", dryRun).csv(large).send();
        for (int time = 0; answer.status() == 503 && time < 1000; time++) {
            answer = region.server.as("operator", "POST", dryRun).csv(large).send();
        }
        assertThat(answer.code()).isEqualTo("csv.too-many-rows");
    }

    @Test
    void of_large_packs_one_is_let_in_and_those_that_people_write_do_not_wait_for_it() throws IOException {
        try (Socket slow = new Socket("localhost", region.server.port())) {
            begin(slow, head("POST", "/methodologies/lint", "application/yaml"), 65_536);
            refused(503, "import.busy", lint(Region.pack() + "\n".repeat(65_536)));
            ok(200, lint(Region.pack()));
        }
    }

    /** Sends all but the body, and returns when the server asks for that: it does so when it begins to read it. */
    private static void begin(Socket slow, String head, int length) throws IOException {
        String begun = head + "Expect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n";
        slow.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
        assertThat(new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine())
                .isEqualTo("HTTP/1.1 100 Continue");
    }

    private Call lint(String pack) {
        return region.server.as("operator", "POST", "/methodologies/lint").body("application/yaml", pack);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /organisations/imports, text/csv",
        "PUT, /campaigns/{id}/reference-values, text/csv",
        "POST, /campaigns/{id}/answers, text/csv",
        "POST, /methodologies, application/yaml",
        "POST, /methodologies/lint, application/yaml",
        "POST, /campaigns, application/json"
    })
    void a_body_that_breaks_off_is_never_answered_with_success(String method, String path, String type)
            throws IOException {
        String head = head(method, path.replace("{id}", Long.toString(region.campaign(false))), type);
        for (String key : new String[] {"", "Idempotency-Key: broken\r\n"}) {
            assertThat(region.server.rawAnswer(
                            head + key + "Transfer-Encoding: chunked\r\n\r\n5\r\norgan\r\nzz\r\n{}\r\n0\r\n\r\n"))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"body.broken\"");
            assertThat(region.server.cutOff(head + key + "Content-Length: 100\r\n\r\norganisation"))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"body.broken\"");
            try (ApiServer impatient = new ApiServer(region.services.services()).patience(Duration.ofMillis(300))) {
                assertThat(impatient.rawAnswer(head + key + "Content-Length: 100\r\n\r\norganisation"))
                        .startsWith("HTTP/1.1 408")
                        .contains("\"code\":\"request.slow\"");
            }
        }
    }

    private static String head(String method, String path, String type) {
        return method + " /monitoring/api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Cookie: ORIENTIR_SESSION=operator\r\nX-Requested-With: portal\r\nContent-Type: " + type + "\r\n";
    }
}
