package ru.orientir.rest.service;

/** A service that a request needs is not there: its module is switched off, or its bundle is stopped. */
public final class ServiceAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    ServiceAway(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    /** {@code module.off}, or what of the portal is missing. */
    public String code() {
        return code;
    }
}
