package ru.orientir.indicator.spelling;

/** The beginning of what was written, for a message. */
public final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    /** The text itself, or its first 60 characters and dots; never half of a character. */
    public static String of(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
