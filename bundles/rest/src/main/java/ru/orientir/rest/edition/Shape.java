package ru.orientir.rest.edition;

import java.util.Arrays;
import java.util.Optional;

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

    static Optional<Shape> ofCode(String code) {
        return Arrays.stream(values()).filter(shape -> shape.code.equals(code)).findFirst();
    }
}
