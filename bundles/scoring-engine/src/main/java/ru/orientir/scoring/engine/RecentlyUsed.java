package ru.orientir.scoring.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps what was asked for last; what it does not have, it makes. For any number of threads. */
final class RecentlyUsed<K, V> {

    private static final float LOAD = 0.75f;

    /** What was not asked for longest comes first. */
    private final Map<K, V> values = new LinkedHashMap<>(16, LOAD, true);

    private final int most;

    /** @param most how many are kept */
    RecentlyUsed(int most) {
        this.most = most;
    }

    synchronized V get(K key, Function<K, V> maker) {
        V known = values.get(key);
        if (known != null) {
            return known;
        }
        V made = maker.apply(key);
        values.put(key, made);
        if (values.size() > most) {
            Iterator<K> eldest = values.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
        return made;
    }
}
