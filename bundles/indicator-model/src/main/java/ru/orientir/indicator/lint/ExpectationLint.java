package ru.orientir.indicator.lint;

import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.GoldenCase.Expected;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.Tier;

/** Worked examples that wait for something that the methodology cannot give. */
final class ExpectationLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        for (GoldenCase example : contents.methodology().cases()) {
            check(contents, example, example.territory().orElse(Tier.ORGANISATION), example.expected(), findings);
            for (GoldenCase.Given given : example.given()) {
                check(contents, example, Tier.ORGANISATION, given.expected(), findings);
            }
        }
    }

    private static void check(
            Contents contents, GoldenCase example, Tier tier, Map<String, Expected> expectations, Findings findings) {
        expectations.forEach((code, expected) -> {
            boolean target = contents.indicator(code)
                    .flatMap(indicator -> indicator.targets().target(tier, example.period()))
                    .isPresent();
            if (expected.deviation().isPresent() && !target) {
                withoutTarget(example, "отклонение", code, findings);
            }
            if (expected.attainment().isPresent() && !target) {
                withoutTarget(example, "выполнение плана", code, findings);
            }
            points(contents, example, code, expected, target, findings);
            level(contents, example, code, expected, findings);
            distribution(contents, example, code, expected, findings);
        });
    }

    private static void withoutTarget(GoldenCase example, String what, String code, Findings findings) {
        complain(
                "case.deviation",
                example,
                "ждёт " + what + " «" + code + "», но планового значения на " + example.period() + " нет",
                findings);
    }

    private static void points(
            Contents contents, GoldenCase example, String code, Expected expected, boolean target, Findings findings) {
        if (expected.points().isEmpty()) {
            return;
        }
        Optional<PointsRule> rule = contents.indicator(code).map(Indicator::points);
        if (!contents.hasPoints(code)) {
            complain("case.points", example, "ждёт баллы «" + code + "», но их у него нет (points)", findings);
        } else if (rule.filter(PointsRule.ToTarget.class::isInstance).isPresent() && !target) {
            complain(
                    "case.points",
                    example,
                    "ждёт баллы «" + code + "» к плановому значению, но на " + example.period() + " его нет",
                    findings);
        } else if (rule.filter(PointsRule.ToBest.class::isInstance).isPresent()
                && example.territory().isEmpty()) {
            complain(
                    "case.points",
                    example,
                    "ждёт баллы «" + code + "» к лучшему, но сравнить одну форму не с кем: нужны organisations",
                    findings);
        }
    }

    private static void level(
            Contents contents, GoldenCase example, String code, Expected expected, Findings findings) {
        expected.level().ifPresent(level -> {
            if (contents.levels(code).stream().noneMatch(each -> each.code().equals(level))) {
                complain(
                        "case.level",
                        example,
                        "ждёт уровень «" + level + "» у «" + code + "», но такого уровня у него нет (levels)",
                        findings);
            }
        });
    }

    private static void distribution(
            Contents contents, GoldenCase example, String code, Expected expected, Findings findings) {
        if (expected.distribution().isEmpty()) {
            return;
        }
        Optional<Indicator> indicator =
                contents.indicator(code).filter(each -> each.rollUp().by() == RollUpRule.By.DISTRIBUTION);
        if (indicator.isEmpty()) {
            complain(
                    "case.distribution",
                    example,
                    "ждёт распределение «" + code + "», но его свод другой (by: distribution)",
                    findings);
            return;
        }
        for (String operand : indicator.get().formula().inputs()) {
            Input input = contents.behind(operand);
            for (String option : expected.distribution().get().keySet()) {
                if (input.options().stream().noneMatch(each -> each.code().equals(option))) {
                    complain(
                            "case.distribution",
                            example,
                            "ждёт вариант «" + option + "», но у «" + input.code() + "» его нет (options)",
                            findings);
                }
            }
        }
    }

    private static void complain(String code, GoldenCase example, String what, Findings findings) {
        findings.error(
                code,
                "Пример «" + example.name() + "» " + what + ". Исправьте пример или методику.",
                example.position());
    }
}
