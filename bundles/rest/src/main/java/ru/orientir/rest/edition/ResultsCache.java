package ru.orientir.rest.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of editions as they were written, since editions never change: writing a whole region takes longer than
 * everything else. Holds a bounded number of bytes; what was not asked for longest goes first.
 */
final class ResultsCache {

    /** Together with what is being written this stays a small part of a 600 MB process. */
    private static final int CAPACITY = 48 << 20;

    private final Map<ResultsKey, byte[]> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final int capacity;
    private long held;

    ResultsCache() {
        this(CAPACITY);
    }

    ResultsCache(int capacity) {
        this.capacity = capacity;
    }

    synchronized Optional<byte[]> find(ResultsKey key) {
        return Optional.ofNullable(answers.get(key));
    }

    synchronized void keep(ResultsKey key, byte[] answer) {
        byte[] before = answers.put(key, answer);
        held += answer.length - (before == null ? 0 : before.length);
        var oldest = answers.entrySet().iterator();
        while (held > capacity && oldest.hasNext()) {
            held -= oldest.next().getValue().length;
            oldest.remove();
        }
    }
}
