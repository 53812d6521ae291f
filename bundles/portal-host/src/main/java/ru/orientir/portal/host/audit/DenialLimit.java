package ru.orientir.portal.host.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many denials a minute through, for each account and in all: a client that runs into a wall in a loop must not fill
 * the audit log. What was left out is counted and told with the next denial that is let through.
 */
final class DenialLimit {

    static final int PER_ACCOUNT = 60;
    static final int IN_ALL = 600;
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Map<String, Integer> byAccount = new HashMap<>();
    private long begun;
    private int all;
    private int leftOut;

    /** @return how many were left out since the last one let through; empty when this one is left out too */
    synchronized OptionalInt letThrough(String account, long nanoTime) {
        if (all == 0 || nanoTime - begun >= MINUTE) {
            begun = nanoTime;
            all = 0;
            byAccount.clear();
        }
        int ofAccount = byAccount.getOrDefault(account, 0);
        if (ofAccount >= PER_ACCOUNT || all >= IN_ALL) {
            leftOut++;
            return OptionalInt.empty();
        }
        byAccount.put(account, ofAccount + 1);
        all++;
        int missed = leftOut;
        leftOut = 0;
        return OptionalInt.of(missed);
    }
}
