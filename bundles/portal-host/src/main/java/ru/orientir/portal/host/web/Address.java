package ru.orientir.portal.host.web;

/** What may stand in the address of a request. */
final class Address {

    private Address() {}

    /**
     * Whether another reader of the address, say a proxy in front, could take it for another one.
     *
     * @param path as sent, not decoded
     */
    static boolean isAmbiguous(String path) {
        return path.indexOf(';') >= 0
                || path.indexOf('\\') >= 0
                || path.indexOf('%') >= 0
                || path.contains("//")
                || path.contains("/./")
                || path.endsWith("/.")
                || path.contains("/..");
    }
}
