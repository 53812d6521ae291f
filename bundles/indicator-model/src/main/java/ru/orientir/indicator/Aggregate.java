package ru.orientir.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How the points of a criterion, or of the whole methodology, come from those of its parts: its indicators that have points and
 * its criteria that have an aggregate.
 *
 * @param missing what a part without a value means
 * @param notApplicable what a part means that does not apply; also one without a base, for which there is nothing to assess
 * @param decimals places after the point of the result, 0 to 10; rounded once, half up
 * @param weights what the weights of the parts add up to, for the lint
 * @param maximum the most that can be reached, for the lint and for whoever reads the result
 */
public record Aggregate(
        By by,
        Absent missing,
        Absent notApplicable,
        int decimals,
        Optional<BigDecimal> weights,
        Optional<BigDecimal> maximum) {

    /** The way of bringing points together. */
    public enum By {
        /** The points are added; weights make no difference. */
        SUM("sum"),
        /** The points times their weights, over the sum of the weights. */
        WEIGHTED_MEAN("weighted-mean");

        private final String code;

        By(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** What becomes of a part that has no points. Weights 60 and 40, points 80 and none: 80, 48 or none. */
    public enum Absent {
        /** It is left out, its weight too; of a sum, it is left out. */
        RENORMALISE("renormalise"),
        /** It counts with zero points. */
        ZERO("zero"),
        /** The whole has no points either. */
        MISSING("missing");

        private final String code;

        Absent(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
