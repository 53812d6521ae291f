package ru.orientir.indicator.lint;

import ru.orientir.indicator.Input;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.PeriodKind;

/** A number of a half-year means nothing for the year until it is said whether it begins anew in July. */
final class AccrualLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        if (contents.methodology().period() != PeriodKind.HALF_YEAR) {
            return;
        }
        for (Input input : contents.methodology().inputs()) {
            boolean number = input.type() == InputType.COUNT || input.type() == InputType.DECIMAL;
            if (number && input.traits().accrual().isEmpty()) {
                findings.warning(
                        "input.accrual",
                        "Не сказано, как «" + input.code() + "» накапливается за год. Укажите accrual: cumulative "
                                + "(с начала года), increment (за одно полугодие) или as-of (на конец полугодия).",
                        input.position());
            }
        }
    }
}
