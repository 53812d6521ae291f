package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.orientir.indicator.Aggregate;
import ru.orientir.indicator.Aggregate.Absent;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ValueStatus;

/** The results of the nodes of one subject, from those of its indicators. */
final class NodeScores {

    private static final Optional<BigDecimal> NOTHING = Optional.empty();

    private final SubjectScores scores;
    /** By node; null where the subject is asked for no part. */
    private final NodeResult[] results;

    NodeScores(List<CompiledNode> nodes, SubjectScores scores) {
        this.scores = scores;
        this.results = new NodeResult[nodes.size()];
        for (CompiledNode node : nodes) {
            calculate(node);
        }
    }

    /** The results in the order of the nodes, of those that have any part. */
    List<Score> inOrder() {
        return Arrays.stream(results)
                .filter(Objects::nonNull)
                .map(NodeResult::score)
                .toList();
    }

    /** The result of a node; absent when the subject is asked for no part of it. */
    Optional<NodeResult> result(CompiledNode node) {
        return Optional.ofNullable(results[node.index()]);
    }

    private NodeResult calculate(CompiledNode node) {
        if (results[node.index()] == null) {
            List<NodeResult.Part> parts = node.parts().stream()
                    .flatMap(part -> part(node, part).stream())
                    .toList();
            results[node.index()] = parts.isEmpty() ? null : new NodeResult(score(node, parts), parts);
        }
        return results[node.index()];
    }

    private Optional<NodeResult.Part> part(CompiledNode node, NodePart part) {
        if (part instanceof NodePart.OfIndicator leaf) {
            Score score = scores.byIndicator()[leaf.indicator().index()];
            return score == null
                    ? Optional.empty()
                    : Optional.of(part(
                            node,
                            part,
                            score,
                            scores.isUnknown(leaf.indicator()),
                            scores.isUnobserved(leaf.indicator())));
        }
        if (part instanceof NodePart.OfNode below) {
            return Optional.ofNullable(calculate(below.node()))
                    .map(result -> part(
                            node,
                            part,
                            result.score(),
                            result.score().status() == ValueStatus.MISSING,
                            result.isUnobserved()));
        }
        throw new IllegalArgumentException("no scores of " + part);
    }

    private static NodeResult.Part part(
            CompiledNode node, NodePart part, Score score, boolean unknown, boolean unobserved) {
        Optional<Absent> rule = score.points().isPresent()
                ? Optional.empty()
                : Optional.of(rule(node.aggregate(), unknown, unobserved));
        return new NodeResult.Part(part, score, unknown, unobserved, rule);
    }

    /** A best that nobody looked for is no gap in the answers: no rule for those may fill it. */
    private static Absent rule(Aggregate aggregate, boolean unknown, boolean unobserved) {
        if (unobserved) {
            return Absent.MISSING;
        }
        return unknown ? aggregate.missing() : aggregate.notApplicable();
    }

    private static Score score(CompiledNode node, List<NodeResult.Part> parts) {
        List<NodeResult.Part> counted =
                parts.stream().filter(part -> part.counted().isPresent()).toList();
        if (parts.stream().noneMatch(part -> part.hasPoints() || part.unknown())) {
            return without(node, ValueStatus.NOT_APPLICABLE, "", parts);
        }
        if (parts.stream().anyMatch(NodeResult.Part::leavesTheWholeMissing)) {
            return without(node, ValueStatus.MISSING, codes(parts, NodeResult.Part::leavesTheWholeMissing), parts);
        }
        if (counted.isEmpty()) {
            return without(node, ValueStatus.MISSING, codes(parts, NodeResult.Part::unknown), parts);
        }
        return points(node, counted)
                .map(exact -> with(node, exact.round(node.aggregate().decimals()), counted))
                .orElseGet(() -> without(node, ValueStatus.NO_BASE, "", parts));
    }

    /** The exact points; absent where nothing that counts weighs anything. */
    static Optional<Rational> points(CompiledNode node, List<NodeResult.Part> counted) {
        Rational points = Rational.ZERO;
        Rational weights = Rational.ZERO;
        for (NodeResult.Part part : counted) {
            Rational weight = weight(node, part.part());
            points = points.add(weight.multiply(Rational.of(part.counted().orElseThrow())));
            weights = weights.add(weight);
        }
        if (node.aggregate().by() == Aggregate.By.SUM) {
            return Optional.of(points);
        }
        return weights.signum() == 0 ? Optional.empty() : Optional.of(points.divide(weights));
    }

    private static Rational weight(CompiledNode node, NodePart part) {
        return switch (node.aggregate().by()) {
            case SUM -> Rational.ONE;
            case WEIGHTED_MEAN -> Rational.of(part.weight().orElseThrow());
        };
    }

    private static String codes(List<NodeResult.Part> parts, Predicate<NodeResult.Part> which) {
        return parts.stream()
                .filter(which)
                .map(part -> part.part().code())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Score with(CompiledNode node, BigDecimal points, List<NodeResult.Part> counted) {
        boolean atLeast = counted.stream()
                .anyMatch(part -> part.hasPoints() && part.score().status() == ValueStatus.NOT_LESS_THAN);
        return score(
                node,
                Optional.of(points),
                atLeast ? ValueStatus.NOT_LESS_THAN : ValueStatus.OFFICIAL,
                "",
                coverage(counted));
    }

    private static Score without(CompiledNode node, ValueStatus status, String reason, List<NodeResult.Part> parts) {
        return score(node, NOTHING, status, reason, coverage(parts));
    }

    private static Score score(
            CompiledNode node, Optional<BigDecimal> points, ValueStatus status, String reason, Coverage coverage) {
        return new Score(
                node.code(),
                NOTHING,
                NOTHING,
                points,
                status,
                reason,
                NOTHING,
                NOTHING,
                NOTHING,
                points,
                node.weight(),
                node.levels().code(points),
                NOTHING,
                coverage,
                List.of());
    }

    /** As weak as the weakest part, and out of as many as the widest. */
    private static Coverage coverage(List<NodeResult.Part> parts) {
        List<Coverage> all = new ArrayList<>();
        parts.forEach(part -> all.add(part.score().coverage()));
        return new Coverage(
                all.stream().mapToInt(Coverage::reported).min().orElse(0),
                all.stream().mapToInt(Coverage::expected).max().orElse(0),
                NOTHING,
                NOTHING);
    }
}
