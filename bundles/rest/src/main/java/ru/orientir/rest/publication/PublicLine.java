package ru.orientir.rest.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.Aggregate;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.RollUpRule;

/**
 * What a figure is of: an indicator, or a node above the indicators.
 *
 * @param node whether it is brought together from the points of others
 * @param criterion the title of what it belongs to
 * @param method how the figure comes about, a sentence each
 * @param levels titles by code
 */
record PublicLine(
        String code,
        String title,
        String unit,
        int decimals,
        boolean node,
        Optional<String> criterion,
        Optional<String> legal,
        List<String> method,
        Map<String, String> levels) {

    private static final String POINTS = "балл.";

    PublicLine {
        method = List.copyOf(method);
        levels = Map.copyOf(levels);
    }

    /** In the order of figures: indicators, criteria, the whole. */
    static List<PublicLine> of(Methodology methodology) {
        Map<String, String> criteria = new LinkedHashMap<>();
        methodology.allCriteria().forEach(criterion -> criterion
                .indicators()
                .forEach(indicator -> criteria.put(indicator.code(), criterion.title())));
        List<PublicLine> lines = new ArrayList<>();
        for (Indicator indicator : methodology.indicators()) {
            if (indicator.rollUp().by() != RollUpRule.By.DISTRIBUTION) {
                lines.add(new PublicLine(
                        indicator.code(),
                        indicator.title(),
                        indicator.unit(),
                        indicator.decimals(),
                        false,
                        Optional.ofNullable(criteria.get(indicator.code())),
                        indicator.legal(),
                        MethodWords.of(indicator, methodology),
                        titles(indicator.levels(), methodology)));
            }
        }
        for (Criterion criterion : methodology.allCriteria()) {
            criterion
                    .aggregate()
                    .ifPresent(rule -> lines.add(
                            ofNode(criterion.code(), criterion.title(), rule, criterion.levels(), methodology)));
        }
        methodology
                .total()
                .ifPresent(rule -> lines.add(
                        ofNode(Methodology.TOTAL, "Итог по методике", rule, methodology.totalLevels(), methodology)));
        return lines;
    }

    String level(String level) {
        return levels.getOrDefault(level, level);
    }

    private static PublicLine ofNode(
            String code, String title, Aggregate rule, List<Level> levels, Methodology methodology) {
        return new PublicLine(
                code,
                title,
                POINTS,
                rule.decimals(),
                true,
                Optional.empty(),
                Optional.empty(),
                List.of("Складывается из баллов входящих в него показателей и критериев."),
                titles(levels, methodology));
    }

    private static Map<String, String> titles(List<Level> own, Methodology methodology) {
        Map<String, String> titles = new HashMap<>();
        methodology.levels(own).forEach(level -> titles.put(level.code(), level.title()));
        return titles;
    }
}
