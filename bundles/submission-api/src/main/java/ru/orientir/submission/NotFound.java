package ru.orientir.submission;

/** There is no such object, or it is not the actor's to see: both look alike from outside. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String object;

    /** @param object what was asked for, for example {@code submission/17} */
    public NotFound(String object) {
        super("no " + object);
        this.object = object;
    }

    public String object() {
        return object;
    }
}
