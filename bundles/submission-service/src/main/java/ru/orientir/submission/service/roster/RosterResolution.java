package ru.orientir.submission.service.roster;

import java.util.List;
import ru.orientir.submission.Problem;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Territory;

/**
 * What a roster rule gives by a registry.
 *
 * @param entries by organisation code
 * @param territories the root first, then by code
 * @param problems what of the rule the registry does not know; nothing is frozen unless this is empty
 */
public record RosterResolution(List<RosterEntry> entries, List<Territory> territories, List<Problem> problems) {
    public RosterResolution {
        entries = List.copyOf(entries);
        territories = List.copyOf(territories);
        problems = List.copyOf(problems);
    }
}
