package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoreTrace.Move;
import ru.orientir.scoring.Subject;

/**
 * What would move a level: the smallest change of one numerator that does it, everything else as it is. Every change that is
 * stated was tried: points, nodes and level were calculated with it.
 */
final class Moves {

    private final Scorer scorer;
    private final Examined examined;

    Moves(Scorer scorer, Examined examined) {
        this.scorer = scorer;
        this.examined = examined;
    }

    /** The change of an indicator's own numerator that reaches its next level, if there is one. */
    List<Move> ofIndicator(CompiledIndicator indicator) {
        Levels levels = scorer.yardstick(indicator, examined.tier()).levels();
        return move(indicator, levels, examined.score(indicator).points(), changed -> Optional.of(changed))
                .map(List::of)
                .orElse(List.of());
    }

    /** The changes that reach a node's next level: one for each indicator under it that can do it alone, the smallest first. */
    List<Move> ofNode(CompiledNode node, Score score, SubjectScores scores) {
        List<Move> moves = new ArrayList<>();
        for (CompiledIndicator leaf : leaves(node)) {
            if (scores.byIndicator()[leaf.index()] != null) {
                move(leaf, node.levels(), score.points(), changed -> points(node, scores.with(leaf, changed)))
                        .ifPresent(moves::add);
            }
        }
        moves.sort(Comparator.comparing(move -> move.to().subtract(move.from()).abs()));
        return List.copyOf(moves);
    }

    private Optional<BigDecimal> points(CompiledNode node, SubjectScores scores) {
        return new NodeScores(scorer.methodology().nodes(), scores).result(node).flatMap(result -> result.score()
                .points());
    }

    private static List<CompiledIndicator> leaves(CompiledNode node) {
        List<CompiledIndicator> leaves = new ArrayList<>();
        for (NodePart part : node.parts()) {
            if (part instanceof NodePart.OfIndicator leaf) {
                leaves.add(leaf.indicator());
            } else if (part instanceof NodePart.OfNode below) {
                leaves.addAll(leaves(below.node()));
            } else {
                throw new IllegalArgumentException("no indicators under " + part);
            }
        }
        return leaves;
    }

    /**
     * The smallest change of a numerator with which the points of something reach their next level.
     *
     * @param points as they are
     * @param changed those points with other points of the indicator
     */
    private Optional<Move> move(
            CompiledIndicator indicator,
            Levels levels,
            Optional<BigDecimal> points,
            Function<BigDecimal, Optional<BigDecimal>> changed) {
        Optional<Level> next = points.flatMap(levels::next);
        Optional<Numerator> numerator =
                Numerator.of(indicator, examined.figure(indicator), examined.subject() != Subject.TERRITORY);
        if (next.isEmpty() || numerator.isEmpty()) {
            return Optional.empty();
        }
        Yardstick yardstick = scorer.yardstick(indicator, examined.tier());
        Function<BigInteger, Optional<BigDecimal>> reached = number -> examined.points(
                        indicator, yardstick.round(numerator.get().value(Rational.of(number, BigInteger.ONE))))
                .flatMap(changed);
        BigDecimal from = next.get().from();
        return numerator
                .get()
                .nearest(number -> reached.apply(number)
                        .filter(with -> with.compareTo(from) >= 0)
                        .isPresent())
                .map(number -> new Move(
                        indicator.indicator().code(),
                        levels.code(reached.apply(number)).orElseThrow(),
                        numerator.get().shown(),
                        new BigDecimal(number)));
    }
}
