package ru.orientir.reporting.service.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import ru.orientir.indicator.comparison.Comparison;
import ru.orientir.reporting.Trial.Difference;
import ru.orientir.reporting.Trial.Figure;
import ru.orientir.reporting.Trial.OfOneVersion;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;

/** Counts how the results of two versions differ, and passes the differences on. Keeps none of them. */
final class TwoVersions {

    private final Set<String> before;
    private final Set<String> after;
    private final Map<String, List<Integer>> because = new LinkedHashMap<>();
    private final Map<String, Integer> ofOneVersion = new LinkedHashMap<>();
    private int compared;
    private int changed;

    TwoVersions(Comparison comparison) {
        before = ResultCodes.of(comparison.before());
        after = ResultCodes.of(comparison.after());
        after.forEach(code -> meet(code, comparison));
        before.forEach(code -> meet(code, comparison));
    }

    private void meet(String code, Comparison comparison) {
        if (before.contains(code) && after.contains(code)) {
            because.computeIfAbsent(code, comparison::touching);
        } else {
            ofOneVersion.put(code, 0);
        }
    }

    /** The results of one subject by either version. */
    void compare(
            String organisation,
            Subject subject,
            List<Score> earlier,
            List<Score> later,
            Consumer<Difference> differences) {
        Map<String, Figure> one = figures(earlier);
        Map<String, Figure> other = figures(later);
        ofOneVersion.keySet().stream()
                .filter(code -> one.containsKey(code) || other.containsKey(code))
                .toList()
                .forEach(code -> ofOneVersion.merge(code, 1, Integer::sum));
        because.forEach((code, places) -> {
            Optional<Figure> was = Optional.ofNullable(one.get(code));
            Optional<Figure> is = Optional.ofNullable(other.get(code));
            if (was.isEmpty() && is.isEmpty()) {
                return;
            }
            compared++;
            if (was.isEmpty() || is.isEmpty() || !was.get().same(is.get())) {
                changed++;
                differences.accept(new Difference(organisation, "", subject, code, was, is, places));
            }
        });
    }

    int compared() {
        return compared;
    }

    int changed() {
        return changed;
    }

    List<OfOneVersion> added() {
        return onlyOf(after);
    }

    List<OfOneVersion> removed() {
        return onlyOf(before);
    }

    private List<OfOneVersion> onlyOf(Set<String> version) {
        return ofOneVersion.entrySet().stream()
                .filter(entry -> version.contains(entry.getKey()))
                .map(entry -> new OfOneVersion(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, Figure> figures(List<Score> scores) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        scores.forEach(score -> figures.put(score.indicator(), Figure.of(score)));
        return figures;
    }
}
