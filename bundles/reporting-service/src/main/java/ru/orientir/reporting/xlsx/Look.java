package ru.orientir.reporting.xlsx;

import org.dhatim.fastexcel.StyleSetter;

/**
 * What the cells of a column look like.
 *
 * @param decimals places after the point; negative for a text
 */
record Look(int decimals) {

    /** As the program likes. */
    static final Look PLAIN = new Look(-1);

    /** A text to the right of numbers, a little away from them. */
    static final Look ASIDE = new Look(-2);

    private static final String INTEGER = "#,##0";

    static Look number(int decimals) {
        return new Look(decimals);
    }

    /** The format of numbers with so many places after the point. */
    static String format(int places) {
        return places <= 0 ? INTEGER : INTEGER + "." + "0".repeat(places);
    }

    void dress(StyleSetter style) {
        if (this == ASIDE) {
            style.horizontalAlignment("left").verticalAlignment("top").indent(1);
        } else {
            style.format(format(decimals));
        }
    }
}
