package ru.orientir.portal.host.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationRegistry;
import ru.orientir.portal.OrganisationRegistry.Difference;
import ru.orientir.portal.OrganisationRegistry.ImportReport;
import ru.orientir.portal.OrganisationRegistry.Row;
import ru.orientir.portal.OrganisationRegistry.RowProblem;

/**
 * What a list of rows would make of a registry.
 *
 * @param versions the versions to write: new ones, corrected ones, and known ones that end now
 */
record ImportPlan(ImportReport report, List<Organisation> versions) {

    static ImportPlan of(Registry registry, List<Row> rows) {
        FirstProblems problems = new FirstProblems();
        SortedMap<String, List<Row>> sound = new TreeMap<>();
        Set<String> listed = new HashSet<>();
        for (Row row : rows) {
            listed.add(row.organisation().code());
            List<RowProblem> found = RowChecks.check(row);
            problems.addAll(found);
            if (found.isEmpty()) {
                sound.computeIfAbsent(row.organisation().code(), code -> new ArrayList<>(1))
                        .add(row);
            }
        }
        SortedMap<String, List<Organisation>> merged = new TreeMap<>();
        sound.forEach((code, ofCode) -> merged.put(code, History.merge(registry.history(code), ofCode, problems)));
        Relations relations = new Relations(registry, merged, listed);
        sound.values().forEach(ofCode -> ofCode.forEach(row -> problems.addAll(relations.check(row))));
        problems.addAll(relations.leftBehind(sound));
        return problems.isEmpty()
                ? plan(registry, merged)
                : new ImportPlan(new ImportReport(0, 0, 0, 0, problems.list()), List.of());
    }

    private static ImportPlan plan(Registry registry, Map<String, List<Organisation>> merged) {
        int added = 0;
        int changed = 0;
        int closed = 0;
        int unchanged = 0;
        List<Organisation> versions = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        for (Map.Entry<String, List<Organisation>> entry : merged.entrySet()) {
            List<Organisation> before = registry.history(entry.getKey());
            List<Organisation> after = entry.getValue();
            if (before.isEmpty()) {
                added++;
            } else if (before.equals(after)) {
                unchanged++;
            } else if (open(before) && !open(after)) {
                closed++;
            } else {
                changed++;
            }
            List<Organisation> written =
                    after.stream().filter(version -> !before.contains(version)).toList();
            versions.addAll(written);
            if (!before.isEmpty()) {
                written.stream()
                        .limit(OrganisationRegistry.DIFFERENCES - differences.size())
                        .map(version -> new Difference(known(before, version), version))
                        .forEach(differences::add);
            }
        }
        return new ImportPlan(new ImportReport(added, changed, closed, unchanged, List.of(), differences), versions);
    }

    /** The version that began on the same day, else the last that began earlier. */
    private static Optional<Organisation> known(List<Organisation> history, Organisation version) {
        return history.stream()
                .filter(known -> !known.validFrom().isAfter(version.validFrom()))
                .reduce((older, later) -> later);
    }

    private static boolean open(List<Organisation> history) {
        return history.get(history.size() - 1).validTo().isEmpty();
    }
}
