package ru.orientir.indicator.lint;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.PeriodKind;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;

/** Targets for periods that never come, which is a mistake, and periods without the targets that others have. */
final class TargetPeriodLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        boolean halves = isHalfYearly(contents);
        Map<String, SortedSet<TargetPeriod>> calculated = calculated(contents);
        for (Indicator indicator : contents.indicators()) {
            gaps(contents, indicator, Optional.empty(), indicator.targets().common(), findings);
            indicator
                    .targets()
                    .byTier()
                    .forEach((tier, targets) -> gaps(contents, indicator, Optional.of(tier), targets, findings));
            SortedSet<TargetPeriod> periods = periods(indicator);
            SortedSet<TargetPeriod> idle = new TreeSet<>(periods);
            idle.removeIf(period -> isReported(period, halves));
            if (!idle.isEmpty()) {
                never(contents, indicator, idle, findings);
            }
            if (idle.size() < periods.size()) {
                SortedSet<TargetPeriod> without =
                        new TreeSet<>(calculated.getOrDefault(indicator.code(), new TreeSet<>()));
                without.removeAll(periods);
                withoutTarget(contents, indicator, without, findings);
            }
        }
    }

    /** By indicator, the periods that worked examples calculate it for. */
    private static Map<String, SortedSet<TargetPeriod>> calculated(Contents contents) {
        Map<String, SortedSet<TargetPeriod>> periods = new HashMap<>();
        for (GoldenCase example : contents.methodology().cases()) {
            Stream.concat(
                            Stream.of(example.expected().keySet()),
                            example.given().stream()
                                    .map(given -> given.expected().keySet()))
                    .flatMap(Set::stream)
                    .forEach(code -> periods.computeIfAbsent(code, none -> new TreeSet<>())
                            .add(example.period()));
        }
        return periods;
    }

    private static SortedSet<TargetPeriod> periods(Indicator indicator) {
        SortedSet<TargetPeriod> periods =
                new TreeSet<>(indicator.targets().common().keySet());
        indicator.targets().byTier().values().forEach(targets -> periods.addAll(targets.keySet()));
        return periods;
    }

    private static void gaps(
            Contents contents,
            Indicator indicator,
            Optional<Tier> tier,
            SortedMap<TargetPeriod, BigDecimal> targets,
            Findings findings) {
        boolean halves = isHalfYearly(contents);
        List<Integer> places = targets.keySet().stream()
                .filter(period -> isReported(period, halves))
                .map(period -> halves ? 2 * period.year() + period.half() - 1 : period.year())
                .toList();
        if (!places.isEmpty() && places.get(places.size() - 1) - places.get(0) + 1 != places.size()) {
            findings.warning(
                    "target.gap",
                    "У показателя «" + indicator.code() + "» плановые значения заданы не для каждого "
                            + (halves ? "полугодия" : "года") + " с " + targets.firstKey() + " по " + targets.lastKey()
                            + ". Добавьте недостающие.",
                    contents.place(indicator, tier, targets.firstKey()));
        }
    }

    private static void never(
            Contents contents, Indicator indicator, SortedSet<TargetPeriod> periods, Findings findings) {
        TargetPeriod first = periods.first();
        Optional<Tier> tier = indicator.targets().common().containsKey(first)
                ? Optional.empty()
                : indicator.targets().byTier().entrySet().stream()
                        .filter(own -> own.getValue().containsKey(first))
                        .map(Map.Entry::getKey)
                        .findFirst();
        findings.error(
                "target.never",
                "У показателя «" + indicator.code() + "» есть плановые значения на " + joined(periods) + ", но "
                        + (isHalfYearly(contents)
                                ? "методика полугодовая, и годовой план к полугодию не применяется. Укажите план по "
                                        + "полугодиям, например 2021-H1."
                                : "методика не полугодовая. Укажите план по годам, например 2021."),
                contents.place(indicator, tier, first));
    }

    private static void withoutTarget(
            Contents contents, Indicator indicator, SortedSet<TargetPeriod> periods, Findings findings) {
        if (!periods.isEmpty()) {
            findings.warning(
                    "target.period",
                    "Примеры считают показатель «" + indicator.code() + "» за " + joined(periods)
                            + ", а планового значения на этот период нет. Добавьте его или проверьте период примера.",
                    contents.place(indicator.position(), "targets"));
        }
    }

    private static String joined(SortedSet<TargetPeriod> periods) {
        return periods.stream().map(TargetPeriod::toString).collect(Collectors.joining(", "));
    }

    private static boolean isHalfYearly(Contents contents) {
        return contents.methodology().period() == PeriodKind.HALF_YEAR;
    }

    private static boolean isReported(TargetPeriod period, boolean halves) {
        return halves == period.half() > 0;
    }
}
