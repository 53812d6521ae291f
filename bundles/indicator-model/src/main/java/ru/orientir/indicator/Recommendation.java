package ru.orientir.indicator;

import java.util.Set;
import ru.orientir.indicator.formula.Formula;

/**
 * An address recommendation (адресная рекомендация) and when it is given.
 *
 * @param condition over results, by the operands {@code value("code")}, {@code points("code")}, {@code level("code")}, {@code
 *     attainment("code")} and {@code deviation("code")} of indicators and criteria; a condition whose operand is absent is not met
 * @param tiers on which tiers it is looked at
 * @param kinds of which kinds of organisation; empty for all; of no matter to territories
 * @param audience whom it is for, in words
 */
public record Recommendation(
        String code,
        Formula condition,
        Set<Tier> tiers,
        Set<OrganisationKind> kinds,
        String audience,
        String text,
        Position position) {
    public Recommendation {
        tiers = Set.copyOf(tiers);
        kinds = Set.copyOf(kinds);
    }
}
