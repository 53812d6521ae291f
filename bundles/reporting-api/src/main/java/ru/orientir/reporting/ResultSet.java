package ru.orientir.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Results, by the code of the organisation or territory and then in the methodology's order of indicators.
 *
 * @param edition absent when they are live and preliminary
 * @param tag names exactly these results: equal tags, equal results, whoever asks. Known before the first result is read,
 *     so that what was made of them (an answer of HTTP) can be kept under it. Absent when they are live
 * @param source gives the results one by one, again and again
 */
public record ResultSet(Optional<Edition> edition, Optional<String> tag, Source source) {

    /** Passes the results on, in their order. */
    public void forEach(Consumer<Result> consumer) {
        source.stream(consumer);
    }

    /** All of them at once: for small sets. */
    public List<Result> results() {
        List<Result> all = new ArrayList<>();
        forEach(all::add);
        return all;
    }

    /** Where results come from: memory, or a store that streams. */
    @FunctionalInterface
    public interface Source {
        void stream(Consumer<Result> consumer);
    }
}
