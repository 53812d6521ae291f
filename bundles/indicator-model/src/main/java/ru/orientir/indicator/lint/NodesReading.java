package ru.orientir.indicator.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.Position;

/** Finds the nodes of a methodology and their parts: a criterion without an aggregate is passed through. */
final class NodesReading {

    private final List<Node> nodes = new ArrayList<>();

    /** @param begin where the outermost table begins */
    NodesReading(Methodology methodology, Position begin) {
        List<Node.Part> topmost = parts(methodology.criteria());
        methodology
                .total()
                .ifPresent(aggregate -> nodes.add(new Node(
                        Methodology.TOTAL, "Итог методики", aggregate, methodology.totalLevels(), topmost, begin)));
    }

    /** Each after those under it. */
    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    private List<Node.Part> parts(List<Criterion> criteria) {
        List<Node.Part> parts = new ArrayList<>();
        for (Criterion criterion : criteria) {
            List<Node.Part> inside = new ArrayList<>();
            for (Indicator indicator : criterion.indicators()) {
                if (!(indicator.points() instanceof PointsRule.None)) {
                    inside.add(new Node.Part(
                            indicator.code(), indicator.weight(), most(indicator.points()), indicator.position()));
                }
            }
            inside.addAll(parts(criterion.criteria()));
            if (criterion.aggregate().isEmpty()) {
                parts.addAll(inside);
            } else {
                Node node = new Node(
                        criterion.code(),
                        "Критерий «" + criterion.code() + "»",
                        criterion.aggregate().get(),
                        criterion.levels(),
                        inside,
                        criterion.position());
                nodes.add(node);
                parts.add(new Node.Part(node.code(), criterion.weight(), node.reachable(), node.position()));
            }
        }
        return parts;
    }

    /** The most points of an indicator; without a cap there is no such. */
    static Optional<BigDecimal> most(PointsRule rule) {
        if (rule instanceof PointsRule.Bands bands) {
            return bands.bands().stream().map(PointsRule.Band::points).reduce(BigDecimal::max);
        }
        if (rule instanceof PointsRule.ToTarget target) {
            return target.capped() ? Optional.of(target.maximum()) : Optional.empty();
        }
        return rule instanceof PointsRule.ToBest best ? Optional.of(best.maximum()) : Optional.empty();
    }
}
