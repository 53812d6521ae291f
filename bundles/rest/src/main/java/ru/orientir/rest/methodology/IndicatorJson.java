package ru.orientir.rest.methodology;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Targets;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.rest.json.MayBeAbsent;

/**
 * One calculated result.
 *
 * @param legal the formula as the document words it: shown, never executed
 * @param formula the executable formula
 * @param decimals places after the point
 * @param direction which way is better: higher or lower
 * @param targets planned values by year or half-year ({@code 2021}, {@code 2021-H1}), of every tier that has none of its own
 * @param targetsByTier those of one tier: region, municipality, organisation
 * @param bands from which value on how many points are given; empty where points do not follow bands
 * @param points how points follow from the value; absent without points
 * @param weight in the node above
 * @param levels its own, in the place of the methodology's; empty without
 * @param continues the code of the comparable indicator of the previous version
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
        @MayBeAbsent Map<String, Map<String, BigDecimal>> targetsByTier,
        List<PointsJson.Band> bands,
        @MayBeAbsent PointsJson points,
        @MayBeAbsent BigDecimal weight,
        List<LevelJson> levels,
        @MayBeAbsent PassportJson passport,
        @MayBeAbsent String continues,
        @MayBeAbsent String note) {

    static IndicatorJson of(Indicator indicator) {
        return new IndicatorJson(
                indicator.code(),
                indicator.title(),
                indicator.legal().orElse(null),
                indicator.formula().text(),
                indicator.unit(),
                indicator.decimals(),
                indicator.direction().code(),
                RollUpJson.of(indicator.rollUp()),
                targets(indicator.targets().common()),
                byTier(indicator.targets()),
                indicator.points() instanceof PointsRule.Bands bands ? PointsJson.Band.of(bands) : List.of(),
                PointsJson.of(indicator.points(), indicator.territoryPoints()),
                indicator.weight().orElse(null),
                indicator.levels().stream().map(LevelJson::of).toList(),
                PassportJson.of(indicator.passport()),
                indicator.continued().orElse(null),
                indicator.note().orElse(null));
    }

    private static Map<String, BigDecimal> targets(SortedMap<TargetPeriod, BigDecimal> targets) {
        Map<String, BigDecimal> byPeriod = new LinkedHashMap<>();
        targets.forEach((period, target) -> byPeriod.put(period.toString(), target));
        return byPeriod;
    }

    private static Map<String, Map<String, BigDecimal>> byTier(Targets targets) {
        Map<String, Map<String, BigDecimal>> byTier = new LinkedHashMap<>();
        targets.byTier().forEach((tier, own) -> byTier.put(tier.code(), targets(own)));
        return byTier.isEmpty() ? null : byTier;
    }

    /**
     * Where the figures come from.
     *
     * @param source of the data
     * @param storage how long they are kept
     */
    public record PassportJson(@MayBeAbsent String source, @MayBeAbsent String storage) {

        static PassportJson of(Indicator.Passport passport) {
            return passport.equals(Indicator.Passport.NONE)
                    ? null
                    : new PassportJson(
                            passport.source().orElse(null), passport.storage().orElse(null));
        }
    }

    /**
     * How a territory's value comes about.
     *
     * @param by sums, sum, weighted-mean, share or distribution
     * @param over reported or all
     * @param weight what organisations are weighed by, a formula
     * @param sharedChildren whether kinds that may count the same children are knowingly rolled up together
     */
    public record RollUpJson(
            String by, String over, List<String> kinds, @MayBeAbsent String weight, boolean sharedChildren) {

        static RollUpJson of(RollUpRule rule) {
            return new RollUpJson(
                    rule.by().code(),
                    rule.over().code(),
                    rule.kinds().stream().map(OrganisationKind::code).sorted().toList(),
                    rule.weight().map(Formula::text).orElse(null),
                    rule.sharedChildren());
        }
    }
}
