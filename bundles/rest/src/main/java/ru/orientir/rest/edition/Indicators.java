package ru.orientir.rest.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Methodology;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.rest.service.Services;
import ru.orientir.submission.Campaign;

/** The indicators and nodes that results are of. Asked for only when an answer is written and not taken from the cache. */
@FunctionalInterface
interface Indicators {

    /** By code the places after the point: indicators in the methodology's order, then nodes, the whole last. */
    Map<String, Integer> decimals();

    /** Those of a campaign's methodology, or the one that the query names. */
    static Indicators of(Services services, long campaign, ResultQuery query, Actor actor) {
        return () -> {
            Campaign found = services.campaigns().campaign(campaign, actor);
            Map<String, Integer> decimals = decimals(services.methodologies()
                    .methodology(found.methodology(), actor)
                    .methodology());
            query.indicator().ifPresent(code -> decimals.keySet().retainAll(Set.of(code)));
            return decimals;
        };
    }

    private static Map<String, Integer> decimals(Methodology methodology) {
        Map<String, Integer> decimals = new LinkedHashMap<>();
        methodology.indicators().forEach(indicator -> decimals.put(indicator.code(), indicator.decimals()));
        for (Criterion criterion : methodology.allCriteria()) {
            criterion.aggregate().ifPresent(aggregate -> decimals.put(criterion.code(), aggregate.decimals()));
        }
        methodology.total().ifPresent(aggregate -> decimals.put(Methodology.TOTAL, aggregate.decimals()));
        return decimals;
    }
}
