package ru.orientir.rest.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.orientir.rest.problem.FieldProblem;
import ru.orientir.submission.ExpectedRoster;

/**
 * Whom a campaign would expect, were it created today.
 *
 * @param expected how many organisations
 * @param byKind how many of each kind that occurs, by its code
 * @param problems what would stand in the way of creating it
 */
public record ExpectedJson(int expected, Map<String, Integer> byKind, List<FieldProblem> problems) {

    static ExpectedJson of(ExpectedRoster roster) {
        Map<String, Integer> byKind = new LinkedHashMap<>();
        roster.byKind().forEach((kind, count) -> byKind.put(kind.code(), count));
        return new ExpectedJson(
                roster.expected(),
                byKind,
                roster.problems().stream()
                        .map(problem -> new FieldProblem(problem.field(), problem.code(), problem.message()))
                        .toList());
    }
}
