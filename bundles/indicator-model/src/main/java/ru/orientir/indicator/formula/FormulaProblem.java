package ru.orientir.indicator.formula;

/** Stops the reading of a formula at its first syntax error; never leaves this package. */
final class FormulaProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int index;

    FormulaProblem(String code, String message, int index) {
        super(message, null, false, false);
        this.code = code;
        this.index = index;
    }

    String code() {
        return code;
    }

    int index() {
        return index;
    }
}
