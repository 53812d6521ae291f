package ru.orientir.indicator;

import java.util.Set;

/**
 * How a territory's value comes from the answers of its organisations.
 *
 * @param kinds the kinds whose forms are rolled up
 */
public record RollUpRule(By by, Over over, Set<OrganisationKind> kinds) {
    public RollUpRule {
        kinds = Set.copyOf(kinds);
    }

    /** The way of rolling up. */
    public enum By {
        /** Each input is summed over the territory, then the formula is applied: never the mean of shares. */
        SUMS,
        /** The organisations' values are added. */
        SUM
    }

    /** Over whom. */
    public enum Over {
        /** Listwise: an organisation counts only when it has every operand. */
        REPORTED,
        /** The denominator is a reference value of the whole roster; below full coverage the value is «не менее». */
        ALL
    }
}
