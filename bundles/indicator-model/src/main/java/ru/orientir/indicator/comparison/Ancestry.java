package ru.orientir.indicator.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Methodology;

/** Where indicators and criteria stand in the tree. */
final class Ancestry {

    private Ancestry() {}

    /** The code of the criterion right above each indicator and criterion; {@code total} above the topmost. */
    static Map<String, String> parents(Methodology methodology) {
        Map<String, String> parents = new HashMap<>();
        put(methodology.criteria(), Methodology.TOTAL, parents);
        return parents;
    }

    private static void put(List<Criterion> criteria, String above, Map<String, String> parents) {
        for (Criterion criterion : criteria) {
            parents.put(criterion.code(), above);
            criterion.indicators().forEach(indicator -> parents.put(indicator.code(), criterion.code()));
            put(criterion.criteria(), criterion.code(), parents);
        }
    }
}
