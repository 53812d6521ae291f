package ru.orientir.rest.methodology;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.Targets;
import ru.orientir.rest.json.MayBeAbsent;

/**
 * One calculated result.
 *
 * @param legal the formula as the document words it: shown, never executed
 * @param formula the executable formula
 * @param decimals places after the point
 * @param direction which way is better: higher or lower
 * @param targets planned values by year
 * @param bands from which value on how many points are given; empty without points
 */
public record IndicatorJson(
        String code,
        String title,
        @MayBeAbsent String legal,
        String formula,
        String unit,
        int decimals,
        String direction,
        RollUpJson rollup,
        Map<String, BigDecimal> targets,
        List<Band> bands,
        @MayBeAbsent BigDecimal weight,
        @MayBeAbsent String note) {

    static IndicatorJson of(Indicator indicator) {
        return new IndicatorJson(
                indicator.code(),
                indicator.title(),
                indicator.legal().orElse(null),
                indicator.formula().text(),
                indicator.unit(),
                indicator.decimals(),
                indicator.direction().name().toLowerCase(Locale.ROOT),
                RollUpJson.of(indicator.rollUp()),
                targets(indicator.targets()),
                bands(indicator.points()),
                indicator.weight().orElse(null),
                indicator.note().orElse(null));
    }

    private static Map<String, BigDecimal> targets(Targets targets) {
        Map<String, BigDecimal> byPeriod = new LinkedHashMap<>();
        targets.common().forEach((period, target) -> byPeriod.put(period.toString(), target));
        return byPeriod;
    }

    private static List<Band> bands(PointsRule points) {
        return points instanceof PointsRule.Bands bands
                ? bands.bands().stream()
                        .map(band -> new Band(band.from(), band.points()))
                        .toList()
                : List.of();
    }

    /** Values from {@code from} on, up to the next band. */
    public record Band(BigDecimal from, BigDecimal points) {}

    /**
     * How a territory's value comes about.
     *
     * @param by sums or sum
     * @param over reported or all
     */
    public record RollUpJson(String by, String over, List<String> kinds) {

        static RollUpJson of(RollUpRule rule) {
            return new RollUpJson(
                    rule.by().name().toLowerCase(Locale.ROOT),
                    rule.over().name().toLowerCase(Locale.ROOT),
                    rule.kinds().stream().map(OrganisationKind::code).sorted().toList());
        }
    }
}
