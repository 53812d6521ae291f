package ru.orientir.portal.host.accounts;

import java.util.HashMap;
import java.util.Map;

/** Places to work or wait at, of which nobody holds more than a few. */
final class Places {

    private final int all;
    private final int each;
    private final Map<String, Integer> taken = new HashMap<>();
    private int total;

    /** @param each how many of all one holder may have */
    Places(int all, int each) {
        this.all = all;
        this.each = each;
    }

    /** Whether there was a place for this holder; it is taken then, and has to be given back. */
    synchronized boolean take(String holder) {
        if (total == all || taken.getOrDefault(holder, 0) == each) {
            return false;
        }
        total++;
        taken.merge(holder, 1, Integer::sum);
        return true;
    }

    synchronized void giveBack(String holder) {
        total--;
        taken.computeIfPresent(holder, (unused, held) -> held == 1 ? null : held - 1);
    }
}
