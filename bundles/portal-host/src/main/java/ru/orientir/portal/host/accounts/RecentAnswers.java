package ru.orientir.portal.host.accounts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import ru.orientir.portal.host.CheckInterval;

/**
 * What the database confirmed a moment ago: sessions, and accounts that are not closed. A form that is being filled asks several times a second. What
 * it said no to is asked again. What ends here is forgotten at once, and other nodes forget it within the interval.
 */
final class RecentAnswers<T> {

    /** More than are active within one interval. */
    private static final int KEPT = 10_000;

    private final CheckInterval interval;
    private final Map<String, Confirmed<T>> confirmed = new ConcurrentHashMap<>();

    RecentAnswers(Duration interval) {
        this.interval = new CheckInterval(interval.toNanos());
    }

    Optional<T> answer(String question, Supplier<Optional<T>> store) {
        if (interval.nanos() == 0) {
            return store.get();
        }
        Confirmed<T> recent = confirmed.get(question);
        long now = System.nanoTime();
        if (recent != null && interval.covers(recent.at, now)) {
            return Optional.of(recent.answer);
        }
        Optional<T> answer = store.get();
        if (answer.isEmpty()) {
            confirmed.remove(question);
        } else {
            if (confirmed.size() >= KEPT) {
                confirmed.clear();
            }
            // The time before the question: the interval counts from when the answer was certainly true.
            confirmed.put(question, new Confirmed<>(answer.get(), now));
        }
        return answer;
    }

    /** Returns when no node answers so any more. */
    void ended(String question) {
        interval.await();
        confirmed.remove(question);
    }

    /** @param at the node's {@code nanoTime} */
    private record Confirmed<T>(T answer, long at) {}
}
