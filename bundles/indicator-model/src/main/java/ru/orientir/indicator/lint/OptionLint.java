package ru.orientir.indicator.lint;

import ru.orientir.indicator.Check;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.formula.Expression.Quoted;
import ru.orientir.indicator.formula.Expression.Reference;
import ru.orientir.indicator.formula.Formula;

/** Comparisons of a choice with an option that it does not have. */
final class OptionLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        for (Check check : contents.methodology().checks()) {
            check(contents, check.rule(), findings);
        }
        for (Indicator indicator : contents.indicators()) {
            indicator.formulas().forEach(formula -> check(contents, formula, findings));
        }
    }

    private static void check(Contents contents, Formula formula, Findings findings) {
        Comparisons.of(formula.expression())
                .forEach(comparison -> check(contents, comparison.reference(), comparison.text(), findings));
    }

    private static void check(Contents contents, Reference reference, Quoted text, Findings findings) {
        Input input = contents.behind(reference.code());
        if (input.type() == InputType.CHOICE
                && input.options().stream().noneMatch(option -> option.code().equals(text.value()))) {
            findings.error(
                    "formula.option.unknown",
                    "У «" + input.code() + "» нет варианта ответа «" + text.value() + "». Варианты: "
                            + String.join(
                                    ", ",
                                    input.options().stream()
                                            .map(Input.Option::code)
                                            .toList())
                            + ".",
                    text.position());
        }
    }
}
