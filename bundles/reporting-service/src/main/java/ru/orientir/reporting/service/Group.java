package ru.orientir.reporting.service;

import java.util.ArrayList;
import java.util.List;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.scoring.Subject;

/**
 * The results of one subject.
 *
 * @param code of the organisation or territory
 * @param territory where it counts; a territory counts in itself
 */
record Group(String code, String territory, Subject subject, List<Result> results) {

    Group {
        results = List.copyOf(results);
    }

    /** A respondent without results has no subject worth telling. */
    static Group of(OrganisationResults organisation) {
        Subject subject = organisation.results().isEmpty()
                ? Subject.ORGANISATION
                : organisation.results().get(0).subject();
        return new Group(organisation.organisation(), organisation.territory(), subject, organisation.results());
    }

    /** @param results in the order of territories */
    static List<Group> territories(List<Result> results) {
        List<Group> groups = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= results.size(); to++) {
            String code = results.get(from).organisation();
            if (to == results.size() || !results.get(to).organisation().equals(code)) {
                groups.add(new Group(code, code, Subject.TERRITORY, results.subList(from, to)));
                from = to;
            }
        }
        return groups;
    }
}
