package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.orientir.indicator.GoldenCase.Expected;
import ru.orientir.scoring.Score;

/** Compares a score with what a golden case says that it must be. */
final class ExpectedScore {

    private static final String NOTHING = "нет";

    private ExpectedScore() {}

    /** What differs, in Russian; absent when it comes out as it should. */
    static Optional<String> difference(Expected expected, Score actual) {
        return value(expected, actual)
                .or(() -> number("отклонение", expected.deviation(), actual.deviation()))
                .or(() -> number("выполнение", expected.attainment(), actual.attainment()))
                .or(() -> number("баллов", expected.points(), actual.points()))
                .or(() -> level(expected.level(), actual.level()))
                .or(() -> distribution(expected.distribution(), chosen(actual)));
    }

    private static Optional<String> value(Expected expected, Score actual) {
        boolean same = expected.value().isEmpty()
                ? actual.value().isEmpty()
                : actual.value()
                        .filter(number -> number.compareTo(new BigDecimal(expected.value())) == 0)
                        .isPresent();
        return same && expected.status().equals(actual.status().code())
                ? Optional.empty()
                : Optional.of("ожидается " + value(expected.value(), expected.status()) + ", получается "
                        + value(
                                actual.value().map(BigDecimal::toPlainString).orElse(""),
                                actual.status().code())
                        + (actual.reason().isEmpty() ? "" : ": не хватает " + actual.reason()));
    }

    /** A number with its status; of what is no number, the status is all there is to say. */
    private static String value(String number, String status) {
        return number.isEmpty() ? "«" + status + "»" : "«" + number + "» (" + status + ")";
    }

    private static Optional<String> number(String what, Optional<BigDecimal> expected, Optional<BigDecimal> actual) {
        return expected.isPresent() && (actual.isEmpty() || actual.get().compareTo(expected.get()) != 0)
                ? Optional.of("ожидается " + what + " «" + text(expected) + "», получается «" + text(actual) + "»")
                : Optional.empty();
    }

    private static Optional<String> level(Optional<String> expected, Optional<String> actual) {
        return expected.isPresent() && !expected.equals(actual)
                ? Optional.of("ожидается уровень «" + expected.get() + "», получается «" + actual.orElse(NOTHING) + "»")
                : Optional.empty();
    }

    private static Optional<String> distribution(Optional<Map<String, Integer>> expected, Map<String, Integer> actual) {
        return expected.map(ExpectedScore::chosen)
                .filter(counts -> !counts.equals(actual))
                .map(counts -> "ожидается распределение «" + text(counts) + "», получается «" + text(actual) + "»");
    }

    private static Map<String, Integer> chosen(Score score) {
        return chosen(
                score.distribution().stream().collect(Collectors.toMap(Score.Category::option, Score.Category::count)));
    }

    /** Without what nobody chose. */
    private static Map<String, Integer> chosen(Map<String, Integer> counts) {
        Map<String, Integer> chosen = new TreeMap<>(counts);
        chosen.values().removeIf(count -> count == 0);
        return chosen;
    }

    private static String text(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + ": " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(NOTHING);
    }
}
