package ru.orientir.indicator.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.comparison.Change.Kind;
import ru.orientir.indicator.comparison.Change.Part;

/**
 * What differs between two versions of a methodology: always the same differences in the same order. Texts of {@code before} and
 * {@code after} are the words of packs.
 *
 * @param changes by part, in the order of the earlier pack; what was added comes after, in the order of the later one
 */
public record Comparison(Methodology before, Methodology after, List<Change> changes) {

    public Comparison {
        changes = List.copyOf(changes);
    }

    public static Comparison of(Methodology before, Methodology after) {
        List<Change> changes = new ArrayList<>();
        compare(Part.INPUT, Description.inputs(before), Description.inputs(after), changes);
        compare(Part.FORM, Description.forms(before), Description.forms(after), changes);
        compare(Part.CRITERION, Description.criteria(before), Description.criteria(after), changes);
        compare(Part.INDICATOR, Description.indicators(before), Description.indicators(after), changes);
        compare(Part.TOTAL, Description.total(before), Description.total(after), changes);
        compare(Part.LEVEL, Description.levels(before), Description.levels(after), changes);
        compare(Part.CHECK, Description.checks(before), Description.checks(after), changes);
        compare(Part.RECOMMENDATION, Description.recommendations(before), Description.recommendations(after), changes);
        return new Comparison(before, after, changes);
    }

    private static void compare(
            Part part, Map<String, Facets> before, Map<String, Facets> after, List<Change> changes) {
        before.forEach((code, facets) -> {
            if (after.containsKey(code)) {
                changes.addAll(facets.changes(part, code, after.get(code)));
            } else {
                changes.add(new Change(Kind.REMOVED, part, code, "", facets.title(), ""));
            }
        });
        after.forEach((code, facets) -> {
            if (!before.containsKey(code)) {
                changes.add(new Change(Kind.ADDED, part, code, "", "", facets.title()));
            }
        });
    }

    /**
     * The differences that a result can owe its own difference to, as places in {@link #changes}: those of the indicator, its
     * inputs and its levels; of a criterion, or the whole, also those of all that is under it. What was only said in other words
     * touches no result.
     *
     * @param code of an indicator or a criterion, or {@link Methodology#TOTAL}
     */
    public List<Integer> touching(String code) {
        Influence influence = new Influence(List.of(before, after), code);
        return IntStream.range(0, changes.size())
                .filter(place -> influence.touchedBy(changes.get(place)))
                .boxed()
                .toList();
    }
}
