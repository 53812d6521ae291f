package ru.orientir.indicator;

import java.util.Optional;
import java.util.Set;
import ru.orientir.indicator.formula.Formula;

/**
 * How a territory's value comes from the answers of its organisations.
 *
 * @param kinds the kinds whose forms are rolled up
 * @param weight what the organisations' values are weighed by; present for a weighted mean, for nothing else
 * @param sharedChildren whether the pack says that kinds which may count the same children are rolled up together
 */
public record RollUpRule(
        By by, Over over, Set<OrganisationKind> kinds, Optional<Formula> weight, boolean sharedChildren) {

    public RollUpRule {
        kinds = Set.copyOf(kinds);
    }

    public RollUpRule(By by, Over over, Set<OrganisationKind> kinds) {
        this(by, over, kinds, Optional.empty(), false);
    }

    /** The way of rolling up. */
    public enum By {
        /** Each input is summed over the territory, then the formula is applied: never the mean of shares. */
        SUMS("sums"),
        /** The organisations' values are added. */
        SUM("sum"),
        /** The organisations' values times their weights, over the sum of the weights. */
        WEIGHTED_MEAN("weighted-mean"),
        /** The formula is a condition; the value is the per cent of organisations for which it holds. */
        SHARE("share"),
        /** The formula is a choice; how many organisations chose each option. The value is how many chose at all. */
        DISTRIBUTION("distribution");

        private final String code;

        By(String code) {
            this.code = code;
        }

        /** The word used in packs and JSON. */
        public String code() {
            return code;
        }
    }

    /** Over whom. */
    public enum Over {
        /** Listwise: an organisation counts only when it has every operand. */
        REPORTED("reported"),
        /** The denominator is known of the whole roster; below full coverage the value is «не менее». */
        ALL("all");

        private final String code;

        Over(String code) {
            this.code = code;
        }

        /** The word used in packs and JSON. */
        public String code() {
            return code;
        }
    }
}
