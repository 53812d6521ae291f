package ru.orientir.demo.campaign;

/** The demo cannot be completed; the message says why, in Russian, for whoever started it. */
public final class DemoFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DemoFailed(String message) {
        super(message);
    }
}
