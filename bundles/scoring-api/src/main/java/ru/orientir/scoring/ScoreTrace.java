package ru.orientir.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Answer;

/**
 * How one score came about, down to the answers: anyone can repeat it by hand. Sentences are Russian, and so are the
 * formulas that are there to be read: a decimal comma, «−» and «×».
 *
 * @param legal the formula as the document words it
 * @param worded the executable formula with the inputs' labels in the places of the names; of a node, how its parts go together
 * @param formula the executable formula; empty for a node
 * @param substituted the formula with the numbers in the places of the names; «нет» stands for a missing one; empty where they
 *     are not to be told
 * @param rule how the inputs were brought together
 * @param exact the value before rounding, as a fraction {@code n/d} or a plain decimal; empty without a value
 * @param rounding how and to how many places
 * @param target which target applies and how far the value is from it; empty without one
 * @param points how the points follow from the value, with the numbers; empty where the rule gives none
 * @param level which level the points reach, from how many on, and the next one; empty without levels
 * @param operands every input of the formula; an input that stands over and under the line with two different sums (who is
 *     silent counts only under it) is there twice, over the line first. Empty for a node
 * @param parts of a node: what its points are brought together from, in the methodology's order; empty for an indicator
 * @param moves what would move the level; empty where there is no higher level, or where nothing alone reaches it
 */
public record ScoreTrace(
        Score score,
        Optional<String> legal,
        String worded,
        String formula,
        String substituted,
        String rule,
        String exact,
        String rounding,
        String target,
        String points,
        String level,
        List<Operand> operands,
        List<NodePart> parts,
        List<Move> moves) {

    public ScoreTrace {
        operands = List.copyOf(operands);
        parts = List.copyOf(parts);
        moves = List.copyOf(moves);
    }

    /** This trace with the change of its score against an earlier period. */
    public ScoreTrace changedBy(BigDecimal difference) {
        return of(score.changedBy(difference), parts);
    }

    /** This trace while what it rests on may still change. */
    public ScoreTrace preliminary() {
        return of(
                score.preliminary(),
                parts.stream()
                        .map(part ->
                                new NodePart(part.title(), part.score().preliminary(), part.weight(), part.counted()))
                        .toList());
    }

    private ScoreTrace of(Score otherScore, List<NodePart> otherParts) {
        return new ScoreTrace(
                otherScore,
                legal,
                worded,
                formula,
                substituted,
                rule,
                exact,
                rounding,
                target,
                points,
                level,
                operands,
                otherParts,
                moves);
    }

    /** This trace without the numbers in the places of the names: they may be single organisations'. */
    public ScoreTrace unsubstituted() {
        return new ScoreTrace(
                score, legal, worded, formula, "", rule, exact, rounding, target, points, level, operands, parts,
                moves);
    }

    /** This trace with other operands: those that somebody may see. */
    public ScoreTrace withOperands(List<Operand> shown) {
        return new ScoreTrace(
                score,
                legal,
                worded,
                formula,
                substituted,
                rule,
                exact,
                rounding,
                target,
                points,
                level,
                shown,
                parts,
                moves);
    }

    /**
     * One part of a node.
     *
     * @param score of the indicator or criterion
     * @param weight with which it counts: its own; absent where the node does not weigh
     * @param counted the points with which it counts, zero where a part without points counts as zero; absent when it is left out
     */
    public record NodePart(String title, Score score, Optional<BigDecimal> weight, Optional<BigDecimal> counted) {}

    /**
     * The smallest change of one numerator that reaches the next level, everything else as it is.
     *
     * @param indicator whose numerator
     * @param level the code of the level that is reached
     * @param from the numerator as it is
     * @param to the numerator that it takes: the nearest whole number that does it
     */
    public record Move(String indicator, String level, BigDecimal from, BigDecimal to) {}

    /**
     * One input of the formula.
     *
     * @param sum the sum over the counted parts; absent when there is none or when the input is no number
     * @param parts what it was summed from, in the order of the organisations' codes
     */
    public record Operand(String input, String label, Optional<BigDecimal> sum, List<Part> parts) {
        public Operand {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One organisation's share in an operand.
     *
     * @param counted false when the part is not in the sum
     * @param source the revision of its answer; absent for a reference value or a silent organisation
     */
    public record Part(String organisation, Answer answer, boolean counted, Optional<Respondent.Source> source) {}
}
