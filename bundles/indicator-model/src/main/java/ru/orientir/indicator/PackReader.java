package ru.orientir.indicator;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.lint.Draft;
import ru.orientir.indicator.lint.Findings;
import ru.orientir.indicator.lint.Lint;
import ru.orientir.indicator.pack.MethodologyReader;

/**
 * Reads a methodology from its pack and lints it. Whatever the text is, the answer is a methodology or findings with their
 * place: size, depth and the number of findings are bounded, and nothing in a pack can name a class.
 *
 * <p>The golden cases of a pack are read, not calculated: the scoring engine proves them.
 */
public final class PackReader {

    /** The most that a pack may have, in bytes of UTF-8: 1 MiB. Whoever carries packs need not carry more. */
    public static final int MOST_BYTES = 1 << 20;

    /** What is told to whoever brings more. */
    public static final String TOO_LARGE = "Файл методики больше 1 МиБ (1 048 576 байтов, русская буква занимает два). "
            + "Уберите лишнее или разделите методику на две.";

    private static final Position BEGIN = new Position(1, 1);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PackReader() {}

    /** Reads a pack from its text. */
    public static PackReading read(String pack) {
        byte[] bytes = pack.getBytes(StandardCharsets.UTF_8);
        return bytes.length > MOST_BYTES ? refused("pack.size", TOO_LARGE) : read(pack, bytes);
    }

    /** Reads a pack from its bytes, which have to be UTF-8. */
    public static PackReading read(byte[] pack) {
        if (pack.length > MOST_BYTES) {
            return refused("pack.size", TOO_LARGE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(pack))
                    .toString();
            return read(text, pack);
        } catch (CharacterCodingException e) {
            return refused("pack.encoding", "Файл не в кодировке UTF-8. Сохраните его в UTF-8 и загрузите снова.");
        }
    }

    private static PackReading refused(String code, String message) {
        return new PackReading.Refused(List.of(new Finding(Finding.Severity.ERROR, code, message, BEGIN)));
    }

    private static PackReading read(String text, byte[] bytes) {
        Findings findings = new Findings();
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        Optional<Draft> draft = MethodologyReader.read(plain, hash(bytes), findings);
        if (draft.isPresent() && !findings.hasErrors()) {
            Lint.check(draft.get(), findings);
        }
        return findings.hasErrors() || draft.isEmpty()
                ? new PackReading.Refused(findings.inOrder())
                : new PackReading.Read(draft.get().methodology(), findings.inOrder());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
