package ru.orientir.portal.host.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationRegistry.Row;
import ru.orientir.portal.OrganisationRegistry.RowProblem;

/** Joins the known versions of one organisation with the listed ones into a history without overlaps. */
final class History {

    private History() {}

    /** The history after the rows, the oldest version first; what does not fit is added to the problems. */
    static List<Organisation> merge(List<Organisation> known, List<Row> rows, FirstProblems problems) {
        SortedMap<LocalDate, Version> versions = new TreeMap<>();
        for (int at = 0; at < known.size(); at++) {
            Organisation version = known.get(at);
            versions.put(version.validFrom(), new Version(version, Optional.empty(), runsOn(known, at)));
        }
        SortedMap<LocalDate, Row> listed = new TreeMap<>();
        for (Row row : rows) {
            Organisation version = row.organisation();
            Row twin = listed.putIfAbsent(version.validFrom(), row);
            if (twin != null) {
                problems.add(new RowProblem(
                        row.number(),
                        "code",
                        "organisation.duplicate",
                        "Код " + version.code() + " с той же датой начала уже указан в строке " + twin.number() + "."));
            } else {
                versions.put(
                        version.validFrom(),
                        new Version(version, Optional.of(row), version.validTo().isEmpty()));
            }
        }
        return join(new ArrayList<>(versions.values()), problems);
    }

    /** Whether a known version ends only because the next one begins. */
    private static boolean runsOn(List<Organisation> known, int at) {
        Optional<LocalDate> to = known.get(at).validTo();
        return to.isEmpty()
                || at + 1 < known.size()
                        && to.get().plusDays(1).equals(known.get(at + 1).validFrom());
    }

    private static List<Organisation> join(List<Version> versions, FirstProblems problems) {
        List<Organisation> joined = new ArrayList<>(versions.size());
        for (int at = 0; at < versions.size(); at++) {
            Version version = versions.get(at);
            Organisation organisation = version.organisation;
            if (at + 1 < versions.size()) {
                Version next = versions.get(at + 1);
                LocalDate lastDay = next.organisation.validFrom().minusDays(1);
                if (version.runsOn) {
                    organisation = ending(organisation, lastDay);
                } else if (organisation.validTo().orElseThrow().isAfter(lastDay)) {
                    problems.add(overlap(version, next));
                }
            }
            joined.add(organisation);
        }
        return List.copyOf(joined);
    }

    private static Organisation ending(Organisation version, LocalDate lastDay) {
        return new Organisation(
                version.code(),
                version.name(),
                version.shortName(),
                version.kind(),
                version.territory(),
                version.supervisor(),
                version.validFrom(),
                Optional.of(lastDay),
                version.successors());
    }

    private static RowProblem overlap(Version version, Version next) {
        Row blamed = next.row.or(() -> version.row).orElseThrow();
        return new RowProblem(
                blamed.number(),
                "validFrom",
                "organisation.dates.overlap",
                "Сроки двух редакций " + version.organisation.code() + " пересекаются: одна действует по "
                        + version.organisation.validTo().orElseThrow() + ", другая начинается "
                        + next.organisation.validFrom() + ".");
    }

    /** @param runsOn whether it lasts until the next version begins, whenever that is */
    private record Version(Organisation organisation, Optional<Row> row, boolean runsOn) {}
}
