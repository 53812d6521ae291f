package ru.orientir.indicator.lint;

import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.formula.Formula;

/** Every kind that is rolled up has to answer what the indicator is calculated and weighed by. */
final class RollUpKindLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        for (Indicator indicator : contents.indicators()) {
            if (indicator.formula().inputs().isEmpty()) {
                findings.error(
                        "formula.constant",
                        "Формула показателя «" + indicator.code()
                                + "» не использует ни одного исходного показателя. Назовите в ней хотя бы один.",
                        contents.place(indicator.position(), "formula"));
            }
            for (Formula formula : indicator.formulas()) {
                contents.inputs(formula).forEach(input -> check(contents, indicator, input, findings));
            }
        }
    }

    private static void check(Contents contents, Indicator indicator, Input input, Findings findings) {
        for (OrganisationKind kind : OrganisationKind.values()) {
            if (indicator.rollUp().kinds().contains(kind) && !input.kinds().contains(kind)) {
                findings.error(
                        "rollup.kind",
                        "Показатель «" + indicator.code() + "» сводится по виду организаций «" + kind.code()
                                + "», а на «" + input.code() + "» этот вид не отвечает (for). Уберите вид из kinds или "
                                + "добавьте его в for.",
                        contents.place(indicator.position(), "rollup", "kinds"));
            }
        }
    }
}
