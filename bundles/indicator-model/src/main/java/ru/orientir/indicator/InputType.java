package ru.orientir.indicator;

/** What kind of value an input takes. */
public enum InputType {
    /** A whole number, zero or more. */
    COUNT("count"),
    DECIMAL("decimal"),
    YES_NO("yes-no"),
    /** One of the listed options, answered by its code. */
    CHOICE("choice"),
    TEXT("text"),
    /** A public http(s) address. */
    LINK("link"),
    FILE("file");

    private final String code;

    InputType(String code) {
        this.code = code;
    }

    /** The word used in packs and JSON. */
    public String code() {
        return code;
    }
}
