package ru.orientir.demo.region;

import java.util.Optional;
import ru.orientir.portal.Organisation;

/**
 * An organisation with what the generator of answers has to know.
 *
 * @param children how many it has, 0 where that is of no matter
 * @param type of a school
 */
public record Place(Organisation organisation, int children, Optional<SchoolType> type) {

    public String code() {
        return organisation.code();
    }

    public String territory() {
        return organisation.territory();
    }
}
