package ru.orientir.persistence.transaction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;

/** The locks that a transaction holds: to be given back when it has ended, and to check that they are taken in order. */
public final class HeldLocks {

    private final Map<LockName, Boolean> names = new HashMap<>();
    private final Deque<Lock> locks = new ArrayDeque<>();
    private LockName last;

    /**
     * Notes that a name is about to be locked.
     *
     * @return false if this transaction holds it already
     * @throws IllegalStateException if two transactions that lock like this could wait for each other
     */
    boolean enter(LockName name, boolean shared) {
        Boolean held = names.get(name);
        if (held != null) {
            if (held && !shared) {
                throw new IllegalStateException(name + " is shared already: lock it alone from the beginning");
            }
            return false;
        }
        if (last != null && last.of().compareTo(name.of()) > 0) {
            throw new IllegalStateException(name + " has to be locked before " + last);
        }
        names.put(name, shared);
        last = name;
        return true;
    }

    void add(Lock lock) {
        locks.push(lock);
    }

    void release() {
        while (!locks.isEmpty()) {
            locks.pop().unlock();
        }
    }
}
