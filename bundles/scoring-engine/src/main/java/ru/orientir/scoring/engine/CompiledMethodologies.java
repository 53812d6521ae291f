package ru.orientir.scoring.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import ru.orientir.indicator.Methodology;

/** The methodologies that were calculated with last, by the hash of their packs. For any number of threads. */
final class CompiledMethodologies {

    private static final float LOAD = 0.75f;

    /** The one that was not asked for longest comes first. */
    private final Map<String, CompiledMethodology> byHash = new LinkedHashMap<>(16, LOAD, true);

    private final int most;

    /** @param most how many are kept */
    CompiledMethodologies(int most) {
        this.most = most;
    }

    synchronized CompiledMethodology of(Methodology methodology) {
        CompiledMethodology known = byHash.get(methodology.hash());
        if (known != null) {
            return known;
        }
        CompiledMethodology compiled = new CompiledMethodology(methodology);
        byHash.put(methodology.hash(), compiled);
        if (byHash.size() > most) {
            Iterator<String> eldest = byHash.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
        return compiled;
    }
}
