package ru.orientir.portal;

/** What may stand in the path of a request to the portal. */
public final class RequestPath {

    private RequestPath() {}

    /**
     * Whether another reader of the path, say a proxy in front, could take it for another one.
     *
     * @param path as sent, not decoded
     */
    public static boolean isAmbiguous(String path) {
        return path.indexOf(';') >= 0
                || path.indexOf('\\') >= 0
                || path.indexOf('%') >= 0
                || path.contains("//")
                || path.contains("/./")
                || path.endsWith("/.")
                || path.contains("/..");
    }
}
