package ru.orientir.indicator.lint;

import java.util.Optional;
import java.util.stream.Stream;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.formula.LinearForm;
import ru.orientir.indicator.formula.Ratio;

/** Over all is possible where what stands under the line is known of those too who did not report. */
final class OverAllLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        for (Indicator indicator : contents.indicators()) {
            if (indicator.rollUp().over() == RollUpRule.Over.ALL) {
                switch (indicator.rollUp().by()) {
                    case SUMS -> sums(contents, indicator, findings);
                    case WEIGHTED_MEAN -> weights(contents, indicator, findings);
                    case SUM, SHARE, DISTRIBUTION -> {
                        // These add up organisations, and the roster says how many there are.
                    }
                }
            }
        }
    }

    private static void sums(Contents contents, Indicator indicator, Findings findings) {
        Optional<Ratio> ratio = contents.ratio(indicator);
        if (ratio.isEmpty()) {
            // That the formula does not go with sums at all is said by the rule for sums.
            return;
        }
        if (!ratio.get().hasDenominator()) {
            findings.error(
                    "rollup.all.shape",
                    "Свод «sums» по всем (over: all) возможен только для отношения сумм со знаменателем. У показателя «"
                            + indicator.code() + "» его нет: выберите свод «sum» или укажите over: reported.",
                    contents.place(indicator.position(), "rollup", "over"));
            return;
        }
        inputs(contents, ratio.get().denominator())
                .filter(input -> !input.reference())
                .forEach(input -> findings.error(
                        "rollup.all.reference",
                        "При своде по всем (over: all) знаменатель показателя «" + indicator.code()
                                + "» должен быть известен и для тех, кто не отчитался: сделайте «" + input.code()
                                + "» справочным (reference: yes) или укажите over: reported.",
                        contents.place(indicator.position(), "rollup", "over")));
        inputs(contents, ratio.get().numerator())
                .filter(Input::reference)
                .forEach(input -> findings.warning(
                        "rollup.all.numerator",
                        "Числитель «" + input.code() + "» показателя «" + indicator.code()
                                + "» справочный: значение «не менее» здесь не означает неполный охват. Возьмите "
                                + "отчётную величину или укажите over: reported.",
                        contents.place(indicator.position(), "formula")));
    }

    private static void weights(Contents contents, Indicator indicator, Findings findings) {
        indicator.rollUp().weight().stream()
                .flatMap(weight -> contents.inputs(weight).stream())
                .filter(input -> !input.reference())
                .forEach(input -> findings.error(
                        "rollup.all.weight",
                        "При своде по всем (over: all) вес показателя «" + indicator.code()
                                + "» должен быть известен и для тех, кто не отчитался: сделайте «" + input.code()
                                + "» справочным (reference: yes) или укажите over: reported.",
                        contents.place(indicator.position(), "rollup", "weight")));
    }

    private static Stream<Input> inputs(Contents contents, LinearForm line) {
        return line.coefficients().keySet().stream().map(contents::behind).distinct();
    }
}
