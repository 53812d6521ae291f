package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Aggregate;

/**
 * A criterion with an aggregate, or the whole methodology, made ready.
 *
 * @param index counts the nodes in the order of their results
 * @param weight with which it counts in the node above
 * @param parts its indicators with points, then its criteria, as the pack names them; a criterion without an aggregate is passed
 *     through
 */
record CompiledNode(
        int index,
        String code,
        String title,
        Optional<BigDecimal> weight,
        Aggregate aggregate,
        Levels levels,
        List<NodePart> parts) {

    CompiledNode {
        parts = List.copyOf(parts);
        if (aggregate.by() == Aggregate.By.WEIGHTED_MEAN) {
            for (NodePart part : parts) {
                if (part.weight().isEmpty()) {
                    throw new IllegalArgumentException(part.code() + " has no weight in " + code);
                }
            }
        }
    }

    boolean isWeighted() {
        return aggregate.by() == Aggregate.By.WEIGHTED_MEAN;
    }
}
