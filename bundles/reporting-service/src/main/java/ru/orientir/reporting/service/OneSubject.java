package ru.orientir.reporting.service;

import java.util.List;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.EditionSource;
import ru.orientir.scoring.Subject;

/** The results of one organisation or territory. */
final class OneSubject {

    private OneSubject() {}

    /** @return none if it has no such results in this edition */
    static List<Result> results(
            EditionSource source, Edition edition, CampaignFrame frame, String code, Subject subject) {
        if (subject == Subject.TERRITORY) {
            return source.territoryResults(edition.campaign(), edition.n(), frame.tier(code), code);
        }
        return source.organisationResults(edition.campaign(), edition.n(), code, 1).stream()
                .filter(found -> found.organisation().equals(code))
                .flatMap(found -> found.results().stream())
                .filter(result -> result.subject() == subject)
                .toList();
    }
}
