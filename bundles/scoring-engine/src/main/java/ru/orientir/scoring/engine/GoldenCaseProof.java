package ru.orientir.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.GoldenCase.Expected;
import ru.orientir.indicator.GoldenCase.Given;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.Recommendation;
import ru.orientir.scoring.Score;

/** Calculates the golden cases of a methodology and says what differs from what was calculated by hand. */
final class GoldenCaseProof {

    private static final String NOTHING = "ничего";

    private final CompiledMethodology methodology;

    GoldenCaseProof(CompiledMethodology methodology) {
        this.methodology = methodology;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (GoldenCase golden : methodology.methodology().cases()) {
            CalculatedCase calculated = new CalculatedCase(methodology, golden);
            String name = "Пример «" + golden.name() + "»";
            differences(golden.expected(), calculated.result(), absent(golden))
                    .forEach((result, difference) -> findings.add(finding(
                            "case.result", name + difference, golden.places().of(result))));
            golden.recommendations()
                    .flatMap(
                            expected -> difference(expected, codes(calculated.recommendations(), Recommendation::code)))
                    .ifPresent(difference -> findings.add(finding(
                            "case.recommendations", name + ": рекомендации — " + difference, golden.position())));
            for (int number = 0; number < golden.given().size(); number++) {
                findings.addAll(ofOne(golden, calculated, number));
            }
        }
        return findings;
    }

    private List<Finding> ofOne(GoldenCase golden, CalculatedCase calculated, int number) {
        List<Finding> findings = new ArrayList<>();
        Given given = golden.given().get(number);
        String name = "Пример «" + golden.name() + "»"
                + (golden.territory().isEmpty()
                        ? ""
                        : ", организация " + (number + 1) + " (" + given.kind().code() + ")");
        differences(given.expected(), calculated.own(number), absent(given))
                .forEach((result, difference) -> findings.add(
                        finding("case.result", name + difference, given.places().of(result))));
        given.broken()
                .flatMap(expected -> difference(expected, codes(calculated.broken(number), Check::code)))
                .ifPresent(difference -> findings.add(finding(
                        "case.checks",
                        name + ": нарушенные контроли — " + difference,
                        given.places().whole())));
        return findings;
    }

    private static String absent(GoldenCase golden) {
        return golden.given().size() == 1
                ? absent(golden.given().get(0))
                : "ни у одной из организаций его нет: их виды об этом не спрашивают";
    }

    private static String absent(Given given) {
        return "у вида " + given.kind().code() + " его нет: этот вид об этом не спрашивают";
    }

    /**
     * What differs, by the code of the result.
     *
     * @param absent what to say of a result that is not there
     */
    private Map<String, String> differences(Map<String, Expected> expected, List<Score> scores, String absent) {
        Map<String, Score> byCode = scores.stream().collect(Collectors.toMap(Score::indicator, Function.identity()));
        Map<String, String> differences = new TreeMap<>();
        new TreeMap<>(expected).forEach((code, one) -> Optional.ofNullable(byCode.get(code))
                .map(score -> ExpectedScore.difference(one, score))
                .orElse(Optional.of(absent))
                .ifPresent(difference -> differences.put(code, ": " + named(code) + " — " + difference + ".")));
        return differences;
    }

    private String named(String code) {
        if (methodology.indicator(code).isPresent()) {
            return "показатель «" + code + "»";
        }
        return code.equals(Methodology.TOTAL) ? "итог" : "критерий «" + code + "»";
    }

    private static <T> Set<String> codes(List<T> found, Function<T, String> code) {
        return found.stream().map(code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> difference(Set<String> expected, Set<String> actual) {
        return expected.equals(actual)
                ? Optional.empty()
                : Optional.of("ожидается «" + text(new TreeSet<>(expected)) + "», получается «" + text(actual) + "».");
    }

    private static String text(Set<String> codes) {
        return codes.isEmpty() ? NOTHING : String.join(", ", codes);
    }

    private static Finding finding(String code, String message, Position position) {
        return new Finding(Finding.Severity.ERROR, code, message, position);
    }
}
