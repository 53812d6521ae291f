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
 * @param lasting its name changes with its content, so a browser may keep it for ever
 */
record Asset(String type, byte[] plain, byte[] zipped, String tag, boolean lasting) {

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

    static Asset read(URL file) {
        try (InputStream in = file.openStream()) {
            return of(file.getPath(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Asset of(String path, byte[] plain) {
        byte[] zipped = zip(plain);
        return new Asset(
                TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream"),
                plain,
                zipped.length < plain.length * 9L / 10 ? zipped : null,
                hash(plain),
                path.contains(LASTING));
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
