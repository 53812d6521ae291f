package ru.orientir.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A node of the tree of a methodology: criteria hold criteria or indicators, to any depth.
 *
 * @param weight the weight in the node above, if that weighs
 * @param aggregate how its points come from those of its parts; a criterion without one has no result
 * @param levels its own levels, instead of the methodology's; empty when it has none
 */
public record Criterion(
        String code,
        String title,
        List<Criterion> criteria,
        List<Indicator> indicators,
        Optional<BigDecimal> weight,
        Optional<Aggregate> aggregate,
        List<Level> levels,
        Position position) {
    public Criterion {
        criteria = List.copyOf(criteria);
        indicators = List.copyOf(indicators);
        levels = List.copyOf(levels);
    }

    /** A criterion that only groups: it weighs nothing and has no result. */
    public Criterion(
            String code, String title, List<Criterion> criteria, List<Indicator> indicators, Position position) {
        this(code, title, criteria, indicators, Optional.empty(), Optional.empty(), List.of(), position);
    }
}
