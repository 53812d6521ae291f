package ru.orientir.indicator.lint;

import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.PointsRule;

/** Points for nearing a target that is nowhere, or that are without bounds where less is better. */
final class PointsLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        for (Indicator indicator : contents.indicators()) {
            if (indicator.points() instanceof PointsRule.ToTarget rule) {
                check(indicator, rule, findings);
            }
        }
    }

    private static void check(Indicator indicator, PointsRule.ToTarget rule, Findings findings) {
        if (indicator.targets().isEmpty()) {
            findings.error(
                    "points.target.absent",
                    "Баллы показателя «" + indicator.code()
                            + "» считаются к плановому значению, а его нет ни на один период. Укажите targets или выберите "
                            + "другие баллы.",
                    indicator.position());
        }
        if (!rule.capped() && indicator.direction() == Indicator.Direction.LOWER) {
            findings.error(
                    "points.target.uncapped",
                    "У показателя «" + indicator.code()
                            + "» лучше меньшее значение, и при нуле баллы без предела не определены. Уберите capped: no.",
                    indicator.position());
        }
    }
}
