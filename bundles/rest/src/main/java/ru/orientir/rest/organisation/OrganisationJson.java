package ru.orientir.rest.organisation;

import java.time.LocalDate;
import java.util.List;
import ru.orientir.portal.Organisation;
import ru.orientir.rest.json.MayBeAbsent;

/**
 * One dated version of an organisation.
 *
 * @param kind the code of the kind
 * @param territory the code of the territory where it counts; absent for the region
 * @param supervisor the code of who reviews it; absent for the root
 * @param validTo last day, absent while in force
 * @param successors codes of the organisations that go on
 */
public record OrganisationJson(
        String code,
        String name,
        String shortName,
        String kind,
        @MayBeAbsent String territory,
        @MayBeAbsent String supervisor,
        LocalDate validFrom,
        @MayBeAbsent LocalDate validTo,
        List<String> successors) {

    static OrganisationJson of(Organisation organisation) {
        return new OrganisationJson(
                organisation.code(),
                organisation.name(),
                organisation.shortName(),
                organisation.kind(),
                emptyAway(organisation.territory()),
                emptyAway(organisation.supervisor()),
                organisation.validFrom(),
                organisation.validTo().orElse(null),
                organisation.successors());
    }

    private static String emptyAway(String code) {
        return code.isEmpty() ? null : code;
    }
}
