package ru.orientir.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A file of a bundle's pages, kept in memory: read and compressed once.
 *
 * @param type with the character set where it has one
 * @param zipped {@code null} where compression gains nothing
 * @param brotli what the build has compressed better than this Java can; {@code null} where it has not
 * @param lasting its name changes with its content, so a browser may keep it for ever
 */
record Asset(String type, byte[] plain, byte[] zipped, byte[] brotli, String tag, boolean lasting) {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8",
            "css", "text/css; charset=UTF-8",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=UTF-8");

    /** Where Vite puts what it names by its content. */
    static final String LASTING = "/assets/";

    /** The end of the name of a file in Brotli, which stands beside what it is made of. */
    static final String BROTLI = ".br";

    /** @param brotli the same in Brotli, {@code null} where there is none */
    static Asset read(URL file, URL brotli) {
        return of(file.getPath(), bytes(file), brotli == null ? null : bytes(brotli));
    }

    private static byte[] bytes(URL file) {
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Asset of(String path, byte[] plain, byte[] brotli) {
        byte[] zipped = zip(plain);
        return new Asset(
                TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream"),
                plain,
                gains(zipped, plain) ? zipped : null,
                brotli != null && gains(brotli, plain) ? brotli : null,
                hash(plain),
                path.contains(LASTING));
    }

    private static boolean gains(byte[] compressed, byte[] plain) {
        return compressed.length < plain.length * 9L / 10;
    }

    private static byte[] zip(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
