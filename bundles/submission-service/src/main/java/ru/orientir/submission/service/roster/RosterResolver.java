package ru.orientir.submission.service.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.portal.Organisation;
import ru.orientir.submission.Problem;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.Territory;
import ru.orientir.submission.service.form.ToldProblems;

/**
 * Reads a roster rule by the registry of one day (ADR 0110): everyone of the kinds whose territories lead to the root, less
 * who is excluded, and who is included.
 */
public final class RosterResolver {

    private static final String UNKNOWN = "organisation.unknown";

    private final Map<String, Organisation> registry;
    private final RosterRule rule;
    private final ToldProblems problems = new ToldProblems();

    private RosterResolver(Collection<Organisation> registry, RosterRule rule) {
        this.registry = registry.stream().collect(Collectors.toMap(Organisation::code, Function.identity()));
        this.rule = rule;
    }

    /**
     * @param registry all organisations in force on the day
     */
    public static RosterResolution resolve(RosterRule rule, Collection<Organisation> registry) {
        return new RosterResolver(registry, rule).resolve();
    }

    private RosterResolution resolve() {
        if (!registry.containsKey(rule.root())) {
            problems.add(new Problem(UNKNOWN, "roster.root", "В реестре нет территории с кодом " + rule.root() + "."));
            return new RosterResolution(List.of(), List.of(), problems.list());
        }
        Set<String> excluded = excluded();
        TreeMap<String, RosterEntry> entries = new TreeMap<>();
        for (Organisation organisation : registry.values()) {
            kind(organisation)
                    .filter(rule.kinds()::contains)
                    .filter(kind -> !excluded.contains(organisation.code()) && leadsToRoot(organisation))
                    .ifPresent(kind -> entries.put(organisation.code(), entry(organisation, kind)));
        }
        include(entries);
        return new RosterResolution(List.copyOf(entries.values()), territories(entries.values()), problems.list());
    }

    private Set<String> excluded() {
        Set<String> codes = new TreeSet<>();
        for (int i = 0; i < rule.exclude().size(); i++) {
            String code = rule.exclude().get(i).code();
            known("roster.exclude[" + i + "].code", code);
            codes.add(code);
        }
        return codes;
    }

    private void include(TreeMap<String, RosterEntry> entries) {
        for (int i = 0; i < rule.include().size(); i++) {
            String code = rule.include().get(i);
            String field = "roster.include[" + i + "]";
            Optional<Organisation> organisation = known(field, code);
            if (organisation.isEmpty()) {
                continue;
            }
            Optional<OrganisationKind> kind = kind(organisation.get());
            if (kind.isEmpty() || !leadsToRoot(organisation.get())) {
                problems.add(new Problem(
                        "organisation.outside",
                        field,
                        "Организация " + code + " не относится к территории " + rule.root() + "."));
            } else {
                entries.putIfAbsent(code, entry(organisation.get(), kind.get()));
            }
        }
    }

    private Optional<Organisation> known(String field, String code) {
        Optional<Organisation> organisation = Optional.ofNullable(registry.get(code));
        if (organisation.isEmpty()) {
            problems.add(new Problem(UNKNOWN, field, "В реестре нет действующей организации с кодом " + code + "."));
        }
        return organisation;
    }

    /** A МОУО and a region count in the territory that they are, all others where the registry says. */
    private static RosterEntry entry(Organisation organisation, OrganisationKind kind) {
        boolean isTerritory = kind == OrganisationKind.MUNICIPALITY || kind == OrganisationKind.REGION;
        return new RosterEntry(
                organisation.code(),
                organisation.name(),
                kind,
                isTerritory ? organisation.code() : organisation.territory(),
                organisation.supervisor(),
                Optional.empty());
    }

    /**
     * The root, every municipality directly under it (also one where nobody is expected), and whatever else somebody of the
     * roster counts in, with what lies between that and the root.
     */
    private List<Territory> territories(Collection<RosterEntry> entries) {
        TreeSet<String> codes = new TreeSet<>();
        for (Organisation organisation : registry.values()) {
            if (organisation.territory().equals(rule.root())
                    && kind(organisation)
                            .filter(OrganisationKind.MUNICIPALITY::equals)
                            .isPresent()) {
                codes.add(organisation.code());
            }
        }
        for (RosterEntry entry : entries) {
            codes.addAll(pathToRoot(entry.territory()));
        }
        codes.remove(rule.root());
        List<Territory> territories = new ArrayList<>();
        territories.add(new Territory(rule.root(), registry.get(rule.root()).name(), Optional.empty()));
        for (String code : codes) {
            Organisation organisation = registry.get(code);
            territories.add(new Territory(code, name(organisation), Optional.of(organisation.territory())));
        }
        return territories;
    }

    private static String name(Organisation territory) {
        return kind(territory).filter(OrganisationKind.INSTITUTION::equals).isPresent()
                ? GroupName.of(territory.name())
                : territory.name();
    }

    private boolean leadsToRoot(Organisation organisation) {
        return pathToRoot(organisation.code()).contains(rule.root());
    }

    /** The code and all above it, up to the root or to where the registry ends. */
    private Set<String> pathToRoot(String code) {
        Set<String> path = new TreeSet<>();
        String at = code;
        while (registry.containsKey(at) && path.add(at) && !at.equals(rule.root())) {
            at = registry.get(at).territory();
        }
        return path;
    }

    private static Optional<OrganisationKind> kind(Organisation organisation) {
        return OrganisationKind.ofCode(organisation.kind());
    }
}
