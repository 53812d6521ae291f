package ru.orientir.rest.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.Methodology;
import ru.orientir.rest.organisation.KnownNames;
import ru.orientir.rest.service.Services;
import ru.orientir.submission.Campaign;

/** What the codes of an explanation are called. */
record NamesOfExplanation(KnownNames organisations, Methodology methodology) {

    static NamesOfExplanation of(Services services, Clock clock, long campaign, Actor actor) {
        Campaign found = services.campaigns().campaign(campaign, actor);
        return new NamesOfExplanation(
                new KnownNames(services.directory(), LocalDate.now(clock)),
                services.methodologies().methodology(found.methodology(), actor).methodology());
    }

    /** Null when the registry does not know the code. */
    String organisation(String code) {
        return organisations.full(code).orElse(null);
    }

    /** The title of an indicator or a criterion; of the whole, the methodology's. */
    String title(String code) {
        return methodology
                .indicator(code)
                .map(Indicator::title)
                .or(() -> methodology.criterion(code).map(Criterion::title))
                .orElseGet(methodology::title);
    }

    /**
     * The title of a level.
     *
     * @param of the code of the indicator or criterion that has the levels
     */
    Optional<String> level(String of, String code) {
        return levels(of).stream()
                .filter(level -> level.code().equals(code))
                .map(Level::title)
                .findFirst();
    }

    private List<Level> levels(String of) {
        List<Level> own = methodology
                .indicator(of)
                .map(Indicator::levels)
                .or(() -> methodology.criterion(of).map(Criterion::levels))
                .orElseGet(methodology::totalLevels);
        return own.isEmpty() ? methodology.levels() : own;
    }
}
