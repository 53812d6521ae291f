package ru.orientir.rest.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Indicator;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.rest.service.Services;
import ru.orientir.submission.Campaign;

/** The indicators that results are of. Asked for only when an answer is written and not taken from the cache. */
@FunctionalInterface
interface Indicators {

    /** By code the places after the point, in the methodology's order. */
    Map<String, Integer> decimals();

    /** Those of a campaign's methodology, or the one that the query names. */
    static Indicators of(Services services, long campaign, ResultQuery query, Actor actor) {
        return () -> {
            Campaign found = services.campaigns().campaign(campaign, actor);
            Map<String, Integer> decimals = new LinkedHashMap<>();
            services.methodologies().methodology(found.methodology(), actor).methodology().indicators().stream()
                    .filter(indicator ->
                            query.indicator().map(indicator.code()::equals).orElse(true))
                    .forEach((Indicator indicator) -> decimals.put(indicator.code(), indicator.decimals()));
            return decimals;
        };
    }
}
