package ru.orientir.indicator.lint;

import java.util.Optional;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.formula.Ratio;

/** Whether the way an indicator is rolled up makes sense for its formula. */
final class RollUpLint implements Lint.Rule {

    @Override
    public void check(Draft draft, Findings findings) {
        for (Indicator indicator : draft.methodology().indicators()) {
            operands(draft.methodology(), indicator, findings);
            if (indicator.rollUp().by() == RollUpRule.By.SUMS) {
                sums(indicator, findings);
            }
            if (indicator.rollUp().over() == RollUpRule.Over.ALL) {
                all(draft.methodology(), indicator, findings);
            }
        }
    }

    private static void operands(Methodology methodology, Indicator indicator, Findings findings) {
        if (indicator.formula().inputs().isEmpty()) {
            findings.error(
                    "formula.constant",
                    "Формула показателя «" + indicator.code() + "» не использует ни одного исходного показателя.",
                    indicator.position());
        }
        for (String code : indicator.formula().inputs()) {
            Input input = methodology.operandInput(code).orElseThrow();
            for (OrganisationKind kind : indicator.rollUp().kinds()) {
                if (!input.kinds().contains(kind)) {
                    findings.error(
                            "rollup.kind",
                            "Показатель «" + indicator.code() + "» сводится по виду организаций «" + kind.code()
                                    + "», а на «" + code + "» этот вид не отвечает (for).",
                            indicator.position());
                }
            }
        }
    }

    private static void sums(Indicator indicator, Findings findings) {
        Optional<Ratio> ratio = Ratio.of(indicator.formula().expression());
        if (ratio.isEmpty()) {
            findings.error(
                    "rollup.sums.shape",
                    "Свод «sums» складывает исходные показатели территории и верен только для отношения сумм вида "
                            + "100 * a / b. Формула показателя «" + indicator.code()
                            + "» другая: упростите её или выберите свод «sum».",
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

    private static void all(Methodology methodology, Indicator indicator, Findings findings) {
        Optional<Ratio> ratio = Ratio.of(indicator.formula().expression()).filter(Ratio::hasDenominator);
        if (indicator.rollUp().by() != RollUpRule.By.SUMS || ratio.isEmpty()) {
            findings.error(
                    "rollup.all.shape",
                    "Свод по всем (over: all) возможен только для отношения сумм (by: sums) со знаменателем.",
                    indicator.position());
            return;
        }
        for (String code : ratio.get().denominator().coefficients().keySet()) {
            if (!methodology.operandInput(code).orElseThrow().reference()) {
                findings.error(
                        "rollup.all.reference",
                        "При своде по всем (over: all) знаменатель должен быть известен и для тех, кто не отчитался: "
                                + "сделайте «" + code + "» справочным (reference: true) или укажите over: reported.",
                        indicator.position());
            }
        }
        for (String code : ratio.get().numerator().coefficients().keySet()) {
            if (methodology.operandInput(code).orElseThrow().reference()) {
                findings.warning(
                        "rollup.all.numerator",
                        "Числитель «" + code + "» справочный: значение «не менее» здесь не означает неполный охват.",
                        indicator.position());
            }
        }
    }
}
