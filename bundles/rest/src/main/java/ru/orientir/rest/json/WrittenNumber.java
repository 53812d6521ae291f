package ru.orientir.rest.json;

import java.math.BigDecimal;

/** Judges a number by its text, so that no huge one is ever calculated with. */
final class WrittenNumber {

    /** Sign, 38 digits, the point, 38 digits, an exponent. */
    private static final int LONGEST = 82;
    /** As of the answers themselves: whoever keeps to the one limit meets no other. */
    private static final int DIGITS = 38;

    private WrittenNumber() {}

    /** Whether it is a finite number of at most 38 digits before and after the point, and not a minus zero. */
    static boolean isAcceptable(String text) {
        if (text.length() > LONGEST || !isPlainNumber(text)) {
            return false;
        }
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        // Two digits of an exponent keep the conversion below cheap.
        if (exponent >= 0 && text.length() - exponent > 4) {
            return false;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() == 0) {
            return text.charAt(0) != '-' && number.scale() <= DIGITS;
        }
        return number.scale() <= DIGITS && number.precision() - number.scale() <= DIGITS;
    }

    /** JSON's own grammar was checked by the parser; what it lets through besides is NaN and the infinities. */
    private static boolean isPlainNumber(String text) {
        char last = text.charAt(text.length() - 1);
        return last >= '0' && last <= '9';
    }
}
