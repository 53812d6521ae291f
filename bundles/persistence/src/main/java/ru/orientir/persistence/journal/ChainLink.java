package ru.orientir.persistence.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import ru.orientir.portal.spi.AuditJournal.Written;

/**
 * A link of the audit log's chain: SHA-256 over the hash before, the number and the columns of the entry, in UTF-8, each with its length in bytes
 * before it ({@code 5:draft}; {@code -} for one that is absent), so that no two entries have the same text.
 */
record ChainLink(long number, long entry, String hash) {

    /** Stands before the first link. */
    static final ChainLink NONE = new ChainLink(0, 0, "");

    ChainLink next(Written written) {
        return new ChainLink(number + 1, written.id(), hash(hash, number + 1, written));
    }

    private static String hash(String before, long number, Written entry) {
        MessageDigest digest = sha256();
        add(digest, before);
        add(digest, Long.toString(number));
        add(digest, Long.toString(entry.id()));
        add(digest, entry.at().toString());
        add(digest, entry.account());
        add(digest, entry.action());
        add(digest, entry.object());
        add(digest, entry.before());
        add(digest, entry.after());
        add(digest, entry.result());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Optional<String> column) {
        column.ifPresentOrElse(text -> add(digest, text), () -> digest.update((byte) '-'));
    }

    private static void add(MessageDigest digest, String column) {
        byte[] text = column.getBytes(StandardCharsets.UTF_8);
        digest.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
