package ru.orientir.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One dated version of an organisation of the registry. Nothing is deleted: what ends has a {@code validTo} and
 * perhaps successors.
 *
 * @param code the key: never a name, since two municipalities may share one (domain § 2)
 * @param kind the code of the kind, for example {@code school}
 * @param territory the code of the territory where it counts; empty for the root
 * @param supervisor the code of who reviews and sees it; empty for the root
 * @param validFrom first day of this version
 * @param validTo last day, absent while it is in force
 * @param successors codes of the organisations that go on after a merger or a split
 */
public record Organisation(
        String code,
        String name,
        String shortName,
        String kind,
        String territory,
        String supervisor,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        List<String> successors) {

    public Organisation {
        successors = List.copyOf(successors);
    }

    public boolean inForce(LocalDate at) {
        return !at.isBefore(validFrom) && validTo.map(to -> !at.isAfter(to)).orElse(true);
    }
}
