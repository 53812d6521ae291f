package ru.orientir.indicator.lint;

import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.formula.Expression;
import ru.orientir.indicator.formula.Operand;

/** What is counted option by option is one answered choice, and the count is whole. */
final class DistributionLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        for (Indicator indicator : contents.indicators()) {
            if (indicator.rollUp().by() == RollUpRule.By.DISTRIBUTION) {
                check(contents, indicator, findings);
            }
        }
    }

    private static void check(Contents contents, Indicator indicator, Findings findings) {
        if (!isChoice(contents, indicator.formula().expression())) {
            findings.error(
                    "rollup.distribution.choice",
                    "Свод «distribution» считает ответы на один исходный показатель с вариантами (type: choice). "
                            + "Оставьте в формуле показателя «" + indicator.code() + "» только его код.",
                    indicator.formula().expression().position());
        }
        if (indicator.decimals() != 0) {
            findings.error(
                    "rollup.distribution.decimals",
                    "Значение показателя «" + indicator.code()
                            + "» — число организаций: при своде «distribution» укажите decimals: 0.",
                    contents.place(indicator.position(), "decimals"));
        }
    }

    private static boolean isChoice(Contents contents, Expression expression) {
        return expression instanceof Expression.Reference reference
                && Operand.of(reference.code()) instanceof Operand.Own own
                && contents.behind(own.input()).type() == InputType.CHOICE;
    }
}
