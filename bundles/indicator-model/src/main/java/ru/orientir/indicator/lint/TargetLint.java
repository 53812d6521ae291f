package ru.orientir.indicator.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.formula.Operand;
import ru.orientir.indicator.formula.Range;

/** Targets that are missing or cannot be met. */
final class TargetLint implements Lint.Rule {

    private static final char MINUS = '\u2212';
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(Contents contents, Findings findings) {
        absent(contents.indicators(), findings);
        for (Indicator indicator : contents.indicators()) {
            range(contents, indicator, Optional.empty(), indicator.targets().common(), findings);
            indicator
                    .targets()
                    .byTier()
                    .forEach((tier, targets) -> range(contents, indicator, Optional.of(tier), targets, findings));
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

    private static void range(
            Contents contents,
            Indicator indicator,
            Optional<Tier> tier,
            SortedMap<TargetPeriod, BigDecimal> targets,
            Findings findings) {
        boolean notNegative = counts(indicator)
                || Range.of(indicator.formula().expression(), contents::range).isNotNegative();
        targets.forEach((period, target) -> {
            Position place = contents.place(indicator, tier, period);
            if (target.signum() < 0 && notNegative) {
                complain(indicator, period, target, "значение не бывает меньше нуля", place, findings);
            } else if (isPart(indicator) && target.compareTo(HUNDRED) > 0) {
                complain(indicator, period, target, "доля не бывает больше 100 %", place, findings);
            }
        });
    }

    /** These tell organisations, whatever the formula is. */
    private static boolean counts(Indicator indicator) {
        return indicator.rollUp().by() == By.SHARE || indicator.rollUp().by() == By.DISTRIBUTION;
    }

    /** Per cent of the year before are a growth, which has no limit. */
    private static boolean isPart(Indicator indicator) {
        return indicator.unit().equals("%")
                && indicator.formula().inputs().stream()
                        .noneMatch(operand -> Operand.of(operand) instanceof Operand.Previous);
    }

    private static void complain(
            Indicator indicator,
            TargetPeriod period,
            BigDecimal target,
            String why,
            Position place,
            Findings findings) {
        findings.warning(
                "target.range",
                "У показателя «" + indicator.code() + "» плановое значение на " + period + " равно "
                        + target.toPlainString().replace('-', MINUS) + " " + indicator.unit() + ", а " + why
                        + ". Проверьте его.",
                place);
    }
}
