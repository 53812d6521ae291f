package ru.orientir.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PointsRule;

/** Finds the nodes of a methodology and what belongs to each. */
final class NodeTree {

    private static final String WHOLE = "Итог";

    private final Methodology methodology;
    private final Map<String, CompiledIndicator> indicators;
    /** In the order of their results; a place is kept for a node before those under it are found. */
    private final List<CompiledNode> nodes = new ArrayList<>();

    private NodeTree(Methodology methodology, List<CompiledIndicator> indicators) {
        this.methodology = methodology;
        this.indicators = indicators.stream()
                .collect(Collectors.toMap(indicator -> indicator.indicator().code(), Function.identity()));
    }

    /**
     * The nodes of a methodology: its criteria with an aggregate in the order of the pack, each before those under it; then the
     * whole.
     *
     * @throws IllegalArgumentException if a part of a weighted mean has no weight
     */
    static List<CompiledNode> nodes(Methodology methodology, List<CompiledIndicator> indicators) {
        return new NodeTree(methodology, indicators).all();
    }

    private List<CompiledNode> all() {
        List<NodePart> topmost = criteria(methodology.criteria());
        methodology
                .total()
                .ifPresent(aggregate -> nodes.add(new CompiledNode(
                        nodes.size(),
                        Methodology.TOTAL,
                        WHOLE,
                        Optional.empty(),
                        aggregate,
                        Levels.of(methodology.totalLevels(), methodology.levels()),
                        topmost)));
        return List.copyOf(nodes);
    }

    private List<NodePart> criteria(List<Criterion> criteria) {
        List<NodePart> parts = new ArrayList<>();
        criteria.forEach(criterion -> parts.addAll(asParts(criterion)));
        return parts;
    }

    private List<NodePart> asParts(Criterion criterion) {
        if (criterion.aggregate().isEmpty()) {
            return below(criterion);
        }
        int index = nodes.size();
        nodes.add(null);
        CompiledNode node = new CompiledNode(
                index,
                criterion.code(),
                criterion.title(),
                criterion.weight(),
                criterion.aggregate().get(),
                Levels.of(criterion.levels(), methodology.levels()),
                below(criterion));
        nodes.set(index, node);
        return List.of(new NodePart.OfNode(node));
    }

    private List<NodePart> below(Criterion criterion) {
        List<NodePart> parts = new ArrayList<>();
        for (Indicator indicator : criterion.indicators()) {
            if (!(indicator.points() instanceof PointsRule.None)) {
                parts.add(new NodePart.OfIndicator(indicators.get(indicator.code())));
            }
        }
        parts.addAll(criteria(criterion.criteria()));
        return parts;
    }
}
