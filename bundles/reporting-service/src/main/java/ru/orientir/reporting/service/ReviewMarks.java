package ru.orientir.reporting.service;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PointsRule;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.TerritoryTree;

/** Which roll-ups rest on answers that nobody has reviewed (domain § 5: «не проверено»). */
final class ReviewMarks {

    private final TerritoryTree tree;
    private final Map<String, Set<OrganisationKind>> rolledUp;
    private final Map<String, Set<OrganisationKind>> unreviewed = new HashMap<>();

    ReviewMarks(TerritoryTree tree, Methodology methodology) {
        this.tree = tree;
        this.rolledUp = rolledUp(methodology);
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

    /**
     * Whether someone whose form this is rolled up from is unreviewed there.
     *
     * @param code of an indicator, a criterion or the whole
     */
    boolean marks(String territory, String code) {
        return !Collections.disjoint(unreviewed.getOrDefault(territory, Set.of()), rolledUp.get(code));
    }

    /** The kinds whose forms each result rests on; a node rests on all indicators under it that have points. */
    private static Map<String, Set<OrganisationKind>> rolledUp(Methodology methodology) {
        Map<String, Set<OrganisationKind>> kinds = new HashMap<>();
        methodology
                .indicators()
                .forEach(indicator ->
                        kinds.put(indicator.code(), indicator.rollUp().kinds()));
        methodology.allCriteria().stream()
                .filter(criterion -> criterion.aggregate().isPresent())
                .forEach(criterion -> kinds.put(criterion.code(), under(List.of(criterion))));
        kinds.put(Methodology.TOTAL, under(methodology.criteria()));
        return kinds;
    }

    private static Set<OrganisationKind> under(List<Criterion> criteria) {
        Set<OrganisationKind> kinds = EnumSet.noneOf(OrganisationKind.class);
        for (Criterion criterion : criteria) {
            kinds.addAll(under(criterion.criteria()));
            criterion.indicators().stream()
                    .filter(indicator -> !(indicator.points() instanceof PointsRule.None))
                    .forEach(indicator -> kinds.addAll(indicator.rollUp().kinds()));
        }
        return kinds;
    }
}
