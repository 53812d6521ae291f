package ru.orientir.indicator;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A pack of the greatest size that a region is expected to write: 500 indicators over 600 inputs, 300 checks, 20 cases. */
final class LargePack {

    static final int INPUTS = 600;
    static final int INDICATORS = 500;
    private static final int CHECKS = 300;
    private static final int CASES = 20;

    private LargePack() {}

    static String text() {
        StringBuilder pack = new StringBuilder(
                """
                id: large
                version: "1.0"
                title: Большая методика
                basis: {document: Приказ}
                period: calendar-year
                inputs:
                """);
        for (int i = 0; i < INPUTS; i++) {
            pack.append("  x%d: {label: Величина %d, type: count, unit: чел., for: [school]}%n".formatted(i, i));
        }
        pack.append("criteria:\n  - id: all\n    title: Всё\n    aggregate: {by: weighted-mean, missing: zero, "
                + "notApplicable: renormalise, weights: 500, max: 10}\n    indicators:\n");
        for (int i = 0; i < INDICATORS; i++) {
            pack.append(
                    """
                          - id: i%1$d
                            title: Доля обучающихся, охваченных мероприятием %1$d
                            legal: (В%1$d / В%2$d) × 100
                            formula: 100 * x%1$d / x%2$d
                            unit: "%%"
                            decimals: 1
                            rollup: {by: sums, kinds: [school]}
                            targets: {2021: 30, 2022: 40}
                            points: {bands: [{from: 0, points: 0}, {from: 30, points: 10}]}
                            weight: 1
                    """
                            .formatted(i, i + 100));
        }
        pack.append("checks:\n");
        for (int i = 0; i < CHECKS; i++) {
            pack.append("  - {id: c%d, rule: x%d <= x%d, severity: error, message: Часть больше целого.}%n"
                    .formatted(i, i, i + 100));
        }
        pack.append("levels: [{id: low, title: Низкий, from: 0}, {id: high, title: Высокий, from: 10}]\ncases:\n");
        String given = IntStream.range(0, INPUTS)
                .mapToObj(i -> "x" + i + ": " + (i < 100 ? 50 : 100))
                .collect(Collectors.joining(", "));
        String expected = IntStream.range(0, INDICATORS)
                .mapToObj(i -> "i" + i + ": " + (i < 100 ? "50.0" : "100.0"))
                .collect(Collectors.joining(", "));
        for (int i = 0; i < CASES; i++) {
            pack.append("  - name: Пример %d%n    kind: school%n    year: 2021%n    given: {%s}%n    expect: {%s}%n"
                    .formatted(i, given, expected));
        }
        return pack.toString();
    }
}
