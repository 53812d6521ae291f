package ru.orientir.rest.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.reporting.Explanation;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.rest.score.ScoreJson;
import ru.orientir.rest.submission.AnswerJson;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.Subject;

/**
 * How one result came about: anyone can repeat it by hand.
 *
 * @param legal the formula as the document words it
 * @param worded the executable formula with the inputs' labels in the places of the names
 * @param formula the executable formula
 * @param substituted the formula with the numbers in the places of the names
 * @param rule how the inputs were brought together
 * @param exact the value before rounding, as a fraction or a plain decimal; absent without a value
 * @param rounding how and to how many places
 * @param withheld how many other organisations are in the sums, but not among the parts, being foreign
 */
public record ExplanationJson(
        EditionJson edition,
        ScoreJson result,
        @MayBeAbsent String legal,
        String worded,
        String formula,
        String substituted,
        String rule,
        @MayBeAbsent String exact,
        String rounding,
        List<Operand> operands,
        int withheld) {

    static ExplanationJson of(Explanation explanation, Optional<Subject> subject) {
        ScoreTrace trace = explanation.trace();
        return new ExplanationJson(
                EditionJson.of(explanation.edition()),
                ScoreJson.of(explanation.organisation(), subject, trace.score()),
                trace.legal().orElse(null),
                trace.worded(),
                trace.formula(),
                trace.substituted(),
                trace.rule(),
                trace.exact().isEmpty() ? null : trace.exact(),
                trace.rounding(),
                trace.operands().stream().map(Operand::of).toList(),
                explanation.withheld());
    }

    /**
     * One input of the formula.
     *
     * @param sum what was put into the formula; absent when missing
     */
    public record Operand(String input, String label, @MayBeAbsent BigDecimal sum, List<Part> parts) {

        static Operand of(ScoreTrace.Operand operand) {
            return new Operand(
                    operand.input(),
                    operand.label(),
                    operand.sum().orElse(null),
                    operand.parts().stream().map(Part::of).toList());
        }
    }

    /**
     * One organisation's share in an operand.
     *
     * @param counted false when the organisation stays outside this indicator
     * @param submission the form that the answer is from; absent for a reference value or a silent organisation
     * @param revision its revision
     */
    public record Part(
            String organisation,
            AnswerJson answer,
            boolean counted,
            @MayBeAbsent Long submission,
            @MayBeAbsent Integer revision) {

        static Part of(ScoreTrace.Part part) {
            return new Part(
                    part.organisation(),
                    AnswerJson.of(part.answer()),
                    part.counted(),
                    part.source().map(source -> source.submission()).orElse(null),
                    part.source().map(source -> source.revision()).orElse(null));
        }
    }
}
