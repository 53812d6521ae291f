package ru.orientir.rest.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.ResultSet;
import ru.orientir.rest.request.GzipAnswers;

/**
 * Answers with results. What fits is written whole before its first byte is sent, so that a store that fails half-way
 * still gives a proper problem, and those of an edition are kept. What is longer is sent as it is written.
 */
final class EditionResults {

    private static final int LONGEST = 24 << 20;

    private final ResultsCache cache = new ResultsCache();

    /** @param results of an edition, not live */
    Response answer(ResultSet results, Shape shape, Indicators indicators, HttpHeaders headers, Request request)
            throws IOException {
        Edition edition = results.edition().orElseThrow();
        boolean gzip = GzipAnswers.accepted(headers);
        ResultsKey key = new ResultsKey(results.tag().orElseThrow(), edition.state(), shape, gzip);
        Response.ResponseBuilder answer = request.evaluatePreconditions(key.etag());
        if (answer == null) {
            answer = Response.ok(body(results, key, indicators), MediaType.APPLICATION_JSON_TYPE);
            if (gzip) {
                answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
        }
        return answer.tag(key.etag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** Live results are never kept. */
    static Object live(ResultSet results, Shape shape, Indicators indicators) throws IOException {
        return written(out -> new ResultsWriter(indicators).write(results, shape, out));
    }

    private Object body(ResultSet results, ResultsKey key, Indicators indicators) throws IOException {
        Optional<byte[]> kept = cache.find(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        Object written = written(out -> {
            if (key.gzip()) {
                try (OutputStream packed = GzipAnswers.compressing(out)) {
                    new ResultsWriter(indicators).write(results, key.shape(), packed);
                }
            } else {
                new ResultsWriter(indicators).write(results, key.shape(), out);
            }
        });
        if (written instanceof byte[] answer) {
            cache.keep(key, answer);
        }
        return written;
    }

    private static Object written(StreamingOutput output) throws IOException {
        BoundedBuffer buffer = new BoundedBuffer(LONGEST);
        try {
            output.write(buffer);
            return buffer.whole();
        } catch (BoundedBuffer.TooLong e) {
            return output;
        }
    }
}
