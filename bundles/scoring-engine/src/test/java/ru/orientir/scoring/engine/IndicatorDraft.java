package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Indicator.Direction;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.PointsRule.Band;
import ru.orientir.indicator.PointsRule.OfTerritory;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Targets;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.formula.Formula;

/** One indicator of a test: in per cent, to one decimal, summed over schools that reported, unless something else is said. */
final class IndicatorDraft {

    private final String code;
    private final String formula;
    private String unit = "%";
    private int decimals = 1;
    private Direction direction = Direction.HIGHER;
    private By by = By.SUMS;
    private Over over = Over.REPORTED;
    private Set<OrganisationKind> kinds = Set.of(OrganisationKind.SCHOOL);
    private Optional<String> weighedBy = Optional.empty();
    private final SortedMap<TargetPeriod, BigDecimal> common = new TreeMap<>();
    private final Map<Tier, SortedMap<TargetPeriod, BigDecimal>> byTier = new EnumMap<>(Tier.class);
    private PointsRule points = new PointsRule.None();
    private OfTerritory territoryPoints = new OfTerritory.FromValue();
    private Optional<BigDecimal> weight = Optional.empty();
    private final List<Level> levels = new ArrayList<>();

    IndicatorDraft(String code, String formula) {
        this.code = code;
        this.formula = formula;
    }

    IndicatorDraft unit(String of) {
        unit = of;
        return this;
    }

    IndicatorDraft decimals(int of) {
        decimals = of;
        return this;
    }

    IndicatorDraft lowerIsBetter() {
        direction = Direction.LOWER;
        return this;
    }

    IndicatorDraft rolledUp(By way, Over overWhom, OrganisationKind... ofKinds) {
        by = way;
        over = overWhom;
        if (ofKinds.length > 0) {
            kinds = Set.of(ofKinds);
        }
        return this;
    }

    IndicatorDraft meanWeighedBy(String weightFormula, Over overWhom) {
        weighedBy = Optional.of(weightFormula);
        return rolledUp(By.WEIGHTED_MEAN, overWhom);
    }

    IndicatorDraft target(String value) {
        common.put(MethodologyDraft.YEAR, new BigDecimal(value));
        return this;
    }

    IndicatorDraft target(TargetPeriod period, BigDecimal value) {
        common.put(period, value);
        return this;
    }

    IndicatorDraft target(Tier tier, String value) {
        byTier.computeIfAbsent(tier, of -> new TreeMap<>()).put(MethodologyDraft.YEAR, new BigDecimal(value));
        return this;
    }

    /** From and points by turns. */
    IndicatorDraft bands(String... fromAndPoints) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < fromAndPoints.length; i += 2) {
            bands.add(new Band(new BigDecimal(fromAndPoints[i]), new BigDecimal(fromAndPoints[i + 1])));
        }
        return points(new PointsRule.Bands(bands));
    }

    IndicatorDraft toTarget(String maximum, boolean capped) {
        return points(new PointsRule.ToTarget(new BigDecimal(maximum), capped, 2));
    }

    IndicatorDraft toBest(String maximum) {
        return points(new PointsRule.ToBest(new BigDecimal(maximum), 2));
    }

    IndicatorDraft points(PointsRule rule) {
        points = rule;
        return this;
    }

    IndicatorDraft territoryHasMean(Over overWhom) {
        territoryPoints = new OfTerritory.Mean(overWhom, 2);
        return this;
    }

    IndicatorDraft weight(String of) {
        weight = Optional.of(new BigDecimal(of));
        return this;
    }

    IndicatorDraft level(String levelCode, String from) {
        levels.add(new Level(levelCode, levelCode, new BigDecimal(from)));
        return this;
    }

    Indicator done(Function<String, Formula> formulas) {
        return new Indicator(
                code,
                "Доля " + code,
                Optional.of("(А/Б)х100"),
                formulas.apply(formula),
                unit,
                decimals,
                direction,
                new RollUpRule(by, over, kinds, weighedBy.map(formulas), false),
                new Targets(common, byTier),
                points,
                territoryPoints,
                weight,
                levels,
                Indicator.Passport.NONE,
                Optional.empty(),
                Optional.empty(),
                new Position(1, 1));
    }
}
