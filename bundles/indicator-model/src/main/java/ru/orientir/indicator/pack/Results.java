package ru.orientir.indicator.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What of a pack has a result: indicators, criteria with an aggregate, the whole. Also those with a mistake inside. */
final class Results {

    private final Map<String, Optional<Integer>> decimals = new LinkedHashMap<>();

    /** @param places after the point of its value; absent where they could not be read */
    void add(String code, Optional<Integer> places) {
        decimals.putIfAbsent(code, places);
    }

    /** The places after the point of each value, by code, in the order of the pack. */
    Map<String, Optional<Integer>> decimals() {
        return decimals;
    }
}
