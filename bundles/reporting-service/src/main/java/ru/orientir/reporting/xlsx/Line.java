package ru.orientir.reporting.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.Aggregate;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PointsRule;

/**
 * What a result is of: an indicator, or a node above the indicators.
 *
 * @param decimals places after the point of its values
 * @param scored whether it has points beside its value; those of a node are its value
 * @param levels titles by code; empty where it reaches none
 */
record Line(String code, String title, String unit, int decimals, boolean scored, Map<String, String> levels) {

    private static final String POINTS = "балл.";
    private static final String TOTAL = "Итог по методике";

    Line {
        levels = Map.copyOf(levels);
    }

    /** All that a methodology gives, in the order of results: indicators, criteria, the whole. */
    static List<Line> of(Methodology methodology) {
        List<Line> lines = new ArrayList<>();
        for (Indicator indicator : methodology.indicators()) {
            boolean scored = !(indicator.points() instanceof PointsRule.None);
            lines.add(new Line(
                    indicator.code(),
                    indicator.title(),
                    indicator.unit(),
                    indicator.decimals(),
                    scored,
                    scored ? titles(indicator.levels(), methodology) : Map.of()));
        }
        for (Criterion criterion : methodology.allCriteria()) {
            node(criterion.code(), criterion.title(), criterion.aggregate(), criterion.levels(), methodology)
                    .ifPresent(lines::add);
        }
        node(Methodology.TOTAL, TOTAL, methodology.total(), methodology.totalLevels(), methodology)
                .ifPresent(lines::add);
        return lines;
    }

    /** The title of the level with this code. */
    String level(Optional<String> code) {
        return code.map(known -> levels.getOrDefault(known, known)).orElse("");
    }

    private static Optional<Line> node(
            String code, String title, Optional<Aggregate> aggregate, List<Level> levels, Methodology methodology) {
        return aggregate.map(
                found -> new Line(code, title, POINTS, found.decimals(), false, titles(levels, methodology)));
    }

    private static Map<String, String> titles(List<Level> own, Methodology methodology) {
        Map<String, String> titles = new HashMap<>();
        methodology.levels(own).forEach(level -> titles.put(level.code(), level.title()));
        return titles;
    }
}
