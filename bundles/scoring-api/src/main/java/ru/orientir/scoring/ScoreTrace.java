package ru.orientir.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Answer;

/**
 * How one score came about, down to the answers: anyone can repeat it by hand.
 *
 * @param legal the formula as the document words it
 * @param worded the executable formula with the inputs' labels in the places of the names
 * @param formula the executable formula
 * @param substituted the formula with the numbers in the places of the names; «нет» stands for a missing one
 * @param rule how the inputs were brought together, in Russian
 * @param exact the value before rounding, as a fraction {@code n/d} or a plain decimal; empty without a value
 * @param rounding in Russian: how and to how many places
 * @param operands every input of the formula; an input that stands over and under the line with two different sums (who is
 *     silent counts only under it) is there twice, over the line first
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
        List<Operand> operands) {

    public ScoreTrace {
        operands = List.copyOf(operands);
    }

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
