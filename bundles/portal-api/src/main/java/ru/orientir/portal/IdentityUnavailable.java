package ru.orientir.portal;

/** The identity provider cannot be asked now, so that nobody knows who sends this request. REST answers 503. */
public final class IdentityUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IdentityUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
