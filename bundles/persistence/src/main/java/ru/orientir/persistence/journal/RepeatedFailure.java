package ru.orientir.persistence.journal;

import java.util.Optional;

/** What goes on failing in the same way: told once, and again when it fails in another or has worked in between. */
final class RepeatedFailure {

    private Optional<String> last = Optional.empty();

    /** Whether this failure is another than the one before. */
    boolean isNews(Throwable failure) {
        Optional<String> kind = Optional.of(kind(failure));
        boolean news = !kind.equals(last);
        last = kind;
        return news;
    }

    /** It worked; whether it had failed before. */
    boolean isMended() {
        boolean failed = last.isPresent();
        last = Optional.empty();
        return failed;
    }

    /** Numbers are of one attempt: of a connection, of a line. */
    private static String kind(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return (failure + " " + cause).replaceAll("[0-9]+", "#");
    }
}
