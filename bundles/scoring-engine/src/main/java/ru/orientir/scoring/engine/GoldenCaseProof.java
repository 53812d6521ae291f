package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.GoldenCase.Expected;
import ru.orientir.indicator.GoldenCase.Given;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.TerritoryTree;

/** Calculates the golden cases of a methodology: one form by itself, several as the roll-up of a territory. */
final class GoldenCaseProof {

    private static final String TERRITORY = "case";

    private final CompiledMethodology methodology;

    GoldenCaseProof(CompiledMethodology methodology) {
        this.methodology = methodology;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (GoldenCase golden : methodology.methodology().cases()) {
            Map<String, Score> scores = new TreeMap<>();
            for (Score score : calculate(golden)) {
                scores.put(score.indicator(), score);
            }
            new TreeMap<>(golden.expected())
                    .forEach((indicator, expected) -> compare(expected, Optional.ofNullable(scores.get(indicator)))
                            .ifPresent(difference -> findings.add(finding(golden, indicator, difference))));
        }
        return findings;
    }

    private List<Score> calculate(GoldenCase golden) {
        RollUp rollUp =
                new OpenRollUp(new Scorer(methodology, golden.period()), new TerritoryTree(TERRITORY, Map.of()));
        List<Score> last = List.of();
        for (int i = 0; i < golden.given().size(); i++) {
            last = rollUp.add(respondent(i, golden.given().get(i)));
        }
        return golden.given().size() == 1 ? last : rollUp.territory(TERRITORY);
    }

    private static Respondent respondent(int number, Given given) {
        return new Respondent(
                String.valueOf(number + 1),
                given.kind(),
                TERRITORY,
                given.reported() ? Report.ACCEPTED : Report.NONE,
                given.answers(),
                given.earlier(),
                Optional.empty());
    }

    /** What differs, in Russian; absent when it comes out as it should. */
    private static Optional<String> compare(Expected expected, Optional<Score> score) {
        if (score.isEmpty()) {
            return Optional.of("по этим данным он не рассчитывается");
        }
        Score actual = score.get();
        String value = text(actual.value());
        boolean sameValue = expected.value().isEmpty()
                ? actual.value().isEmpty()
                : actual.value().isPresent() && actual.value().get().compareTo(new BigDecimal(expected.value())) == 0;
        if (!sameValue || !expected.status().equals(actual.status().code())) {
            return Optional.of("ожидается «" + expected.value() + "» (" + expected.status() + "), получается «" + value
                    + "» (" + actual.status().code() + ")");
        }
        if (differs(expected.deviation(), actual.deviation())) {
            return Optional.of("ожидается отклонение «" + text(expected.deviation()) + "», получается «"
                    + text(actual.deviation()) + "»");
        }
        if (differs(expected.points(), actual.points())) {
            return Optional.of(
                    "ожидается баллов «" + text(expected.points()) + "», получается «" + text(actual.points()) + "»");
        }
        return Optional.empty();
    }

    private static boolean differs(Optional<BigDecimal> expected, Optional<BigDecimal> actual) {
        return expected.isPresent() && (actual.isEmpty() || actual.get().compareTo(expected.get()) != 0);
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static Finding finding(GoldenCase golden, String indicator, String difference) {
        return new Finding(
                Finding.Severity.ERROR,
                "case.result",
                "Пример «" + golden.name() + "»: показатель «" + indicator + "» — " + difference + ".",
                golden.position());
    }
}
