package ru.orientir.rest.score;

import java.util.List;
import ru.orientir.indicator.Recommendation;

/**
 * A recommendation that results give rise to.
 *
 * @param id its code in the methodology
 * @param audience whom it is for
 */
public record RecommendationJson(String id, String audience, String text) {

    public static List<RecommendationJson> of(List<Recommendation> recommendations) {
        return recommendations.stream()
                .map(one -> new RecommendationJson(one.code(), one.audience(), one.text()))
                .toList();
    }
}
