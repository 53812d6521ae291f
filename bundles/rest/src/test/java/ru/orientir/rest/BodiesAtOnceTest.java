package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one account may keep busy: places for eight bodies, on a server that has threads for some more. */
@ExtendWith(SharedRegion.class)
class BodiesAtOnceTest {

    private final Region region;
    private final List<Socket> open = new ArrayList<>();
    private ApiServer server;

    BodiesAtOnceTest(Region region) {
        this.region = region;
    }

    @BeforeEach
    void start() {
        server = new ApiServer(region.services.services(), 16);
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        server.close();
    }

    @Test
    void who_sends_many_bodies_slowly_leaves_threads_to_all_others() throws IOException {
        long campaign = region.campaign(false);
        String form = region.form(campaign, "74-s-1");
        List<Socket> slow = slow("school-1", form, 48);
        String other = region.form(campaign, "74-s-2");
        ok(200, save("school-2", other));
        ok(200, server.as("school-1", "GET", form));
        assertThat(server.call("GET", "/public/campaigns").send().status()).isEqualTo(200);
        assertThat(answered(slow)).hasSize(40).allSatisfy(refused -> assertThat(firstLine(refused))
                .startsWith("HTTP/1.1 429"));
    }

    @Test
    void the_ninth_is_told_at_once_when_to_come_again() throws IOException {
        String form = region.form(region.campaign(false), "74-s-1");
        List<Socket> slow = slow("school-1", form, 9);
        Call.Answer answer = Region.refused(429, "account.busy", save("school-1", form));
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        Region.refused(429, "account.busy", save("school-1", form).header("Idempotency-Key", "ninth"));
        slow.removeAll(answered(slow));
        slow.get(0).close();
        for (int time = 0; answer.status() == 429 && time < 10_000; time++) {
            answer = save("school-1", form).send();
        }
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @Test
    void a_place_is_free_again_after_whatever_answer() {
        String form = region.form(region.campaign(false), "74-s-1");
        for (int time = 0; time < 10; time++) {
            Region.refused(412, "version.stale", save("school-1", form, "\"9\"").json("{}"));
            Region.refused(
                    400, "json.malformed", save("school-1", form, "\"0\"").json("{"));
            Region.refused(422, "answer.shape", save("school-1", form, "\"0\"").json("{\"students\": 1}"));
            Region.refused(
                    413, "body.too-large", save("school-1", form, "\"0\"").json(" ".repeat(300_000)));
            Region.refused(
                    403,
                    "access.denied",
                    server.as("school-1", "POST", "/campaigns").json("{}"));
        }
        ok(200, save("school-1", form));
    }

    @Test
    void a_key_makes_nobody_wait_for_a_body_that_nothing_is_done_with() throws IOException {
        assertThat(server.rawAnswer("GET /monitoring/api/v1/public/campaigns HTTP/1.1\r\nHost: localhost\r\n"
                        + "Idempotency-Key: a\r\nContent-Length: 100\r\n\r\n{"))
                .startsWith("HTTP/1.1 200");
    }

    private Call save(String login, String form) {
        return save(login, form, "\"0\"").json("{\"students\": {\"value\": 300}}");
    }

    private Call save(String login, String form, String version) {
        return server.as(login, "PATCH", form + "/answers").header("If-Match", version);
    }

    /** Begins so many saves, of which eight are waited for, and returns when the others have got their answers. */
    private List<Socket> slow(String login, String form, int senders) throws IOException {
        String begun = "PATCH /monitoring/api/v1" + form
                + "/answers HTTP/1.1\r\nHost: localhost\r\nCookie: ORIENTIR_SESSION="
                + login + "\r\nX-Requested-With: portal\r\nContent-Type: application/json\r\nIf-Match: \"0\"\r\n"
                + "Content-Length: 1000\r\n\r\n{";
        List<Socket> slow = new ArrayList<>();
        for (int sender = 0; sender < senders; sender++) {
            Socket socket = new Socket("localhost", server.port());
            socket.setSoTimeout(10_000);
            open.add(socket);
            slow.add(socket);
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (answered(slow).size() < senders - 8 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return slow;
    }

    private static List<Socket> answered(List<Socket> senders) throws IOException {
        List<Socket> answered = new ArrayList<>();
        for (Socket sender : senders) {
            if (sender.getInputStream().available() > 0) {
                answered.add(sender);
            }
        }
        return answered;
    }

    private static String firstLine(Socket answered) {
        try {
            return new BufferedReader(new InputStreamReader(answered.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
