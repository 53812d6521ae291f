package ru.orientir.rest.methodology;

import java.util.List;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Recommendation;
import ru.orientir.indicator.Tier;

/**
 * A recommendation and when it is given.
 *
 * @param when the condition over results
 * @param tiers region, municipality, organisation: where it is looked at
 * @param kinds of which kinds of organisation; empty for all
 * @param audience whom it is for
 */
public record RecommendationRuleJson(
        String code, String when, List<String> tiers, List<String> kinds, String audience, String text) {

    static RecommendationRuleJson of(Recommendation recommendation) {
        return new RecommendationRuleJson(
                recommendation.code(),
                recommendation.condition().text(),
                recommendation.tiers().stream().sorted().map(Tier::code).toList(),
                recommendation.kinds().stream()
                        .map(OrganisationKind::code)
                        .sorted()
                        .toList(),
                recommendation.audience(),
                recommendation.text());
    }
}
