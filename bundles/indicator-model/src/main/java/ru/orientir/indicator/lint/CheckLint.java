package ru.orientir.indicator.lint;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.formula.Operand;

/** Rules that no form can break, and rules that block a form because of a figure that its respondent cannot change. */
final class CheckLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        for (Check check : contents.methodology().checks()) {
            if (isJudged(contents, check, findings)) {
                ofOrganisations(contents, check, findings);
                disputable(contents, check, findings);
            }
        }
    }

    private static boolean isJudged(Contents contents, Check check, Findings findings) {
        Set<OrganisationKind> able = EnumSet.allOf(OrganisationKind.class);
        for (Input input : contents.ownInputs(check.rule())) {
            able.retainAll(input.kinds());
        }
        if (check.rule().inputs().isEmpty() || able.isEmpty()) {
            findings.error(
                    "check.never",
                    check.rule().inputs().isEmpty()
                            ? "Контроль «" + check.code()
                                    + "» не использует ни одного исходного показателя. Назовите их в rule."
                            : "Контроль «" + check.code()
                                    + "» сравнивает показатели разных видов организаций: ни в одной форме нет их всех. "
                                    + "Разделите его.",
                    contents.place(check.position(), "rule"));
            return false;
        }
        Set<OrganisationKind> unable = EnumSet.noneOf(OrganisationKind.class);
        unable.addAll(check.kinds());
        unable.removeAll(able);
        if (!unable.isEmpty()) {
            findings.error(
                    "check.kind",
                    "Контроль «" + check.code() + "» назначен видам организаций (for), которые не отвечают на все его "
                            + "исходные показатели: "
                            + unable.stream().map(OrganisationKind::code).collect(Collectors.joining(", "))
                            + ". Уберите эти виды.",
                    contents.place(check.position(), "for"));
        }
        return true;
    }

    private static void ofOrganisations(Contents contents, Check check, Findings findings) {
        for (String code : check.rule().inputs()) {
            if (Operand.of(code) instanceof Operand.OfOrganisations sum
                    && contents.behind(sum.input()).kinds().equals(Set.of(OrganisationKind.MUNICIPALITY))) {
                findings.error(
                        "check.organisations.none",
                        "Контроль «" + check.code() + "» складывает «" + sum.input()
                                + "» по организациям, а отвечает на него только МОУО. Назовите показатель организаций.",
                        contents.place(check.position(), "rule"));
            }
        }
    }

    private static void disputable(Contents contents, Check check, Findings findings) {
        if (check.severity() == Check.Severity.ERROR) {
            contents.ownInputs(check.rule()).stream()
                    .filter(Input::reference)
                    .findFirst()
                    .ifPresent(input -> findings.warning(
                            "check.reference",
                            "Контроль «" + check.code() + "» не пропускает форму из-за справочной величины «"
                                    + input.code()
                                    + "», а организация может её оспорить. Укажите severity: warning.",
                            contents.place(check.position(), "severity")));
        }
    }
}
