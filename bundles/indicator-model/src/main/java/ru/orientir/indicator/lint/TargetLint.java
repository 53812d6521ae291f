package ru.orientir.indicator.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;

/** Targets that are missing or cannot be met. */
final class TargetLint implements Lint.Rule {

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
        targets.forEach((period, target) -> {
            if (target.signum() < 0 || indicator.unit().equals("%") && target.compareTo(HUNDRED) > 0) {
                findings.warning(
                        "target.range",
                        "У показателя «" + indicator.code() + "» плановое значение на " + period + " — "
                                + target.toPlainString() + " " + indicator.unit()
                                + ": такого не бывает. Проверьте его.",
                        contents.place(indicator, tier, period));
            }
        });
    }
}
