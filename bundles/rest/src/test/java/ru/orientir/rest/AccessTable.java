package ru.orientir.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ru.orientir.rest.Caller.Reach;

/** The hand-written table of who gets what: {@code access-matrix.md}. */
final class AccessTable {

    /** Not asked. */
    static final String NOT = "·";

    private static final String WHOLE = "Rules for the whole";
    private static final String BY_PLACE = "Rules by where an organisation stands";

    private final Map<String, List<List<String>>> sections = new HashMap<>();

    private AccessTable() {}

    static AccessTable read() {
        AccessTable table = new AccessTable();
        List<List<String>> section = new ArrayList<>();
        for (String line : Region.pack("/access-matrix.md").lines().toList()) {
            if (line.startsWith("## ")) {
                section = new ArrayList<>();
                table.sections.put(line.substring(3), section);
            } else if (line.startsWith("|") && !line.startsWith("|---")) {
                section.add(Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList());
            }
        }
        return table;
    }

    /** The endpoints of the table, each with the request that is tried. */
    List<Line> lines() {
        return rows("Endpoints")
                .map(cells -> new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
                .toList();
    }

    /** The rows below the header. */
    private Stream<List<String>> rows(String section) {
        return sections.get(section).stream().skip(1);
    }

    /** What is expected where no organisation is named; empty for a rule that goes by where one stands. */
    Optional<String> whole(String rule, Caller caller) {
        int column = sections.get(WHOLE).get(0).indexOf(name(caller));
        return rows(WHOLE)
                .filter(cells -> cells.get(0).equals(rule))
                .map(cells -> cells.get(column))
                .findFirst();
    }

    /** What is expected of the organisations at each place. */
    Map<Reach, String> byPlace(String rule, Caller caller) {
        List<String> cells = rows(BY_PLACE)
                .filter(row -> row.get(0).equals(rule) && row.get(1).equals(name(caller)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule " + rule + " for " + caller));
        Map<Reach, String> expected = new EnumMap<>(Reach.class);
        for (Reach reach : Reach.values()) {
            expected.put(reach, cells.get(2 + reach.ordinal()));
        }
        return expected;
    }

    /** The figures that answers have. */
    List<Figure> figures() {
        List<String> header = sections.get("Figures").get(0);
        List<Figure> figures = new ArrayList<>();
        rows("Figures").forEach(cells -> {
            for (int column = 2; column < cells.size(); column++) {
                if (!cells.get(column).equals(NOT)) {
                    Caller caller = Caller.valueOf(header.get(column).toUpperCase(Locale.ROOT));
                    figures.add(new Figure(cells.get(0), cells.get(1), caller, cells.get(column)));
                }
            }
        });
        return figures;
    }

    private static String name(Caller caller) {
        return caller.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * One classified request.
     *
     * @param request verb and path, with what stands for codes and numbers
     * @param letIn the status for whoever is let in
     * @param body its type and text; empty for none
     * @param names what it may name beyond the caller's scope: {@code territories} or nothing
     */
    record Line(String request, String rule, String letIn, String body, String names) {

        String verb() {
            return request.substring(0, request.indexOf(' '));
        }

        String path() {
            return request.substring(request.indexOf(' ') + 1);
        }

        boolean namesTerritories() {
            return names.equals("territories");
        }

        @Override
        public String toString() {
            return request + (body.isEmpty() ? "" : " " + body) + ": " + rule;
        }
    }

    /** A figure that was calculated by hand. */
    record Figure(String path, String pointer, Caller caller, String value) {}
}
