package ru.orientir.portal;

/**
 * The database cannot serve this request now: it is away, full, or somebody held a lock for too long. Nothing was acknowledged; the same
 * request may be sent again, safely with its idempotency key. REST answers 503.
 */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
