package ru.orientir.indicator.lint;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.RollUpRule;

/**
 * Children of a school who also go to supplementary education are counted by both: 600 of 1000 and 300 of the same children are
 * not 900. A pack may say that it knows.
 */
final class SharedChildrenLint implements Lint.Rule {

    private static final Set<OrganisationKind> OF_SUPPLEMENTARY =
            Set.of(OrganisationKind.KINDERGARTEN, OrganisationKind.SCHOOL, OrganisationKind.COLLEGE);
    private static final Set<RollUpRule.By> ADDING = Set.of(RollUpRule.By.SUMS, RollUpRule.By.SUM);

    @Override
    public void check(Contents contents, Findings findings) {
        for (Indicator indicator : contents.indicators()) {
            RollUpRule rule = indicator.rollUp();
            boolean shared = rule.kinds().contains(OrganisationKind.SUPPLEMENTARY)
                    && !Collections.disjoint(rule.kinds(), OF_SUPPLEMENTARY);
            if (shared && !rule.sharedChildren() && ADDING.contains(rule.by())) {
                people(contents, indicator).ifPresent(input -> complain(contents, indicator, input, findings));
            }
        }
    }

    private static Optional<Input> people(Contents contents, Indicator indicator) {
        return contents.inputs(indicator.formula()).stream()
                .filter(SharedChildrenLint::countsPeople)
                .findFirst();
    }

    private static boolean countsPeople(Input input) {
        return input.traits()
                .counted()
                .map(counted -> counted == Input.Counted.PEOPLE)
                .orElseGet(() -> input.unit().filter("чел."::equals).isPresent());
    }

    private static void complain(Contents contents, Indicator indicator, Input input, Findings findings) {
        findings.error(
                "rollup.shared-children",
                "Показатель «" + indicator.code() + "» складывает людей («" + input.code()
                        + "») по организациям дополнительного образования и другим видам, где могут быть те же дети: они "
                        + "войдут дважды. Разделите показатель по видам (kinds) или, если это верно, укажите "
                        + "sharedChildren: yes; если считаются участия, укажите у «" + input.code()
                        + "» measures: participations.",
                contents.place(indicator.position(), "rollup", "kinds"));
    }
}
