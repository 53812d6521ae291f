package ru.orientir.rest.edition;

import ru.orientir.auth.Actor;
import ru.orientir.indicator.Indicator;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.rest.service.Services;
import ru.orientir.submission.Campaign;

/** Reads the columns of a campaign's matrix from its methodology. */
final class MethodologyColumns {

    private final Services services;

    MethodologyColumns(Services services) {
        this.services = services;
    }

    Columns of(long campaign, ResultQuery query, Actor actor) {
        return () -> {
            Campaign found = services.campaigns().campaign(campaign, actor);
            return services.methodologies().methodology(found.methodology(), actor).methodology().indicators().stream()
                    .map(Indicator::code)
                    .filter(code -> query.indicator().map(code::equals).orElse(true))
                    .toList();
        };
    }
}
