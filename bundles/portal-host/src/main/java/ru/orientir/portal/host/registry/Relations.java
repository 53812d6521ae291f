package ru.orientir.portal.host.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationRegistry.Row;
import ru.orientir.portal.OrganisationRegistry.RowProblem;

/** Whether territories, supervisors and successors hold together once the rows are in. */
final class Relations {

    private final Registry registry;
    private final Map<String, List<Organisation>> merged;
    private final Set<String> listed;
    private final TreeSet<LocalDate> containerDates = new TreeSet<>();

    /** @param listed every code of the file, also of rows with problems: one mistake is told once */
    Relations(Registry registry, Map<String, List<Organisation>> merged, Set<String> listed) {
        this.registry = registry;
        this.merged = merged;
        this.listed = listed;
        Set<String> codes = new HashSet<>(registry.histories().keySet());
        codes.addAll(merged.keySet());
        for (String code : codes) {
            for (Organisation version : history(code)) {
                if (container(version)) {
                    containerDates.add(version.validFrom());
                }
            }
        }
    }

    List<RowProblem> check(Row row) {
        List<RowProblem> problems = new ArrayList<>();
        Organisation version =
                at(row.organisation().code(), row.organisation().validFrom()).orElse(row.organisation());
        above(row, version, "territory", "Территория", Organisation::territory).ifPresent(problems::add);
        above(row, version, "supervisor", "Учредитель", Organisation::supervisor)
                .ifPresent(problems::add);
        if (problems.isEmpty() && container(version)) {
            cycle(row, version, "territory", "Территории", Organisation::territory)
                    .ifPresent(problems::add);
            cycle(row, version, "supervisor", "Учредители", Organisation::supervisor)
                    .ifPresent(problems::add);
        }
        for (String successor : version.successors()) {
            if (history(successor).isEmpty() && !listed.contains(successor)) {
                problems.add(problem(
                        row,
                        "successor",
                        "organisation.successor.unknown",
                        "Преемник " + successor + " не найден ни в реестре, ни в файле."));
            }
        }
        return problems;
    }

    /** Organisations that still name a territory or a supervisor which the rows close. */
    List<RowProblem> leftBehind(Map<String, List<Row>> rows) {
        Map<String, LocalDate> ends = new TreeMap<>();
        for (String code : rows.keySet()) {
            List<Organisation> history = history(code);
            Organisation last = history.get(history.size() - 1);
            if (container(last)) {
                last.validTo().ifPresent(end -> ends.put(code, end));
            }
        }
        if (ends.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> left = new TreeMap<>();
        Set<String> codes = new HashSet<>(registry.histories().keySet());
        codes.addAll(merged.keySet());
        for (String code : codes) {
            for (Organisation version : history(code)) {
                Stream.of(version.territory(), version.supervisor())
                        .filter(above -> ends.containsKey(above) && outlives(version, ends.get(above)))
                        .forEach(above -> left.computeIfAbsent(above, closed -> new TreeSet<>())
                                .add(code));
            }
        }
        List<RowProblem> problems = new ArrayList<>();
        left.forEach((closed, dependents) -> {
            List<Row> ofCode = rows.get(closed);
            problems.add(problem(
                    ofCode.get(ofCode.size() - 1),
                    "validTo",
                    "organisation.closed.in-use",
                    "После закрытия " + closed + " на неё ссылаются организации (" + dependents.size() + ", первая – "
                            + dependents.iterator().next() + "): переведите их в этом же файле."));
        });
        return problems;
    }

    /** One that begins only after the end is told at its own row. */
    private static boolean outlives(Organisation version, LocalDate end) {
        return !version.validFrom().isAfter(end)
                && version.validTo().map(to -> to.isAfter(end)).orElse(true);
    }

    private Optional<RowProblem> above(
            Row row, Organisation version, String field, String title, Function<Organisation, String> relation) {
        String code = relation.apply(version);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        List<Organisation> history = history(code);
        if (history.isEmpty()) {
            return listed.contains(code)
                    ? Optional.empty()
                    : Optional.of(problem(
                            row,
                            field,
                            "organisation." + field + ".unknown",
                            title + " " + code + ": нет ни в реестре, ни в файле."));
        }
        List<Organisation> together =
                history.stream().filter(other -> overlap(other, version)).toList();
        if (together.isEmpty()) {
            return Optional.of(problem(
                    row,
                    field,
                    "organisation." + field + ".not-in-force",
                    title + " " + code + " в эти сроки не действует."));
        }
        if (together.stream().noneMatch(Relations::container)) {
            return Optional.of(problem(
                    row,
                    field,
                    "organisation." + field + ".kind",
                    title + " " + code + ": организация вида «"
                            + together.get(0).kind() + "» не может ею быть."));
        }
        return Optional.empty();
    }

    /** A cycle through this version exists on its own first day or on one of a later version that closes it. */
    private Optional<RowProblem> cycle(
            Row row, Organisation version, String field, String title, Function<Organisation, String> relation) {
        for (LocalDate day : containerDates.tailSet(version.validFrom())) {
            if (!version.inForce(day)) {
                break;
            }
            List<String> path = new ArrayList<>(List.of(version.code()));
            String above = relation.apply(version);
            while (!above.isEmpty() && !path.contains(above)) {
                path.add(above);
                above = at(above, day).map(relation).orElse("");
            }
            if (above.equals(version.code())) {
                path.add(above);
                return Optional.of(problem(
                        row,
                        field,
                        "organisation." + field + ".cycle",
                        title + " замыкаются в круг: " + String.join(" → ", path) + "."));
            }
        }
        return Optional.empty();
    }

    private List<Organisation> history(String code) {
        List<Organisation> history = merged.get(code);
        return history == null ? registry.history(code) : history;
    }

    private Optional<Organisation> at(String code, LocalDate day) {
        return history(code).stream().filter(version -> version.inForce(day)).findFirst();
    }

    private static boolean container(Organisation version) {
        return RowChecks.CONTAINERS.contains(version.kind());
    }

    private static boolean overlap(Organisation one, Organisation other) {
        return one.validTo().map(to -> !to.isBefore(other.validFrom())).orElse(true)
                && other.validTo().map(to -> !to.isBefore(one.validFrom())).orElse(true);
    }

    private static RowProblem problem(Row row, String field, String code, String message) {
        return new RowProblem(row.number(), field, code, message);
    }
}
