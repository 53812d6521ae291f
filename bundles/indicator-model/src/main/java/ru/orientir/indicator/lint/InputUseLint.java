package ru.orientir.indicator.lint;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.formula.Formula;

/** Inputs that nobody uses, or that are used although they are only to be read. */
final class InputUseLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        Set<String> used = new HashSet<>();
        for (Indicator indicator : contents.indicators()) {
            for (Input input : contents.inputs(indicator.formula())) {
                used.add(input.code());
                context(contents, indicator, input, findings, "formula");
            }
            for (Input input : indicator.rollUp().weight().map(contents::inputs).orElse(List.of())) {
                used.add(input.code());
                context(contents, indicator, input, findings, "rollup", "weight");
            }
        }
        contents.methodology().checks().stream()
                .map(Check::rule)
                .map((Formula rule) -> contents.inputs(rule))
                .flatMap(Collection::stream)
                .forEach(input -> used.add(input.code()));
        for (Input input : contents.methodology().inputs()) {
            if (!input.context() && !used.contains(input.code())) {
                findings.warning(
                        "input.unused",
                        "Исходный показатель «" + input.code()
                                + "» не участвует ни в расчёте, ни в контролях. Удалите его или укажите use: context.",
                        input.position());
            }
        }
    }

    private static void context(
            Contents contents, Indicator indicator, Input input, Findings findings, String... path) {
        if (input.context()) {
            findings.error(
                    "input.context.used",
                    "Показатель «" + indicator.code() + "» рассчитывается по «" + input.code()
                            + "», а он собирается только для сведения (use: context). Уберите use: context или возьмите "
                            + "другой исходный показатель.",
                    contents.place(indicator.position(), path));
        }
    }
}
