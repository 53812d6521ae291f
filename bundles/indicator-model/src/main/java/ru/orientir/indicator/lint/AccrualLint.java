package ru.orientir.indicator.lint;

import ru.orientir.indicator.Input;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.PeriodKind;

/** A number of a half-year means nothing for the year until it is said whether it begins anew in July. */
final class AccrualLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        boolean halves = contents.methodology().period() == PeriodKind.HALF_YEAR;
        for (Input input : contents.methodology().inputs()) {
            boolean number = input.type() == InputType.COUNT || input.type() == InputType.DECIMAL;
            boolean said = input.traits().accrual().isPresent();
            if (said && !(halves && number)) {
                findings.error(
                        "input.accrual.place",
                        "У «" + input.code() + "» указан accrual, а он бывает только у чисел полугодовых методик. "
                                + "Уберите его.",
                        input.position());
            } else if (halves && number && !said) {
                findings.warning(
                        "input.accrual",
                        "Не сказано, как «" + input.code() + "» накапливается за год. Укажите accrual: cumulative "
                                + "(с начала года), increment (за одно полугодие) или as-of (на конец полугодия).",
                        input.position());
            }
        }
    }
}
