package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.orientir.rest.Call.Answer;

/** Big answers are packed for those who ask. */
@ExtendWith(SharedRegion.class)
class CompressionOverHttpTest {

    private final Region region;

    CompressionOverHttpTest(Region region) {
        this.region = region;
    }

    @Test
    void big_answers_are_compressed_for_who_wants_it() throws IOException {
        Call call = region.server.as("operator", "GET", "/methodologies/school-2026/1.0");
        Answer plain = ok(200, call);
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.header("Vary")).contains("Accept-Encoding");
        Answer packed = ok(
                200,
                region.server
                        .as("operator", "GET", "/methodologies/school-2026/1.0")
                        .header("Accept-Encoding", "br, gzip;q=0.5"));
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.http().body().length).isLessThan(plain.http().body().length / 2);
        assertThat(unpacked(packed)).isEqualTo(plain.text());
        Answer refusing = ok(
                200,
                region.server
                        .as("operator", "GET", "/methodologies/school-2026/1.0")
                        .header("Accept-Encoding", "gzip;q=0, identity"));
        assertThat(refusing.header("Content-Encoding")).isEmpty();
        Answer small = ok(200, region.server.as("operator", "GET", "/me").header("Accept-Encoding", "gzip"));
        assertThat(small.header("Content-Encoding")).isEmpty();
    }

    @Test
    void results_are_compressed_and_kept_both_ways() throws IOException {
        long id = region.campaign(false);
        region.submit(id, "74-s-1", "school-1", 2, 1);
        String path = "/campaigns/" + id + "/editions/" + region.compute(id) + "/results?tier=organisation";
        for (int time = 0; time < 2; time++) {
            Answer plain = ok(200, region.server.as("operator", "GET", path));
            Answer packed = ok(200, region.server.as("operator", "GET", path).header("Accept-Encoding", "gzip"));
            assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(unpacked(packed)).isEqualTo(plain.text());
            assertThat(packed.etag()).isEqualTo(plain.etag()).startsWith("W/");
            assertThat(plain.text()).contains("\"value\":50.0");
        }
    }

    private static String unpacked(Answer packed) throws IOException {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(packed.http().body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
