package ru.orientir.indicator.formula;

/**
 * One word or sign of a formula.
 *
 * @param text of a quoted text, without its quotes
 * @param index of its first character in the formula
 */
record Token(Kind kind, String text, int index) {

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
    }

    /** How it is shown in a message. */
    String shown() {
        return kind == Kind.END ? "конец формулы" : "«" + text + "»";
    }

    enum Kind {
        NUMBER,
        NAME,
        QUOTED,
        SIGN,
        END
    }
}
