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

/** Answers with the results of an edition: from the cache where they were written before, otherwise by writing them. */
final class EditionResults {

    private static final int HELD = 24 << 20;

    private final ResultsCache cache = new ResultsCache();

    /** @param results of an edition, not live */
    Response answer(ResultSet results, Shape shape, Columns columns, HttpHeaders headers, Request request) {
        Edition edition = results.edition().orElseThrow();
        boolean gzip = GzipAnswers.accepted(headers);
        ResultsKey key = new ResultsKey(results.tag().orElseThrow(), edition.state(), shape, gzip);
        Response.ResponseBuilder answer = request.evaluatePreconditions(key.etag());
        if (answer == null) {
            answer = Response.ok(body(results, key, columns), MediaType.APPLICATION_JSON_TYPE);
            if (gzip) {
                answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
        }
        return answer.tag(key.etag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** Live results are never kept. */
    static StreamingOutput live(ResultSet results, Shape shape, Columns columns) {
        return out -> {
            HeldStream held = new HeldStream(out, HELD);
            new ResultsWriter(columns).write(results, shape, held);
            Optional<byte[]> whole = held.whole();
            if (whole.isPresent()) {
                out.write(whole.get());
            }
        };
    }

    private StreamingOutput body(ResultSet results, ResultsKey key, Columns columns) {
        Optional<byte[]> kept = cache.find(key);
        return out -> {
            if (kept.isPresent()) {
                out.write(kept.get());
            } else {
                writeAndKeep(results, key, columns, out);
            }
        };
    }

    private void writeAndKeep(ResultSet results, ResultsKey key, Columns columns, OutputStream out) throws IOException {
        HeldStream held = new HeldStream(out, HELD);
        try (OutputStream target = key.gzip() ? GzipAnswers.compressing(held) : held) {
            new ResultsWriter(columns).write(results, key.shape(), target);
        }
        Optional<byte[]> whole = held.whole();
        if (whole.isPresent()) {
            cache.keep(key, whole.get());
            out.write(whole.get());
        }
    }
}
