package ru.orientir.indicator.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Position;

/** Indicators that no worked example proves, and examples that prove nothing. */
final class CaseLint implements Lint.Rule {

    private static final Position BEGIN = new Position(1, 1);

    @Override
    public void check(Contents contents, Findings findings) {
        Set<String> proven = new HashSet<>();
        for (GoldenCase example : contents.methodology().cases()) {
            proven.addAll(example.expected().keySet());
            example.given().forEach(given -> proven.addAll(given.expected().keySet()));
            if (example.given().isEmpty() || isSilent(example)) {
                findings.error(
                        "case.empty",
                        "В примере «" + example.name() + "» нет организаций или ожидаемых значений. Добавьте их.",
                        contents.place(example.position(), example.given().isEmpty() ? "organisations" : "expect"));
            }
        }
        List<Indicator> unproven = contents.indicators().stream()
                .filter(indicator -> !proven.contains(indicator.code()))
                .toList();
        if (!unproven.isEmpty()) {
            findings.warning(
                    "case.absent",
                    "Нет ни одного рассчитанного вручную примера (cases) для показателей: "
                            + unproven.stream().map(Indicator::code).collect(Collectors.joining(", "))
                            + ". Посчитайте его и добавьте.",
                    contents.methodology().cases().isEmpty()
                            ? BEGIN
                            : unproven.get(0).position());
        }
    }

    private static boolean isSilent(GoldenCase example) {
        return example.expected().isEmpty()
                && example.recommendations().isEmpty()
                && example.given().stream()
                        .allMatch(given ->
                                given.expected().isEmpty() && given.broken().isEmpty());
    }
}
