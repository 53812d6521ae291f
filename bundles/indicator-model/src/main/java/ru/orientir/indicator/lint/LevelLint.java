package ru.orientir.indicator.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.Position;

/** Levels that nothing is measured by, or that no points reach. */
final class LevelLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        common(contents, findings);
        for (Indicator indicator : contents.indicators()) {
            own(
                    contents,
                    "Показатель «" + indicator.code() + "»",
                    indicator.code(),
                    new Listed(indicator.levels(), indicator.position(), "levels"),
                    findings);
        }
        for (Criterion criterion : contents.methodology().allCriteria()) {
            own(
                    contents,
                    "Критерий «" + criterion.code() + "»",
                    criterion.code(),
                    new Listed(criterion.levels(), criterion.position(), "levels"),
                    findings);
        }
        own(
                contents,
                "Итог методики",
                Methodology.TOTAL,
                new Listed(
                        contents.methodology().totalLevels(),
                        contents.draft().places().begin(),
                        "totalLevels"),
                findings);
    }

    /**
     * Levels as they stand in the pack.
     *
     * @param table where the table begins that has them under the key
     */
    private record Listed(List<Level> levels, Position table, String key) {}

    private static void own(Contents contents, String named, String code, Listed listed, Findings findings) {
        if (listed.levels().isEmpty()) {
            return;
        }
        if (!contents.hasPoints(code)) {
            findings.warning(
                    "level.points",
                    named + " имеет свои уровни, но не имеет баллов: уровень не будет определён. Задайте points или "
                            + "aggregate либо уберите уровни.",
                    contents.place(listed.table(), listed.key()));
        } else {
            most(contents, code).ifPresent(most -> unreachable(contents, listed, most, named, findings));
        }
    }

    private static void common(Contents contents, Findings findings) {
        List<Level> levels = contents.methodology().levels();
        if (levels.isEmpty() || contents.indicators().isEmpty()) {
            return;
        }
        List<String> scored = scored(contents);
        Listed listed = new Listed(levels, contents.draft().places().begin(), "levels");
        if (scored.isEmpty()) {
            findings.warning(
                    "level.points",
                    "Уровни заданы, но ни один показатель не даёт баллов: уровень не будет определён. Задайте points или "
                            + "уберите levels.",
                    contents.place(listed.table(), listed.key()));
            return;
        }
        List<Optional<BigDecimal>> most = scored.stream()
                .filter(code -> contents.levels(code).equals(levels))
                .map(code -> most(contents, code))
                .toList();
        if (!most.isEmpty() && most.stream().allMatch(Optional::isPresent)) {
            BigDecimal highest = most.stream()
                    .flatMap(Optional::stream)
                    .reduce(BigDecimal::max)
                    .orElseThrow();
            unreachable(contents, listed, highest, "Методика", findings);
        }
    }

    private static void unreachable(
            Contents contents, Listed listed, BigDecimal most, String named, Findings findings) {
        for (int number = 0; number < listed.levels().size(); number++) {
            Level level = listed.levels().get(number);
            if (level.from().compareTo(most) > 0) {
                findings.warning(
                        "level.unreachable",
                        named + " даёт не больше " + most.stripTrailingZeros().toPlainString() + " баллов, а уровень «"
                                + level.title() + "» начинается с "
                                + level.from().toPlainString()
                                + ": его не достичь. Проверьте границу уровня и баллы.",
                        contents.place(listed.table(), listed.key(), String.valueOf(number), "from"));
            }
        }
    }

    /** Everything that is measured by levels: indicators with points and nodes. */
    private static List<String> scored(Contents contents) {
        List<String> scored = new ArrayList<>();
        contents.indicators().stream()
                .map(Indicator::code)
                .filter(contents::hasPoints)
                .forEach(scored::add);
        contents.nodes().forEach(node -> scored.add(node.code()));
        return scored;
    }

    private static Optional<BigDecimal> most(Contents contents, String code) {
        return contents.node(code).map(Node::reachable).orElseGet(() -> contents.indicator(code)
                .flatMap(indicator -> NodesReading.most(indicator.points())));
    }
}
