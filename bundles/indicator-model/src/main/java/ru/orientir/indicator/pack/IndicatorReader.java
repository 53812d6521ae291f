package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Indicator.Direction;
import ru.orientir.indicator.Indicator.Passport;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.Targets;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.lint.Draft.TitleClaim;

/** Reads one indicator. */
final class IndicatorReader {

    private final Reading reading;
    private final Formulas formulas;
    private final Map<String, String> populations;
    private final Inventions inventions;
    private final Results results;
    private final LevelsReader levels;
    private final Map<String, TitleClaim> titles = new LinkedHashMap<>();

    IndicatorReader(
            Reading reading,
            Formulas formulas,
            Map<String, String> populations,
            Inventions inventions,
            Results results) {
        this.reading = reading;
        this.formulas = formulas;
        this.populations = populations;
        this.inventions = inventions;
        this.results = results;
        this.levels = new LevelsReader(reading, inventions);
    }

    /** What the titles promise, by the indicators' codes. */
    Map<String, TitleClaim> titles() {
        return titles;
    }

    /** The indicator, or empty when its formula or its roll-up is none. */
    Optional<Indicator> read(Fields fields, String code) {
        String title = fields.text("title");
        Optional<String> legal = fields.optionalText("legal");
        Optional<RollUpRule> rollUp =
                fields.require("rollup").map(node -> new RollUpReader(reading, formulas).read(node, code));
        RollUpRule.By by = rollUp.map(RollUpRule::by).orElse(RollUpRule.By.SUMS);
        Optional<Formula> formula = fields.require("formula").flatMap(node -> formulas.indicator(node, code, by));
        String unit = fields.text("unit");
        Optional<Integer> decimals = fields.require("decimals").flatMap(stated -> fields.readDecimals(0));
        Direction direction = fields.word("better", Words.DIRECTIONS, Direction.HIGHER);
        Optional<BigDecimal> weight = fields.weight();
        Optional<String> note = fields.optionalText("note");
        Targets targets = new TargetsReader(reading).read(fields.table("targets"));
        PointsReader.Points points = new PointsReader(reading, unit, direction).read(fields);
        List<Level> own = levels.read(fields.list("levels"));
        Passport passport = fields.find("passport")
                .map(node -> passport(new Fields(node, reading)))
                .orElse(Passport.NONE);
        Optional<String> continued = fields.find("continues").flatMap(reading.scalars()::code);
        results.add(code, decimals);
        titles.put(code, new TitleClaim(population(fields, "titleCounts"), population(fields, "titleBase")));
        inventions.read(fields);
        fields.finish();
        return formula.flatMap(calculation -> rollUp.map(rule -> new Indicator(
                code,
                title,
                legal,
                calculation,
                unit,
                decimals.orElse(0),
                direction,
                rule,
                targets,
                points.rule(),
                points.ofTerritory(),
                weight,
                own,
                passport,
                continued,
                note,
                fields.position())));
    }

    private static Passport passport(Fields fields) {
        Passport passport = new Passport(fields.optionalText("source"), fields.optionalText("storage"));
        fields.finish();
        return passport;
    }

    private Optional<String> population(Fields fields, String key) {
        return fields.find(key).flatMap(node -> InputsReader.population(node, populations, reading));
    }
}
