package ru.orientir.indicator;

import java.util.List;

/** A node of the tree of a methodology: criteria hold criteria or indicators, to any depth. */
public record Criterion(
        String code, String title, List<Criterion> criteria, List<Indicator> indicators, Position position) {
    public Criterion {
        criteria = List.copyOf(criteria);
        indicators = List.copyOf(indicators);
    }
}
