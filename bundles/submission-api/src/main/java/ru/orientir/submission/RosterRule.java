package ru.orientir.submission;

import java.util.List;
import java.util.Set;
import ru.orientir.indicator.OrganisationKind;

/**
 * Who is expected: everyone of these kinds under the root by today's registry, with exceptions. Frozen into roster
 * entries when preparation ends.
 *
 * @param root the code of the territory at the top
 * @param include codes taken in although their kind is not listed; empty for none
 * @param exclude codes left out, each with its reason
 */
public record RosterRule(String root, Set<OrganisationKind> kinds, List<String> include, List<Exclusion> exclude) {
    public RosterRule {
        kinds = Set.copyOf(kinds);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** One organisation left out. */
    public record Exclusion(String code, String reason) {}
}
