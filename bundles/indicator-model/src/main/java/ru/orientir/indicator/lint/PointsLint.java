package ru.orientir.indicator.lint;

import java.util.Set;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PointsRule;

/** Points for nearing a target that is nowhere, without bounds where less is better, or for being the best of one. */
final class PointsLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        for (Indicator indicator : contents.indicators()) {
            if (indicator.points() instanceof PointsRule.ToTarget rule) {
                check(contents, indicator, rule, findings);
            } else if (indicator.points() instanceof PointsRule.ToBest
                    && indicator.rollUp().kinds().equals(Set.of(OrganisationKind.REGION))) {
                findings.warning(
                        "points.best.alone",
                        "Показатель «" + indicator.code()
                                + "» считает только регион: он всегда сам себе лучший. Выберите bands или target.",
                        contents.place(indicator.position(), "points", "best"));
            }
        }
    }

    private static void check(Contents contents, Indicator indicator, PointsRule.ToTarget rule, Findings findings) {
        if (indicator.targets().isEmpty()) {
            findings.error(
                    "points.target.absent",
                    "Баллы показателя «" + indicator.code()
                            + "» считаются к плановому значению, а его нет ни на один период. Укажите targets или выберите "
                            + "другие баллы.",
                    contents.place(indicator.position(), "points", "target"));
        }
        if (!rule.capped() && indicator.direction() == Indicator.Direction.LOWER) {
            findings.error(
                    "points.target.uncapped",
                    "У показателя «" + indicator.code()
                            + "» лучше меньшее значение, и при нуле баллы без предела не определены. Уберите capped: no.",
                    contents.place(indicator.position(), "points", "target", "capped"));
        }
    }
}
