package ru.orientir.indicator.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.GoldenCase.Expected;
import ru.orientir.indicator.GoldenCase.Given;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.Tier;

/** Worked examples that wait for something that the methodology cannot give. */
final class ExpectationLint implements Lint.Rule {

    /**
     * What an example says of one result.
     *
     * @param tier of whoever has the result
     * @param path of the expectation in the example
     */
    private record Expectation(GoldenCase example, Tier tier, String code, Expected expected, List<String> path) {

        String[] path(String key) {
            return Stream.concat(path.stream(), Stream.of(code, key)).toArray(String[]::new);
        }
    }

    @Override
    public void check(Contents contents, Findings findings) {
        for (GoldenCase example : contents.methodology().cases()) {
            check(contents, example, tier(example), example.expected(), findings, List.of("expect"));
            for (int number = 0; number < example.given().size(); number++) {
                Given given = example.given().get(number);
                List<String> path = List.of("organisations", String.valueOf(number), "expect");
                check(contents, example, Tier.of(given.kind()), given.expected(), findings, path);
            }
        }
    }

    /** Of what the example as a whole is about: a territory or a single form. An example of nobody is complained about elsewhere. */
    private static Tier tier(GoldenCase example) {
        return example.territory()
                .or(() -> example.given().stream()
                        .map(given -> Tier.of(given.kind()))
                        .findFirst())
                .orElse(Tier.ORGANISATION);
    }

    private static void check(
            Contents contents,
            GoldenCase example,
            Tier tier,
            Map<String, Expected> expectations,
            Findings findings,
            List<String> path) {
        expectations.forEach((code, expected) -> {
            Expectation expectation = new Expectation(example, tier, code, expected, path);
            target(contents, expectation, findings);
            points(contents, expectation, findings);
            level(contents, expectation, findings);
            distribution(contents, expectation, findings);
        });
    }

    private static void target(Contents contents, Expectation expectation, Findings findings) {
        if (hasTarget(contents, expectation)) {
            return;
        }
        String without = " «" + expectation.code() + "», но планового значения на "
                + expectation.example().period() + " нет";
        if (expectation.expected().deviation().isPresent()) {
            complain(contents, "case.deviation", expectation, "deviation", "ждёт отклонение" + without, findings);
        }
        if (expectation.expected().attainment().isPresent()) {
            complain(
                    contents, "case.deviation", expectation, "attainment", "ждёт выполнение плана" + without, findings);
        }
    }

    private static boolean hasTarget(Contents contents, Expectation expectation) {
        return contents.indicator(expectation.code())
                .flatMap(indicator -> indicator
                        .targets()
                        .target(expectation.tier(), expectation.example().period()))
                .isPresent();
    }

    private static void points(Contents contents, Expectation expectation, Findings findings) {
        if (expectation.expected().points().isEmpty()) {
            return;
        }
        String code = expectation.code();
        Optional<PointsRule> rule = contents.indicator(code).map(Indicator::points);
        String why = "";
        if (!contents.hasPoints(code)) {
            why = "», но их у него нет (points)";
        } else if (rule.filter(PointsRule.ToTarget.class::isInstance).isPresent()
                && !hasTarget(contents, expectation)) {
            why = "» к плановому значению, но на " + expectation.example().period() + " его нет";
        } else if (rule.filter(PointsRule.ToBest.class::isInstance).isPresent()
                && expectation.example().territory().isEmpty()) {
            why = "» к лучшему, но сравнить одну форму не с кем: нужны organisations";
        }
        if (!why.isEmpty()) {
            complain(contents, "case.points", expectation, "points", "ждёт баллы «" + code + why, findings);
        }
    }

    private static void level(Contents contents, Expectation expectation, Findings findings) {
        String code = expectation.code();
        expectation.expected().level().ifPresent(level -> {
            if (contents.levels(code).stream().noneMatch(each -> each.code().equals(level))) {
                complain(
                        contents,
                        "case.level",
                        expectation,
                        "level",
                        "ждёт уровень «" + level + "» у «" + code + "», но такого уровня у него нет (levels)",
                        findings);
            }
        });
    }

    private static void distribution(Contents contents, Expectation expectation, Findings findings) {
        String code = expectation.code();
        if (expectation.expected().distribution().isEmpty()) {
            return;
        }
        Optional<Indicator> indicator =
                contents.indicator(code).filter(each -> each.rollUp().by() == RollUpRule.By.DISTRIBUTION);
        if (indicator.isEmpty()) {
            complain(
                    contents,
                    "case.distribution",
                    expectation,
                    "distribution",
                    "ждёт распределение «" + code + "», но его свод другой (by: distribution)",
                    findings);
            return;
        }
        for (String operand : indicator.get().formula().inputs()) {
            Input input = contents.behind(operand);
            for (String option : expectation.expected().distribution().get().keySet()) {
                if (input.options().stream().noneMatch(each -> each.code().equals(option))) {
                    complain(
                            contents,
                            "case.distribution",
                            expectation,
                            "distribution",
                            "ждёт вариант «" + option + "», но у «" + input.code() + "» его нет (options)",
                            findings);
                }
            }
        }
    }

    private static void complain(
            Contents contents, String code, Expectation expectation, String key, String what, Findings findings) {
        findings.error(
                code,
                "Пример «" + expectation.example().name() + "» " + what + ". Исправьте пример или методику.",
                contents.place(expectation.example().position(), expectation.path(key)));
    }
}
