package ru.orientir.scoring.engine;

import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoreTrace;

/** Brings the points of a node together again and keeps every step of the way. */
final class NodeExplanation {

    private final Scorer scorer;
    private final CompiledNode node;
    private final Examined examined;

    NodeExplanation(Scorer scorer, CompiledNode node, Examined examined) {
        this.scorer = scorer;
        this.node = node;
        this.examined = examined;
    }

    /** @throws IllegalArgumentException if the subject is asked for no part of the node */
    ScoreTrace trace() {
        SubjectScores scores = examined.scores();
        NodeResult result = new NodeScores(scorer.methodology().nodes(), scores)
                .result(node)
                .orElseThrow(() -> new IllegalArgumentException("nothing of " + node.code() + " is asked"));
        Score score = result.score();
        NodeText text = new NodeText(node, result.parts());
        return new ScoreTrace(
                score,
                Optional.empty(),
                text.worded(),
                "",
                text.substituted(),
                text.rule(),
                score.points().isPresent() ? exact(result).toString() : "",
                RuleText.rounding(node.aggregate().decimals()),
                "",
                text.points(score),
                LevelText.of(node.levels(), score.points()),
                List.of(),
                result.parts().stream().map(this::part).toList(),
                new Moves(scorer, examined).ofNode(node, score, scores));
    }

    private Rational exact(NodeResult result) {
        return NodeScores.points(node, result.counted()).orElseThrow();
    }

    private ScoreTrace.NodePart part(NodeResult.Part part) {
        return new ScoreTrace.NodePart(
                part.part().title(),
                part.score(),
                node.isWeighted() ? part.part().weight() : Optional.empty(),
                part.counted());
    }
}
