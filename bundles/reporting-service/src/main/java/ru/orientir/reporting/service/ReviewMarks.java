package ru.orientir.reporting.service;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.TerritoryTree;

/** Which roll-ups rest on answers that nobody has reviewed (domain § 5: «не проверено»). */
final class ReviewMarks {

    private final TerritoryTree tree;
    private final Map<String, Set<OrganisationKind>> unreviewed = new HashMap<>();

    ReviewMarks(TerritoryTree tree) {
        this.tree = tree;
    }

    static boolean unreviewed(Respondent respondent) {
        return respondent.report() == Report.UNREVIEWED;
    }

    void add(Respondent respondent) {
        if (unreviewed(respondent)) {
            for (String territory : tree.path(respondent.territory())) {
                unreviewed
                        .computeIfAbsent(territory, t -> EnumSet.noneOf(OrganisationKind.class))
                        .add(respondent.kind());
            }
        }
    }

    /** Whether someone whose form this indicator is rolled up from is unreviewed there. */
    boolean marks(String territory, Indicator indicator) {
        return !Collections.disjoint(
                unreviewed.getOrDefault(territory, Set.of()), indicator.rollUp().kinds());
    }
}
