package ru.orientir.indicator.lint;

import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.RollUpRule;

/** A share of organisations is told in per cent. That its formula is a condition is seen when it is read. */
final class ShareLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        for (Indicator indicator : contents.indicators()) {
            if (indicator.rollUp().by() == RollUpRule.By.SHARE
                    && !indicator.unit().equals("%")) {
                findings.error(
                        "rollup.share.unit",
                        "Свод «share» даёт долю организаций в процентах, а у показателя «" + indicator.code()
                                + "» единица «" + indicator.unit() + "». Укажите unit: \"%\".",
                        contents.place(indicator.position(), "unit"));
            }
        }
    }
}
