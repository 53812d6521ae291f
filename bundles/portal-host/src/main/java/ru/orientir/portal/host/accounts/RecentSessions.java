package ru.orientir.portal.host.accounts;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import ru.orientir.portal.Account;
import ru.orientir.portal.host.CheckInterval;

/**
 * Sessions that the database confirmed a moment ago: a form that is being filled asks several times a second. What it said
 * no to is asked again. A session that ends here is forgotten at once, and other nodes forget it within the interval.
 */
final class RecentSessions {

    /** More than are active within one interval. */
    private static final int KEPT = 10_000;

    private final CheckInterval interval;
    private final Map<String, Confirmed> confirmed = new ConcurrentHashMap<>();

    RecentSessions(Duration interval) {
        this.interval = new CheckInterval(interval.toNanos());
    }

    Optional<Account> account(String tokenHash, Supplier<Optional<Account>> store) {
        if (interval.nanos() == 0) {
            return store.get();
        }
        Confirmed recent = confirmed.get(tokenHash);
        long now = System.nanoTime();
        if (recent != null && interval.covers(recent.at, now)) {
            return Optional.of(recent.account);
        }
        Optional<Account> account = store.get();
        if (account.isEmpty()) {
            confirmed.remove(tokenHash);
        } else {
            if (confirmed.size() >= KEPT) {
                confirmed.clear();
            }
            // The time before the question: the interval counts from when the answer was certainly true.
            confirmed.put(tokenHash, new Confirmed(account.get(), now));
        }
        return account;
    }

    /** Returns when no node answers for this session any more. */
    void ended(String tokenHash) {
        interval.await();
        confirmed.remove(tokenHash);
    }

    /** @param at the node's {@code nanoTime} */
    private record Confirmed(Account account, long at) {}
}
