package ru.orientir.rest.json;

/** Judges the characters of a text. */
public final class WrittenText {

    private WrittenText() {}

    /** Whether there is a control character other than tab and line ends, or half of a surrogate pair. */
    public static boolean hasForbidden(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c == 0x7f || c == 0xfffe || c == 0xffff) {
                return true;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || at + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(at + 1))) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }
}
