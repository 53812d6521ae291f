package ru.orientir.rest.methodology;

import java.util.List;
import ru.orientir.indicator.comparison.Change;
import ru.orientir.rest.json.MayBeAbsent;

/**
 * One difference between two versions, in the words of packs.
 *
 * @param kind added, removed, reworded (other words, the same calculation), recalculated (asked, checked or calculated differently),
 *     retargeted or rescored (other points, weights, levels or another place in the tree)
 * @param part input, form, criterion, indicator, total, level, check or recommendation
 * @param code of that part; the kind of organisation of a form
 * @param field what of it; absent when it was added or removed
 * @param before absent where there was nothing
 * @param after absent where there is nothing
 */
public record ChangeJson(
        String kind,
        String part,
        String code,
        @MayBeAbsent String field,
        @MayBeAbsent String before,
        @MayBeAbsent String after) {

    static List<ChangeJson> of(List<Change> changes) {
        return changes.stream().map(ChangeJson::of).toList();
    }

    private static ChangeJson of(Change change) {
        return new ChangeJson(
                change.kind().code(),
                change.part().code(),
                change.code(),
                present(change.field()),
                present(change.before()),
                present(change.after()));
    }

    private static String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
