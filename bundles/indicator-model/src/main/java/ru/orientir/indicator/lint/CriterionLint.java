package ru.orientir.indicator.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Position;

/** Criteria that are announced or named, but measured by nothing. */
final class CriterionLint implements Lint.Rule {

    private static final Position BEGIN = new Position(1, 1);

    @Override
    public void check(Contents contents, Findings findings) {
        Set<String> measured = new HashSet<>();
        boolean any = collect(contents.methodology().criteria(), measured, findings);
        if (!any) {
            findings.error(
                    "criterion.none",
                    "В методике нет ни одного показателя: рассчитывать нечего. Добавьте в criteria критерий с indicators.",
                    contents.methodology().criteria().stream()
                            .findFirst()
                            .map(Criterion::position)
                            .orElse(BEGIN));
        }
        for (Draft.Remark criterion : contents.draft().announced()) {
            if (!measured.contains(InputLint.normal(criterion.text()))) {
                findings.warning(
                        "criterion.announced",
                        "Критерий объявлен, но показателей по нему нет: «" + criterion.text()
                                + "». Добавьте показатели или уберите критерий из документа.",
                        criterion.position());
            }
        }
    }

    /** Returns whether anything below has an indicator. */
    private static boolean collect(List<Criterion> criteria, Set<String> measured, Findings findings) {
        boolean any = false;
        for (Criterion criterion : criteria) {
            boolean below = collect(criterion.criteria(), measured, findings);
            if (below || !criterion.indicators().isEmpty()) {
                measured.add(InputLint.normal(criterion.title()));
                any = true;
            } else {
                findings.warning(
                        "criterion.empty",
                        "В критерии «" + criterion.code() + "» нет ни одного показателя.",
                        criterion.position());
            }
        }
        return any;
    }
}
