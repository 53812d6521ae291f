package ru.orientir.rest.methodology;

import java.util.List;
import ru.orientir.indicator.comparison.Change;
import ru.orientir.indicator.comparison.Comparison;
import ru.orientir.rest.methodology.MethodologyJson.Version;

/**
 * What differs between two versions.
 *
 * @param before the version that is changed
 * @param after the version that it becomes
 * @param summary how many differences of each kind
 * @param changes by part, in the order of the files
 */
public record ComparisonJson(Version before, Version after, Summary summary, List<ChangeJson> changes) {

    static ComparisonJson of(Comparison comparison) {
        return new ComparisonJson(
                Version.of(comparison.before().id()),
                Version.of(comparison.after().id()),
                Summary.of(comparison.changes()),
                ChangeJson.of(comparison.changes()));
    }

    /** How many differences of each kind. */
    public record Summary(int added, int removed, int reworded, int recalculated, int retargeted, int rescored) {

        static Summary of(List<Change> changes) {
            return new Summary(
                    count(changes, Change.Kind.ADDED),
                    count(changes, Change.Kind.REMOVED),
                    count(changes, Change.Kind.REWORDED),
                    count(changes, Change.Kind.RECALCULATED),
                    count(changes, Change.Kind.RETARGETED),
                    count(changes, Change.Kind.RESCORED));
        }

        private static int count(List<Change> changes, Change.Kind kind) {
            return (int)
                    changes.stream().filter(change -> change.kind() == kind).count();
        }
    }
}
