package ru.orientir.portal;

import java.util.regex.Pattern;

/** What may stand in the address of a request, whoever of the portal and its modules answers it. */
final class RequestPath {

    /**
     * No code needs an escape for a character of ASCII, and each of them, the escape of a harmless letter too, lets a path past a rule
     * that was written for another spelling.
     */
    private static final Pattern ESCAPED_ASCII = Pattern.compile("%(?![89A-Fa-f][0-9A-Fa-f])");

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private RequestPath() {}

    /**
     * Whether another reader of the path, say a proxy in front, could take it for another one.
     *
     * @param path as sent, not decoded
     */
    static boolean isAmbiguous(String path) {
        return !path.startsWith("/")
                || path.indexOf(';') >= 0
                || path.indexOf('\\') >= 0
                || path.contains("//")
                || path.contains("/./")
                || path.endsWith("/.")
                || path.contains("/..")
                || ESCAPED_ASCII.matcher(path).find()
                || path.chars().anyMatch(c -> c < ' ' || c == 0x7f);
    }

    /**
     * Whether what stands behind the question mark cannot be decoded.
     *
     * @param query as sent; null if there is none
     */
    static boolean isBroken(String query) {
        return query != null && BROKEN_ESCAPE.matcher(query).find();
    }
}
