package ru.orientir.portal.host.shell;

/** Text for a terminal: what somebody typed must not move the cursor of who reads it. */
final class PlainText {

    private PlainText() {}

    static String of(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }
}
