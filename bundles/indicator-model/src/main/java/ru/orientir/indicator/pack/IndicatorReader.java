package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Indicator.Direction;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Targets;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.lint.Draft.TitleClaim;

/** Reads one indicator. */
final class IndicatorReader {

    private static final int MOST_DECIMALS = 10;

    private final Reading reading;
    private final Formulas formulas;
    private final Map<String, String> populations;
    private final Inventions inventions;
    private final Map<String, TitleClaim> titles = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    IndicatorReader(Reading reading, Formulas formulas, Map<String, String> populations, Inventions inventions) {
        this.reading = reading;
        this.formulas = formulas;
        this.populations = populations;
        this.inventions = inventions;
    }

    /** What the titles promise, by the indicators' codes. */
    Map<String, TitleClaim> titles() {
        return titles;
    }

    /** The places after the point of each value, by the indicators' codes; also of indicators with a mistake. */
    Map<String, Integer> decimals() {
        return places;
    }

    /** The indicator, or empty when its formula or its roll-up is none. */
    Optional<Indicator> read(Fields fields, String code) {
        String title = fields.text("title");
        Optional<String> legal = fields.optionalText("legal");
        Optional<Formula> formula = fields.require("formula").flatMap(formulas::number);
        String unit = fields.text("unit");
        int decimals = fields.require("decimals")
                .flatMap(node -> reading.scalars().whole(node, 0, MOST_DECIMALS))
                .orElse(0);
        Direction direction = fields.word("better", Words.DIRECTIONS, Direction.HIGHER);
        Optional<RollUpRule> rollUp = fields.require("rollup").map(node -> rollUp(new Fields(node, reading)));
        Optional<BigDecimal> weight = weight(fields);
        Optional<String> note = fields.optionalText("note");
        SortedMap<TargetPeriod, BigDecimal> targets = targets(fields);
        PointsRule points = new PointsReader(reading, unit, direction).read(fields);
        places.put(code, decimals);
        titles.put(code, new TitleClaim(population(fields, "titleCounts"), population(fields, "titleBase")));
        Optional<Indicator> indicator = formula.flatMap(calculation -> rollUp.map(rule -> new Indicator(
                code,
                title,
                legal,
                calculation,
                unit,
                decimals,
                direction,
                rule,
                Targets.of(targets),
                points,
                new PointsRule.OfTerritory.FromValue(),
                weight,
                List.of(),
                Indicator.Passport.NONE,
                Optional.empty(),
                note,
                fields.position())));
        inventions.read(fields);
        fields.finish();
        return indicator;
    }

    private RollUpRule rollUp(Fields fields) {
        RollUpRule rule = new RollUpRule(
                fields.word("by", Words.ROLL_UPS).orElse(RollUpRule.By.SUMS),
                fields.word("over", Words.OVER, RollUpRule.Over.REPORTED),
                KindsReader.read(fields, "kinds", reading));
        fields.finish();
        return rule;
    }

    private SortedMap<TargetPeriod, BigDecimal> targets(Fields fields) {
        SortedMap<TargetPeriod, BigDecimal> targets = new TreeMap<>();
        for (Entry entry : fields.table("targets")) {
            if (!entry.key().matches("20[0-9]{2}")) {
                reading.findings()
                        .error(
                                "target.year",
                                "Плановые значения указываются по годам: четыре цифры, например 2024.",
                                entry.position());
            } else {
                reading.scalars()
                        .decimal(entry.value())
                        .ifPresent(value -> targets.put(TargetPeriod.ofYear(Integer.parseInt(entry.key())), value));
            }
        }
        return targets;
    }

    private Optional<BigDecimal> weight(Fields fields) {
        Optional<BigDecimal> weight = fields.optionalDecimal("weight");
        if (weight.isPresent() && weight.get().signum() <= 0) {
            reading.findings().error("indicator.weight", "Вес должен быть больше нуля.", fields.position());
        }
        return weight;
    }

    private Optional<String> population(Fields fields, String key) {
        return fields.find(key).flatMap(node -> InputsReader.population(node, populations, reading));
    }
}
