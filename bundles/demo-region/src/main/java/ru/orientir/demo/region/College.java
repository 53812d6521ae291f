package ru.orientir.demo.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ПОО with what the mentoring monitoring of 2020 knows of it. */
public record College(String code, String name, String shortName, String territory, Mentoring mentoring) {

    /** How it took part. */
    public sealed interface Mentoring {

        /** @param contingent full-time students by reference */
        record Expected(int contingent, Optional<Report> report) implements Mentoring {}

        /** Not expected to report. */
        record Excluded(String reason) implements Mentoring {}
    }

    /** What was reported. */
    public record Report(int students, int covered, int twoOrMore, boolean roadMapAgreed) {}

    /** All 66, by code: first the 43 that were expected. */
    public static List<College> all() {
        List<College> colleges = new ArrayList<>();
        Tsv.read("mentoring-2020.tsv").forEach(row -> colleges.add(college(row, expected(row))));
        Tsv.read("other-colleges.tsv")
                .forEach(row -> colleges.add(college(row, new Mentoring.Excluded(row.get("reason")))));
        return List.copyOf(colleges);
    }

    private static College college(Map<String, String> row, Mentoring mentoring) {
        return new College(row.get("code"), row.get("name"), row.get("shortName"), row.get("territory"), mentoring);
    }

    private static Mentoring expected(Map<String, String> row) {
        Optional<Report> report = row.get("students").isEmpty()
                ? Optional.empty()
                : Optional.of(new Report(
                        number(row, "students"),
                        number(row, "covered"),
                        number(row, "twoOrMore"),
                        "да".equals(row.get("roadMapAgreed"))));
        return new Mentoring.Expected(number(row, "contingent"), report);
    }

    private static int number(Map<String, String> row, String name) {
        return Integer.parseInt(row.get(name));
    }
}
