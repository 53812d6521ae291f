package ru.orientir.indicator.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.TargetPeriod;

/** Targets that are missing or cannot be met, and levels without points to reach them. */
final class TargetLint implements Lint.Rule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(Draft draft, Findings findings) {
        List<Indicator> indicators = draft.methodology().indicators();
        absent(indicators, findings);
        for (Indicator indicator : indicators) {
            gaps(indicator, findings);
            range(indicator, findings);
        }
        boolean points = indicators.stream().anyMatch(indicator -> !(indicator.points() instanceof PointsRule.None));
        if (!draft.methodology().levels().isEmpty() && !points && !indicators.isEmpty()) {
            findings.warning(
                    "level.points",
                    "Уровни заданы, но ни один показатель не даёт баллов: уровень не будет определён.",
                    indicators.get(0).position());
        }
    }

    private static void absent(List<Indicator> indicators, Findings findings) {
        List<Indicator> without =
                indicators.stream().filter(each -> each.targets().isEmpty()).toList();
        if (!without.isEmpty()) {
            String which = without.size() == indicators.size()
                    ? "ни для одного показателя"
                    : "для показателей: "
                            + without.stream().map(Indicator::code).collect(Collectors.joining(", "));
            findings.warning(
                    "target.absent",
                    "Плановые значения не заданы " + which + ". Отклонение и выполнение по ним не рассчитываются.",
                    without.get(0).position());
        }
    }

    private static void gaps(Indicator indicator, Findings findings) {
        gaps(indicator, indicator.targets().common(), findings);
        indicator.targets().byTier().values().forEach(targets -> gaps(indicator, targets, findings));
    }

    private static void gaps(Indicator indicator, SortedMap<TargetPeriod, BigDecimal> targets, Findings findings) {
        List<Integer> years = targets.keySet().stream()
                .filter(period -> period.half() == 0)
                .map(TargetPeriod::year)
                .toList();
        if (!years.isEmpty() && years.get(years.size() - 1) - years.get(0) + 1 != years.size()) {
            findings.warning(
                    "target.gap",
                    "У показателя «" + indicator.code() + "» плановые значения заданы не для каждого года с "
                            + years.get(0) + " по " + years.get(years.size() - 1) + ".",
                    indicator.position());
        }
    }

    private static void range(Indicator indicator, Findings findings) {
        range(indicator, indicator.targets().common(), findings);
        indicator.targets().byTier().values().forEach(targets -> range(indicator, targets, findings));
    }

    private static void range(Indicator indicator, SortedMap<TargetPeriod, BigDecimal> targets, Findings findings) {
        targets.forEach((period, target) -> {
            if (target.signum() < 0 || indicator.unit().equals("%") && target.compareTo(HUNDRED) > 0) {
                findings.warning(
                        "target.range",
                        "У показателя «" + indicator.code() + "» плановое значение на " + period + " — "
                                + target.toPlainString() + " " + indicator.unit() + ": такого не бывает.",
                        indicator.position());
            }
        });
    }
}
