package ru.orientir.indicator.lint;

import java.util.Optional;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.formula.Ratio;

/** Adding inputs before calculating means the same as the document's formula for a ratio of sums alone. */
final class SumsLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        for (Indicator indicator : contents.indicators()) {
            if (indicator.rollUp().by() == RollUpRule.By.SUMS) {
                check(contents, indicator, findings);
            }
        }
    }

    private static void check(Contents contents, Indicator indicator, Findings findings) {
        Optional<Ratio> ratio = contents.ratio(indicator);
        if (ratio.isEmpty()) {
            findings.error(
                    "rollup.sums.shape",
                    "Свод «sums» складывает исходные показатели территории и верен только для отношения сумм вида "
                            + "100 * a / b. Формула показателя «" + indicator.code()
                            + "» другая: упростите её или выберите свод «sum» или «weighted-mean».",
                    indicator.formula().expression().position());
        } else if (!ratio.get().isHomogeneous()) {
            findings.error(
                    "rollup.sums.constant",
                    "В числителе или знаменателе показателя «" + indicator.code()
                            + "» есть отдельное число: при своде «sums» оно прибавится один раз на всю территорию. "
                            + "Уберите его или выберите свод «sum».",
                    indicator.formula().expression().position());
        }
    }
}
