package ru.orientir.indicator.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import ru.orientir.indicator.Aggregate;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Form;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.Recommendation;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Targets;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.comparison.Change.Kind;

/** The elements of a methodology by their codes, each as texts that can be compared. */
final class Description {

    private Description() {}

    static Map<String, Facets> inputs(Methodology methodology) {
        Map<String, Facets> inputs = new LinkedHashMap<>();
        methodology.inputs().forEach(input -> inputs.put(input.code(), input(input)));
        return inputs;
    }

    private static Facets input(Input input) {
        Input.Traits traits = input.traits();
        return new Facets(input.label())
                .put(Kind.REWORDED, "label", input.label())
                .put(Kind.REWORDED, "unit", input.unit())
                .put(Kind.REWORDED, "help", input.help())
                .put(Kind.REWORDED, "source", input.source())
                .put(Kind.REWORDED, "method", input.method())
                .put(Kind.REWORDED, "asOf", traits.asOf())
                .put(Kind.REWORDED, "measures", traits.counted().map(Input.Counted::code))
                .put(Kind.REWORDED, "lastPeriod", traits.earlier().code())
                .put(Kind.REWORDED, "suppressSmall", traits.suppressed())
                .put(Kind.RECALCULATED, "type", input.type().code())
                .put(Kind.RECALCULATED, "for", kinds(input.kinds()))
                .put(Kind.RECALCULATED, "reference", input.reference())
                .put(Kind.RECALCULATED, "notApplicable", input.notApplicable())
                .put(Kind.RECALCULATED, "min", input.minimum().map(Tree::text))
                .put(Kind.RECALCULATED, "max", input.maximum().map(Tree::text))
                .put(
                        Kind.RECALCULATED,
                        "options",
                        input.options().stream().map(Input.Option::code).toList())
                .put(
                        Kind.REWORDED,
                        "options.label",
                        input.options().stream()
                                .map(option -> option.code() + " — " + option.label())
                                .toList())
                .put(Kind.RECALCULATED, "use", input.context() ? "context" : "calculation")
                .put(Kind.RECALCULATED, "accrual", traits.accrual().map(Input.Accrual::code));
    }

    static Map<String, Facets> forms(Methodology methodology) {
        Map<String, Facets> forms = new LinkedHashMap<>();
        for (Form form : methodology.forms()) {
            String sections = form.sections().stream()
                    .map(section -> section.title()
                            + section.text().map(text -> " (" + text + ")").orElse("") + ": "
                            + String.join(", ", section.inputs()))
                    .collect(Collectors.joining("; "));
            forms.put(form.kind().code(), new Facets(sections).put(Kind.REWORDED, "sections", sections));
        }
        return forms;
    }

    static Map<String, Facets> criteria(Methodology methodology) {
        Map<String, Facets> criteria = new LinkedHashMap<>();
        Map<String, String> above = Ancestry.parents(methodology);
        for (Criterion criterion : methodology.allCriteria()) {
            criteria.put(
                    criterion.code(),
                    new Facets(criterion.title())
                            .put(Kind.REWORDED, "title", criterion.title())
                            .put(Kind.RESCORED, "criterion", above.get(criterion.code()))
                            .put(Kind.RESCORED, "weight", criterion.weight().map(Tree::text))
                            .put(
                                    Kind.RESCORED,
                                    "aggregate",
                                    criterion.aggregate().map(Description::aggregate))
                            .put(Kind.RESCORED, "levels", levels(criterion.levels())));
        }
        return criteria;
    }

    static Map<String, Facets> total(Methodology methodology) {
        return methodology
                .total()
                .map(Description::aggregate)
                .map(text -> Map.of(
                        Methodology.TOTAL,
                        new Facets(text)
                                .put(Kind.RESCORED, "aggregate", text)
                                .put(Kind.RESCORED, "levels", levels(methodology.totalLevels()))))
                .orElse(Map.of());
    }

    static Map<String, Facets> indicators(Methodology methodology) {
        Map<String, Facets> indicators = new LinkedHashMap<>();
        Map<String, String> above = Ancestry.parents(methodology);
        methodology
                .indicators()
                .forEach(indicator ->
                        indicators.put(indicator.code(), indicator(indicator, above.get(indicator.code()))));
        return indicators;
    }

    private static Facets indicator(Indicator indicator, String criterion) {
        return new Facets(indicator.title())
                .put(Kind.REWORDED, "title", indicator.title())
                .put(Kind.REWORDED, "legal", indicator.legal())
                .put(Kind.REWORDED, "unit", indicator.unit())
                .put(Kind.REWORDED, "note", indicator.note())
                .put(Kind.REWORDED, "passport.source", indicator.passport().source())
                .put(Kind.REWORDED, "passport.storage", indicator.passport().storage())
                .put(Kind.REWORDED, "continues", indicator.continued())
                .put(Kind.RECALCULATED, "formula", Tree.text(indicator.formula()))
                .put(Kind.RECALCULATED, "decimals", String.valueOf(indicator.decimals()))
                .put(Kind.RECALCULATED, "rollup", rollUp(indicator.rollUp()))
                .put(Kind.REWORDED, "rollup.sharedChildren", indicator.rollUp().sharedChildren())
                .put(Kind.RETARGETED, "targets", targets(indicator.targets()))
                .put(Kind.RESCORED, "better", indicator.direction() == Indicator.Direction.LOWER ? "lower" : "higher")
                .put(Kind.RESCORED, "points", points(indicator.points()))
                .put(Kind.RESCORED, "points.territory", territory(indicator.territoryPoints()))
                .put(Kind.RESCORED, "weight", indicator.weight().map(Tree::text))
                .put(Kind.RESCORED, "levels", levels(indicator.levels()))
                .put(Kind.RESCORED, "criterion", criterion);
    }

    static Map<String, Facets> levels(Methodology methodology) {
        Map<String, Facets> levels = new LinkedHashMap<>();
        for (Level level : methodology.levels()) {
            levels.put(
                    level.code(),
                    new Facets(level.title())
                            .put(Kind.REWORDED, "title", level.title())
                            .put(Kind.RESCORED, "from", Tree.text(level.from())));
        }
        return levels;
    }

    static Map<String, Facets> checks(Methodology methodology) {
        Map<String, Facets> checks = new LinkedHashMap<>();
        for (Check check : methodology.checks()) {
            checks.put(
                    check.code(),
                    new Facets(check.message())
                            .put(Kind.REWORDED, "message", check.message())
                            .put(Kind.RECALCULATED, "rule", Tree.text(check.rule()))
                            .put(
                                    Kind.RECALCULATED,
                                    "tolerance",
                                    check.tolerance()
                                            .map(tolerance ->
                                                    Tree.text(tolerance.amount()) + (tolerance.percent() ? " %" : "")))
                            .put(Kind.RECALCULATED, "for", kinds(check.kinds()))
                            .put(
                                    Kind.RECALCULATED,
                                    "severity",
                                    check.severity() == Check.Severity.ERROR ? "error" : "warning"));
        }
        return checks;
    }

    static Map<String, Facets> recommendations(Methodology methodology) {
        Map<String, Facets> recommendations = new LinkedHashMap<>();
        for (Recommendation recommendation : methodology.recommendations()) {
            recommendations.put(
                    recommendation.code(),
                    new Facets(recommendation.text())
                            .put(Kind.REWORDED, "text", recommendation.text())
                            .put(Kind.REWORDED, "audience", recommendation.audience())
                            .put(Kind.RECALCULATED, "when", Tree.text(recommendation.condition()))
                            .put(
                                    Kind.RECALCULATED,
                                    "tiers",
                                    recommendation.tiers().stream()
                                            .map(Tier::code)
                                            .toList())
                            .put(Kind.RECALCULATED, "for", kinds(recommendation.kinds())));
        }
        return recommendations;
    }

    private static List<String> kinds(Iterable<OrganisationKind> kinds) {
        List<String> codes = new ArrayList<>();
        kinds.forEach(kind -> codes.add(kind.code()));
        return codes;
    }

    private static String rollUp(RollUpRule rule) {
        return rule.by().code() + " over " + rule.over().code() + ": "
                + kinds(rule.kinds()).stream().sorted().collect(Collectors.joining(", "))
                + rule.weight().map(weight -> "; weight " + Tree.text(weight)).orElse("");
    }

    private static String targets(Targets targets) {
        StringBuilder text = new StringBuilder(targets(targets.common()));
        targets.byTier().forEach((tier, own) -> text.append(text.isEmpty() ? "" : "; ")
                .append(tier.code())
                .append(": ")
                .append(targets(own)));
        return text.toString();
    }

    private static String targets(SortedMap<TargetPeriod, BigDecimal> targets) {
        return targets.entrySet().stream()
                .map(target -> target.getKey() + ": " + Tree.text(target.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String points(PointsRule rule) {
        if (rule instanceof PointsRule.None) {
            return "";
        }
        if (rule instanceof PointsRule.Bands bands) {
            return bands.bands().stream()
                    .map(band -> Tree.text(band.from()) + " → " + Tree.text(band.points()))
                    .collect(Collectors.joining(", "));
        }
        if (rule instanceof PointsRule.ToTarget target) {
            return "target " + Tree.text(target.maximum()) + (target.capped() ? "" : ", not capped") + ", decimals "
                    + target.decimals();
        }
        if (rule instanceof PointsRule.ToBest best) {
            return "best " + Tree.text(best.maximum()) + ", decimals " + best.decimals();
        }
        throw new IllegalArgumentException("no words for the points of " + rule);
    }

    private static String territory(PointsRule.OfTerritory rule) {
        if (rule instanceof PointsRule.OfTerritory.Mean mean) {
            return "mean over " + mean.over().code() + ", decimals " + mean.decimals();
        }
        return "value";
    }

    private static String aggregate(Aggregate aggregate) {
        return aggregate.by().code() + ", missing " + aggregate.missing().code() + ", not applicable "
                + aggregate.notApplicable().code() + ", decimals " + aggregate.decimals()
                + aggregate.weights().map(sum -> ", weights " + Tree.text(sum)).orElse("")
                + aggregate.maximum().map(most -> ", max " + Tree.text(most)).orElse("");
    }

    private static String levels(List<Level> levels) {
        return levels.stream()
                .map(level -> level.code() + " from " + Tree.text(level.from()))
                .collect(Collectors.joining(", "));
    }
}
