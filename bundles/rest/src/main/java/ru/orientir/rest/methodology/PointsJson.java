package ru.orientir.rest.methodology;

import java.math.BigDecimal;
import java.util.List;
import ru.orientir.indicator.PointsRule;
import ru.orientir.rest.json.MayBeAbsent;

/**
 * How points follow from the official value: exactly one of bands, target and best.
 *
 * @param bands from which value on how many points are given
 * @param target in proportion to the target
 * @param best in proportion to the best of the same kind and tier
 * @param territory where the points of a territory come from
 */
public record PointsJson(
        @MayBeAbsent List<Band> bands, @MayBeAbsent ToTarget target, @MayBeAbsent ToBest best, OfTerritory territory) {

    /** Null for an indicator without points. */
    static PointsJson of(PointsRule rule, PointsRule.OfTerritory territory) {
        if (rule instanceof PointsRule.None) {
            return null;
        }
        OfTerritory shown = OfTerritory.of(territory);
        if (rule instanceof PointsRule.Bands bands) {
            return new PointsJson(Band.of(bands), null, null, shown);
        }
        if (rule instanceof PointsRule.ToTarget target) {
            return new PointsJson(
                    null, new ToTarget(target.maximum(), target.capped(), target.decimals()), null, shown);
        }
        if (rule instanceof PointsRule.ToBest best) {
            return new PointsJson(null, null, new ToBest(best.maximum(), best.decimals()), shown);
        }
        throw new IllegalStateException("a rule for points that is not shown: " + rule);
    }

    /** Values from {@code from} on, up to the next band. */
    public record Band(BigDecimal from, BigDecimal points) {

        static List<Band> of(PointsRule.Bands bands) {
            return bands.bands().stream()
                    .map(band -> new Band(band.from(), band.points()))
                    .toList();
        }
    }

    /**
     * @param max for a value that meets the target
     * @param capped whether there is never more
     * @param decimals of the points
     */
    public record ToTarget(BigDecimal max, boolean capped, int decimals) {}

    /**
     * @param max for the best
     * @param decimals of the points
     */
    public record ToBest(BigDecimal max, int decimals) {}

    /**
     * Where the points of a territory come from.
     *
     * @param from value (its own value, by the same rule) or mean (of its organisations' points)
     * @param over of a mean: reported or all
     * @param decimals of a mean
     */
    public record OfTerritory(String from, @MayBeAbsent String over, @MayBeAbsent Integer decimals) {

        static OfTerritory of(PointsRule.OfTerritory territory) {
            if (territory instanceof PointsRule.OfTerritory.FromValue) {
                return new OfTerritory("value", null, null);
            }
            if (territory instanceof PointsRule.OfTerritory.Mean mean) {
                return new OfTerritory("mean", mean.over().code(), mean.decimals());
            }
            throw new IllegalStateException("a rule for a territory's points that is not shown: " + territory);
        }
    }
}
