package ru.orientir.reporting.service;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ru.orientir.indicator.Tier;

/**
 * Results of editions that were read lately, kept in memory: an edition never changes. Bounded by the number of results;
 * what was not read for the longest time goes first.
 */
final class EditionCache {

    /** Names what is kept. */
    record Key(long campaign, int edition, Tier tier) {}

    private final int capacity;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    /** @param capacity how many results are kept at most; one takes about half a kilobyte */
    EditionCache(int capacity) {
        this.capacity = capacity;
    }

    /**
     * The groups, read by {@code reader} when they are not kept.
     *
     * @param reader passes on all groups in their order
     * @return empty if they are too many to be kept: the caller streams them
     */
    Optional<List<Group>> groups(Key key, Consumer<Consumer<Group>> reader) {
        Kept found = find(key);
        if (found == null) {
            // One reader at a time: many who ask first at once shall not each hold a copy.
            synchronized (this) {
                found = find(key);
                if (found == null) {
                    found = read(reader);
                    keep(key, found);
                }
            }
        }
        return found.groups;
    }

    private Kept find(Key key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private void keep(Key key, Kept read) {
        synchronized (kept) {
            kept.put(key, read);
            size += read.weight;
            Iterator<Kept> eldest = kept.values().iterator();
            while (size > capacity) {
                size -= eldest.next().weight;
                eldest.remove();
            }
        }
    }

    private Kept read(Consumer<Consumer<Group>> reader) {
        List<Group> groups = new ArrayList<>();
        int[] weight = {0};
        try {
            reader.accept(group -> {
                // A group without results still takes its place.
                weight[0] += Math.max(1, group.results().size());
                if (weight[0] > capacity) {
                    throw new TooMany();
                }
                groups.add(group);
            });
        } catch (TooMany e) {
            return new Kept(Optional.empty(), 1);
        }
        return new Kept(Optional.of(List.copyOf(groups)), weight[0]);
    }

    /** @param groups empty when they are too many */
    private record Kept(Optional<List<Group>> groups, int weight) {}

    /** Ends a reading that cannot be kept. */
    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super(null, null, false, false);
        }
    }
}
