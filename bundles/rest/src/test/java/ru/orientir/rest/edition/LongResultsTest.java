package ru.orientir.rest.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.StreamingOutput;
import org.junit.jupiter.api.Test;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.ResultSet;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;

class LongResultsTest {

    private static final Indicators ONE = () -> Map.of("share", 1);

    @Test
    void what_does_not_fit_is_sent_as_it_is_written() throws IOException {
        Object answer = EditionResults.live(results(200_000), Shape.ITEMS, ONE);
        assertThat(answer).isInstanceOf(StreamingOutput.class);
        CountingStream sent = new CountingStream();
        ((StreamingOutput) answer).write(sent);
        assertThat(sent.bytes).isGreaterThan(24 << 20);
    }

    @Test
    void what_fits_is_whole() throws IOException {
        Object answer = EditionResults.live(results(2), Shape.ITEMS, ONE);
        assertThat(new String((byte[]) answer, StandardCharsets.UTF_8))
                .isEqualTo("{\"preliminary\":true,\"items\":[" + item("o-0") + "," + item("o-1") + "],\"total\":2}");
    }

    @Test
    void a_matrix_has_a_row_for_each_organisation_and_null_where_there_is_nothing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Indicators two = () -> {
            Map<String, Integer> decimals = new java.util.LinkedHashMap<>();
            decimals.put("other", 0);
            decimals.put("share", 1);
            return decimals;
        };
        new ResultsWriter(two).write(results(2), Shape.MATRIX, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"preliminary\":true,\"indicators\":[\"other\",\"share\"],\"cell\":[\"value\",\"status\","
                        + "\"numerator\",\"denominator\",\"points\",\"level\",\"reported\",\"expected\"],\"rows\":["
                        + "{\"organisation\":\"o-0\",\"subject\":\"organisation\",\"cells\":[null,"
                        + "[30.0,\"official\",3,10,null,null,1,1]]},"
                        + "{\"organisation\":\"o-1\",\"subject\":\"organisation\",\"cells\":[null,"
                        + "[30.0,\"official\",3,10,null,null,1,1]]}],\"total\":2}");
    }

    @Test
    void the_cache_holds_no_more_than_it_may_and_forgets_what_was_not_asked_for_longest() {
        ResultsCache cache = new ResultsCache(100);
        cache.keep(key("a"), new byte[40]);
        cache.keep(key("b"), new byte[40]);
        assertThat(cache.find(key("a"))).isPresent();
        cache.keep(key("c"), new byte[40]);
        assertThat(cache.find(key("b"))).isEmpty();
        assertThat(cache.find(key("a"))).isPresent();
        cache.keep(key("d"), new byte[101]);
        assertThat(cache.find(key("d"))).isEmpty();
        cache.keep(key("e"), new byte[100]);
        assertThat(cache.find(key("e"))).isPresent();
    }

    private static ResultsKey key(String tag) {
        return new ResultsKey(tag, Edition.State.PUBLISHED, Shape.ITEMS, false);
    }

    private static String item(String organisation) {
        return "{\"organisation\":\"" + organisation + "\",\"indicator\":\"share\",\"subject\":\"organisation\","
                + "\"numerator\":3,\"denominator\":10,\"value\":30.0,\"status\":\"official\","
                + "\"coverage\":{\"organisations\":{\"reported\":1,\"expected\":1}}}";
    }

    private static ResultSet results(int count) {
        Score score = new Score(
                "share",
                Optional.of(new BigDecimal("3")),
                Optional.of(new BigDecimal("10")),
                Optional.of(new BigDecimal("30")),
                ValueStatus.OFFICIAL,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Coverage(1, 1, Optional.empty(), Optional.empty()),
                List.of());
        return new ResultSet(Optional.empty(), Optional.empty(), consumer -> {
            for (int i = 0; i < count; i++) {
                consumer.accept(new Result("o-" + i, Subject.ORGANISATION, score, false));
            }
        });
    }

    private static final class CountingStream extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }
}
