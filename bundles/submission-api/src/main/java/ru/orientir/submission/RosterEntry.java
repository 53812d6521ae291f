package ru.orientir.submission;

import java.time.Instant;
import java.util.Optional;
import ru.orientir.indicator.OrganisationKind;

/**
 * One expected organisation of a campaign, as the registry said when preparation ended (перечень участников).
 *
 * @param territory where it counts
 * @param supervisor who reviewed it then; today's access follows today's registry
 * @param extension the first instant that is too late for this organisation, where it was given more time
 */
public record RosterEntry(
        String organisation,
        String name,
        OrganisationKind kind,
        String territory,
        String supervisor,
        Optional<Instant> extension) {

    /** This place with time until an instant. */
    public RosterEntry extended(Instant until) {
        return new RosterEntry(organisation, name, kind, territory, supervisor, Optional.of(until));
    }
}
