package ru.orientir.submission;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ru.orientir.indicator.OrganisationKind;

/**
 * Whom a campaign would expect, were it created and its roster frozen today.
 *
 * @param byKind how many organisations of each kind that occurs
 * @param problems what would stand in the way of creating it
 */
public record ExpectedRoster(Map<OrganisationKind, Integer> byKind, List<Problem> problems) {
    public ExpectedRoster {
        byKind = Collections.unmodifiableMap(new TreeMap<>(byKind));
        problems = List.copyOf(problems);
    }

    public int expected() {
        return byKind.values().stream().mapToInt(Integer::intValue).sum();
    }
}
