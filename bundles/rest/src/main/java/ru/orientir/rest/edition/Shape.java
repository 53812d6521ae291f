package ru.orientir.rest.edition;

/** How results are laid out. */
enum Shape {
    /** One object per result. */
    ITEMS("items"),
    /** One row per organisation and subject, one cell per indicator. */
    MATRIX("matrix");

    private final String code;

    Shape(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
