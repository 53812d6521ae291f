package ru.orientir.indicator;

/** Text that can be stored and sent on: a half of a surrogate pair is no UTF-8, databases refuse NUL, workbooks most controls. */
public final class StorableText {

    private StorableText() {}

    public static boolean is(String text) {
        return text.codePoints().allMatch(StorableText::isStorable);
    }

    /** The characters of XML 1.0, the narrowest of what texts go through. */
    private static boolean isStorable(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= ' ' && character < Character.MIN_SURROGATE
                || character > Character.MAX_SURROGATE && character < 0xFFFE
                || character > 0xFFFF;
    }
}
