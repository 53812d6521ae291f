package ru.orientir.indicator;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the same respondent stated for earlier periods, reference values included, under the codes of today's inputs.
 *
 * @param period the period before
 * @param year the same part of the year before: for half-years the same half; for all others the period before
 */
public record Earlier(Answers period, Answers year) {
    public static final Earlier NOTHING = new Earlier(Answers.NONE, Answers.NONE);

    public Answers answers(Step step) {
        return step == Step.PERIOD ? period : year;
    }

    /** How far back. */
    public enum Step {
        PERIOD("period"),
        YEAR("year");

        private final String code;

        Step(String code) {
            this.code = code;
        }

        /** The word used in formulas. */
        public String code() {
            return code;
        }

        public static Optional<Step> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(step -> step.code.equals(code))
                    .findFirst();
        }
    }
}
