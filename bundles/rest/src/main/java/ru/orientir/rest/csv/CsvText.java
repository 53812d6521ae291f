package ru.orientir.rest.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;

/** Finds out how a file is written: UTF-8 with or without a mark, or what Excel makes of it in Russia, CP1251. */
final class CsvText {

    private static final Charset CP1251 = Charset.forName("windows-1251");
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** The first bytes of files that are no text at all, whatever they are called: zip (XLSX), old Office, PDF, gzip. */
    private static final List<byte[]> OTHER_FILES = List.of(
            new byte[] {'P', 'K'},
            new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0},
            new byte[] {'%', 'P', 'D', 'F'},
            new byte[] {0x1f, (byte) 0x8b},
            // UTF-16 with its mark.
            new byte[] {(byte) 0xff, (byte) 0xfe},
            new byte[] {(byte) 0xfe, (byte) 0xff});

    private CsvText() {}

    /** @throws RequestProblem if the bytes are those of some other kind of file, or no text */
    static Reader reader(byte[] bytes) {
        if (OTHER_FILES.stream().anyMatch(start -> startsWith(bytes, start))) {
            throw RequestProblem.of(
                    ProblemKind.MEDIA,
                    "csv.other-file",
                    "Это не таблица CSV. Сохраните её как «CSV UTF-8 (разделитель — запятая)» и отправьте снова.");
        }
        if (hasNul(bytes)) {
            throw RequestProblem.of(
                    ProblemKind.MALFORMED, "csv.nul", "Уберите нулевые знаки: сохраните таблицу как «CSV UTF-8».");
        }
        int from = startsWith(bytes, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        Charset charset = isUtf8(bytes) ? StandardCharsets.UTF_8 : CP1251;
        return new InputStreamReader(new ByteArrayInputStream(bytes, from, bytes.length - from), charset);
    }

    /** The parser would take a NUL at the edge of a cell for a space, and so an answer for none. */
    private static boolean hasNul(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int at = 0; at < start.length; at++) {
            if (bytes[at] != start[at]) {
                return false;
            }
        }
        return true;
    }

    /** Text in CP1251 with any Russian letter is practically never also valid UTF-8. */
    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }
}
