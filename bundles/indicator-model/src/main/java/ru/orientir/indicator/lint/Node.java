package ru.orientir.indicator.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Aggregate;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.Position;

/**
 * A criterion with an aggregate, or the whole methodology, and what its points are brought together from.
 *
 * @param named how a finding names it, in Russian
 * @param position of the table that has the aggregate
 */
record Node(String code, String named, Aggregate aggregate, List<Level> levels, List<Part> parts, Position position) {

    /** A hundred is what weights add up to where the pack does not say. */
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Node {
        levels = List.copyOf(levels);
        parts = List.copyOf(parts);
    }

    /**
     * An indicator with points or a node.
     *
     * @param maximum the most points that it can have; absent when there is no such
     */
    record Part(String code, Optional<BigDecimal> weight, Optional<BigDecimal> maximum, Position position) {}

    boolean weighs() {
        return aggregate.by() == Aggregate.By.WEIGHTED_MEAN;
    }

    /** What the weights of the parts have to add up to. */
    BigDecimal declaredWeights() {
        return aggregate.weights().orElse(HUNDRED);
    }

    BigDecimal weights() {
        return parts.stream().flatMap(part -> part.weight().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The most points that the parts let it have, rounded as its points are; absent when that of a part is not known. */
    Optional<BigDecimal> reachable() {
        boolean known = !parts.isEmpty()
                && parts.stream().allMatch(part -> part.maximum().isPresent())
                && (!weighs()
                        || parts.stream().allMatch(part -> part.weight().isPresent())
                                && weights().signum() > 0);
        if (!known) {
            return Optional.empty();
        }
        BigDecimal sum = parts.stream()
                .map(part -> weighs()
                        ? part.maximum().orElseThrow().multiply(part.weight().orElseThrow())
                        : part.maximum().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int decimals = aggregate.decimals();
        return Optional.of(
                weighs()
                        ? sum.divide(weights(), decimals, RoundingMode.HALF_UP)
                        : sum.setScale(decimals, RoundingMode.HALF_UP));
    }
}
