package ru.orientir.rest.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.portal.Organisation;

/**
 * Which organisations of the registry are listed.
 *
 * @param parent only what counts in this territory, or in one below it
 * @param text part of the code or of a name, whatever the letters' case
 */
record OrganisationFilter(
        Scope scope, Optional<String> parent, Optional<OrganisationKind> kind, Optional<String> text) {

    OrganisationFilter {
        text = text.map(given -> given.toLowerCase(Locale.ROOT));
    }

    List<Organisation> of(List<Organisation> registry) {
        Map<String, String> territories = new HashMap<>();
        if (parent.isPresent()) {
            registry.forEach(organisation -> territories.put(organisation.code(), organisation.territory()));
        }
        return registry.stream()
                .filter(organisation -> kind.map(OrganisationKind::code)
                        .map(organisation.kind()::equals)
                        .orElse(true))
                .filter(organisation -> scope.contains(organisation.code()))
                .filter(organisation ->
                        text.map(part -> isNamed(organisation, part)).orElse(true))
                .filter(organisation -> parent.map(above -> liesIn(above, organisation, territories))
                        .orElse(true))
                .toList();
    }

    private static boolean isNamed(Organisation organisation, String part) {
        return organisation.name().toLowerCase(Locale.ROOT).contains(part)
                || organisation.shortName().toLowerCase(Locale.ROOT).contains(part)
                || organisation.code().toLowerCase(Locale.ROOT).contains(part);
    }

    private static boolean liesIn(String above, Organisation organisation, Map<String, String> territories) {
        String at = organisation.territory();
        // As many steps as there are organisations end any circle that a registry should not have.
        for (int step = 0; step <= territories.size() && at != null && !at.isEmpty(); step++) {
            if (at.equals(above)) {
                return true;
            }
            String next = territories.get(at);
            if (at.equals(next)) {
                return false;
            }
            at = next;
        }
        return false;
    }
}
