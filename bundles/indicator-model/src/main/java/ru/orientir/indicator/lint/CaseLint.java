package ru.orientir.indicator.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.Tier;

/** Indicators that no worked example proves, and examples that cannot come out. */
final class CaseLint implements Lint.Rule {

    private static final Position BEGIN = new Position(1, 1);

    @Override
    public void check(Draft draft, Findings findings) {
        Methodology methodology = draft.methodology();
        Set<String> proven = new HashSet<>();
        for (GoldenCase example : methodology.cases()) {
            proven.addAll(example.expected().keySet());
            deviations(methodology, example, findings);
            if (example.expected().isEmpty() || example.given().isEmpty()) {
                findings.error(
                        "case.empty",
                        "В примере «" + example.name() + "» нет организаций или ожидаемых значений.",
                        example.position());
            }
        }
        List<Indicator> unproven = methodology.indicators().stream()
                .filter(indicator -> !proven.contains(indicator.code()))
                .toList();
        if (!unproven.isEmpty()) {
            findings.warning(
                    "case.absent",
                    "Нет ни одного рассчитанного вручную примера (cases) для показателей: "
                            + unproven.stream().map(Indicator::code).collect(Collectors.joining(", ")) + ".",
                    methodology.cases().isEmpty() ? BEGIN : unproven.get(0).position());
        }
    }

    private static void deviations(Methodology methodology, GoldenCase example, Findings findings) {
        example.expected().forEach((code, expected) -> {
            Tier tier = example.given().size() == 1 ? Tier.ORGANISATION : example.tier();
            boolean target = methodology
                    .indicator(code)
                    .flatMap(indicator -> indicator.targets().target(tier, example.period()))
                    .isPresent();
            if (expected.deviation().isPresent() && !target) {
                findings.error(
                        "case.deviation",
                        "Пример «" + example.name() + "» ждёт отклонение показателя «" + code
                                + "», но планового значения на " + example.period() + " нет.",
                        example.position());
            }
        });
    }
}
