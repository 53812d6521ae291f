package ru.orientir.reporting;

import java.util.List;
import java.util.Optional;

/**
 * Results in the order of organisation code and then of the methodology's indicators.
 *
 * @param edition absent when they are live and preliminary
 */
public record ResultSet(Optional<Edition> edition, List<Result> results) {
    public ResultSet {
        results = List.copyOf(results);
    }
}
