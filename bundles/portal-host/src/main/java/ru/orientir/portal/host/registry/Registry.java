package ru.orientir.portal.host.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.orientir.portal.Organisation;

/** The registry at one state, in memory: histories by code, and what holds on a day, indexed when first asked for. */
final class Registry {

    /** Today, and the few dates that people look back to; a day of 84,000 organisations takes some 10 MB. */
    private static final int DAYS_KEPT = 4;

    private final long state;
    private final SortedMap<String, List<Organisation>> histories = new TreeMap<>();
    private final Map<LocalDate, Day> days = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Day> eldest) {
            return size() > DAYS_KEPT;
        }
    };

    Registry(long state, List<Organisation> versions) {
        this.state = state;
        for (Organisation version : versions) {
            histories
                    .computeIfAbsent(version.code(), code -> new ArrayList<>(1))
                    .add(version);
        }
        histories.replaceAll((code, history) -> history.stream()
                .sorted(Comparator.comparing(Organisation::validFrom))
                .toList());
    }

    long state() {
        return state;
    }

    /** Every version, the oldest first; empty when the code is unknown. */
    List<Organisation> history(String code) {
        return histories.getOrDefault(code, List.of());
    }

    SortedMap<String, List<Organisation>> histories() {
        return Collections.unmodifiableSortedMap(histories);
    }

    Optional<Organisation> find(String code, LocalDate at) {
        return history(code).stream().filter(version -> version.inForce(at)).findFirst();
    }

    Day on(LocalDate day) {
        synchronized (days) {
            return days.computeIfAbsent(day, this::index);
        }
    }

    private Day index(LocalDate day) {
        List<Organisation> all = new ArrayList<>(histories.size());
        Map<String, Set<String>> supervised = new HashMap<>();
        for (List<Organisation> history : histories.values()) {
            for (Organisation version : history) {
                if (version.inForce(day)) {
                    all.add(version);
                    supervised
                            .computeIfAbsent(version.supervisor(), code -> new HashSet<>())
                            .add(version.code());
                }
            }
        }
        supervised.replaceAll((code, codes) -> Collections.unmodifiableSet(codes));
        return new Day(Collections.unmodifiableList(all), supervised);
    }

    /** What holds on one day: all organisations by code, and whom each one supervises. */
    record Day(List<Organisation> all, Map<String, Set<String>> supervised) {}
}
