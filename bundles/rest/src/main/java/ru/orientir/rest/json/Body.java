package ru.orientir.rest.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;

/** The bytes of a request, never more than allowed. */
public final class Body {

    /** For JSON, 256 KiB: a form of 300 answers, each with a comment of some lines. */
    public static final int DOCUMENT = 1 << 18;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Body() {}

    /** @throws RequestProblem if there is more than the limit */
    public static byte[] bytes(InputStream body, int limit) throws IOException {
        return bytes(body, limit, ProblemKind.TOO_LARGE.detail());
    }

    /** Reads the same, and gives up with the server's own timeout when it arrives too slowly. */
    public static InputStream steady(InputStream body) {
        return new SteadyStream(body, System::nanoTime);
    }

    private static byte[] bytes(InputStream body, int limit, String tooLarge) throws IOException {
        byte[] bytes = body instanceof Held held ? held.bytes() : steady(body).readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw RequestProblem.of(ProblemKind.TOO_LARGE, ProblemKind.TOO_LARGE.code(), tooLarge);
        }
        return bytes;
    }

    /** A body that was read whole already: it is not copied again. */
    public static final class Held extends ByteArrayInputStream {

        public Held(byte[] bytes) {
            super(bytes);
        }

        private byte[] bytes() {
            return buf;
        }
    }

    /**
     * The text of a JSON document in UTF-8, without a byte order mark.
     *
     * @throws RequestProblem if it is too long or not UTF-8
     */
    public static String text(InputStream body) throws IOException {
        return text(body, DOCUMENT, ProblemKind.TOO_LARGE.detail());
    }

    /**
     * The text of a document in UTF-8, without a byte order mark.
     *
     * @param limit in bytes
     * @param tooLarge what is told of a longer one
     * @throws RequestProblem if it is too long or not UTF-8
     */
    public static String text(InputStream body, int limit, String tooLarge) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(body, limit, tooLarge)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw RequestProblem.of(ProblemKind.MALFORMED, "body.encoding", "Передайте данные в кодировке UTF-8.");
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
