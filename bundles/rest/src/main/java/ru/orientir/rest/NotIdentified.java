package ru.orientir.rest;

/** The request carries no valid identity: answered with 401. */
final class NotIdentified extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotIdentified() {
        super("no valid identity", null, false, false);
    }
}
