package ru.orientir.rest.edition;

import java.math.BigDecimal;
import java.util.List;
import ru.orientir.reporting.Explanation;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.rest.score.ScoreJson;
import ru.orientir.rest.submission.AnswerJson;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.Subject;

/**
 * How one result came about: anyone can repeat it by hand.
 *
 * @param edition absent when the result is live
 * @param preliminary true when the result is live
 * @param name of the organisation or territory; absent when the registry does not know its code
 * @param title of the indicator or criterion; of the whole, the methodology's
 * @param levelTitle of the level that the points reach; absent without one
 * @param legal the formula as the document words it
 * @param worded the executable formula with the inputs' labels in the places of the names; of a node, how its parts go together
 * @param formula the executable formula; empty for a node
 * @param substituted the formula with the numbers in the places of the names, as people write it: 100 × 3,5 / (−2)
 * @param rule how the inputs were brought together
 * @param exact the value before rounding, as a fraction or a plain decimal with a point, for programs; absent without a value
 * @param rounding how and to how many places
 * @param target which target applies and how far the value is from it; absent without one
 * @param points how the points follow from the value, with the numbers; absent without points
 * @param level which level the points reach, from how many on, and the next one; absent without levels
 * @param operands every input of the formula; none of a node
 * @param parts of a node: what its points are brought together from; none of an indicator
 * @param moves what would move the level
 * @param withheld how many other organisations are in the sums, but not among the parts, being foreign
 */
public record ExplanationJson(
        @MayBeAbsent EditionJson edition,
        boolean preliminary,
        @MayBeAbsent String name,
        String title,
        @MayBeAbsent String levelTitle,
        ScoreJson result,
        @MayBeAbsent String legal,
        String worded,
        String formula,
        String substituted,
        String rule,
        @MayBeAbsent String exact,
        String rounding,
        @MayBeAbsent String target,
        @MayBeAbsent String points,
        @MayBeAbsent String level,
        List<Operand> operands,
        List<NodePart> parts,
        List<Move> moves,
        int withheld) {

    static ExplanationJson of(Explanation explanation, NamesOfExplanation names) {
        ScoreTrace trace = explanation.trace();
        String of = trace.score().indicator();
        return new ExplanationJson(
                explanation.edition().map(EditionJson::of).orElse(null),
                explanation.edition().isEmpty(),
                names.organisation(explanation.organisation()),
                names.title(of),
                trace.score().level().flatMap(level -> names.level(of, level)).orElse(null),
                ScoreJson.of(explanation.organisation(), explanation.subject(), trace.score()),
                trace.legal().orElse(null),
                trace.worded(),
                trace.formula(),
                trace.substituted(),
                trace.rule(),
                told(trace.exact()),
                trace.rounding(),
                told(trace.target()),
                told(trace.points()),
                told(trace.level()),
                trace.operands().stream()
                        .map(operand -> Operand.of(operand, names))
                        .toList(),
                trace.parts().stream()
                        .map(part -> NodePart.of(explanation.organisation(), explanation.subject(), part))
                        .toList(),
                trace.moves().stream().map(move -> Move.of(move, of, names)).toList(),
                explanation.withheld());
    }

    private static String told(String sentence) {
        return sentence.isEmpty() ? null : sentence;
    }

    /**
     * One part of a node.
     *
     * @param result of the indicator or criterion, of the same subject
     * @param weight with which it counts; absent where the node does not weigh
     * @param counted the points with which it counts; absent when it is left out
     */
    public record NodePart(
            String title, ScoreJson result, @MayBeAbsent BigDecimal weight, @MayBeAbsent BigDecimal counted) {

        static NodePart of(String organisation, Subject subject, ScoreTrace.NodePart part) {
            return new NodePart(
                    part.title(),
                    ScoreJson.of(organisation, subject, part.score()),
                    part.weight().orElse(null),
                    part.counted().orElse(null));
        }
    }

    /**
     * The smallest change of one numerator that reaches the next level, everything else as it is.
     *
     * @param indicator whose numerator
     * @param title of that indicator
     * @param level the code of the level that is reached
     * @param levelTitle its title
     * @param from the numerator as it is
     * @param to the numerator that it takes
     */
    public record Move(
            String indicator,
            String title,
            String level,
            @MayBeAbsent String levelTitle,
            BigDecimal from,
            BigDecimal to) {

        static Move of(ScoreTrace.Move move, String of, NamesOfExplanation names) {
            return new Move(
                    move.indicator(),
                    names.title(move.indicator()),
                    move.level(),
                    names.level(of, move.level()).orElse(null),
                    move.from(),
                    move.to());
        }
    }

    /**
     * One input of the formula.
     *
     * @param sum what was put into the formula; absent when missing
     */
    public record Operand(String input, String label, @MayBeAbsent BigDecimal sum, List<Part> parts) {

        static Operand of(ScoreTrace.Operand operand, NamesOfExplanation names) {
            return new Operand(
                    operand.input(),
                    operand.label(),
                    operand.sum().orElse(null),
                    operand.parts().stream().map(part -> Part.of(part, names)).toList());
        }
    }

    /**
     * One organisation's share in an operand.
     *
     * @param name the organisation's; absent when the registry does not know its code
     * @param counted false when the organisation stays outside this indicator
     * @param submission the form that the answer is from; absent for a reference value or a silent organisation
     * @param revision its revision
     */
    public record Part(
            String organisation,
            @MayBeAbsent String name,
            AnswerJson answer,
            boolean counted,
            @MayBeAbsent Long submission,
            @MayBeAbsent Integer revision) {

        static Part of(ScoreTrace.Part part, NamesOfExplanation names) {
            return new Part(
                    part.organisation(),
                    names.organisation(part.organisation()),
                    AnswerJson.of(part.answer()),
                    part.counted(),
                    part.source().map(source -> source.submission()).orElse(null),
                    part.source().map(source -> source.revision()).orElse(null));
        }
    }
}
