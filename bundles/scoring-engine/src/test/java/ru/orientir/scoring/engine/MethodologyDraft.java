package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import ru.orientir.indicator.Aggregate;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.LegalBasis;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PeriodKind;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.Recommendation;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.formula.Expression;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.FormulaContext;
import ru.orientir.indicator.formula.FormulaParser;
import ru.orientir.indicator.formula.FormulaReading;
import ru.orientir.indicator.formula.Operand;

/** Puts a methodology together for a test. */
final class MethodologyDraft {

    static final TargetPeriod YEAR = TargetPeriod.ofYear(2021);

    private static final Position NOWHERE = new Position(1, 1);
    private static final AtomicLong HASHES = new AtomicLong();

    private final List<Input> inputs = new ArrayList<>();
    private final List<CriterionDraft> criteria = new ArrayList<>();
    private final CriterionDraft all = new CriterionDraft("all");
    private final List<Recommendation> recommendations = new ArrayList<>();
    private Optional<Aggregate> total = Optional.empty();
    private final List<Level> levels = new ArrayList<>();
    private final List<Level> totalLevels = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<GoldenCase> cases = new ArrayList<>();

    /** Counts that schools are asked for. */
    MethodologyDraft asks(String... codes) {
        Arrays.stream(codes).forEach(code -> input(code, InputType.COUNT, false, OrganisationKind.SCHOOL));
        return this;
    }

    /** Counts that are loaded for schools. */
    MethodologyDraft loads(String... codes) {
        Arrays.stream(codes).forEach(code -> input(code, InputType.COUNT, true, OrganisationKind.SCHOOL));
        return this;
    }

    MethodologyDraft input(String code, InputType type, boolean reference, OrganisationKind... kinds) {
        return input(code, type, reference, List.of(), kinds);
    }

    /** A choice that schools are asked for. */
    MethodologyDraft choice(String code, String... options) {
        List<Input.Option> all = Arrays.stream(options)
                .map(option -> new Input.Option(option, "Вариант " + option))
                .toList();
        return input(code, InputType.CHOICE, false, all, OrganisationKind.SCHOOL);
    }

    private MethodologyDraft input(
            String code, InputType type, boolean reference, List<Input.Option> options, OrganisationKind... kinds) {
        inputs.add(new Input(
                code,
                "Показатель " + code,
                type,
                Optional.empty(),
                Set.of(kinds),
                reference,
                true,
                Optional.empty(),
                Optional.empty(),
                options,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Input.Traits.NONE,
                NOWHERE));
        return this;
    }

    MethodologyDraft share(String code, String formula) {
        return indicator(code, formula, rolledUp(RollUpRule.By.SUMS, RollUpRule.Over.REPORTED));
    }

    MethodologyDraft shareOverAll(String code, String formula) {
        return indicator(code, formula, rolledUp(RollUpRule.By.SUMS, RollUpRule.Over.ALL));
    }

    MethodologyDraft added(String code, String formula) {
        return indicator(code, formula, rolledUp(RollUpRule.By.SUM, RollUpRule.Over.REPORTED));
    }

    MethodologyDraft indicator(String code, String formula, RollUpRule rule) {
        return indicator(code, formula, rule, 1, Map.of(), new PointsRule.None());
    }

    MethodologyDraft indicator(
            String code,
            String formula,
            RollUpRule rule,
            int decimals,
            Map<TargetPeriod, BigDecimal> targets,
            PointsRule points) {
        IndicatorDraft draft = new IndicatorDraft(code, formula)
                .rolledUp(rule.by(), rule.over(), rule.kinds().toArray(OrganisationKind[]::new))
                .decimals(decimals)
                .points(points);
        targets.forEach((period, value) -> draft.target(period, value));
        return with(draft);
    }

    /** An indicator under no node but the whole. */
    MethodologyDraft with(IndicatorDraft indicator) {
        all.with(indicator);
        return this;
    }

    /** A criterion beside the one that holds the other indicators. */
    MethodologyDraft with(CriterionDraft criterion) {
        criteria.add(criterion);
        return this;
    }

    MethodologyDraft total(Aggregate.By by, Aggregate.Absent missing, Aggregate.Absent notApplicable) {
        total = Optional.of(CriterionDraft.aggregate(by, missing, notApplicable));
        return this;
    }

    MethodologyDraft level(String code, String from) {
        levels.add(new Level(code, code, new BigDecimal(from)));
        return this;
    }

    MethodologyDraft totalLevel(String code, String from) {
        totalLevels.add(new Level(code, code, new BigDecimal(from)));
        return this;
    }

    MethodologyDraft check(String code, String rule) {
        return check(code, rule, Optional.empty());
    }

    MethodologyDraft check(String code, String rule, Optional<Check.Tolerance> tolerance, OrganisationKind... kinds) {
        FormulaContext context = Set.of(kinds).equals(Set.of(OrganisationKind.MUNICIPALITY))
                ? FormulaContext.checkOfMunicipality(types(), false)
                : FormulaContext.check(types(), false);
        return check(code, formula(rule, context), tolerance, kinds);
    }

    MethodologyDraft check(String code, Formula rule, Optional<Check.Tolerance> tolerance, OrganisationKind... kinds) {
        checks.add(new Check(code, rule, tolerance, Set.of(kinds), Check.Severity.ERROR, "Исправьте.", NOWHERE));
        return this;
    }

    /** @param results the codes that the condition may name */
    MethodologyDraft recommendation(
            String code, String condition, Set<String> results, Set<Tier> tiers, OrganisationKind... kinds) {
        return recommendation(code, formula(condition, FormulaContext.recommendation(results)), tiers, kinds);
    }

    MethodologyDraft recommendation(String code, Formula condition, Set<Tier> tiers, OrganisationKind... kinds) {
        recommendations.add(
                new Recommendation(code, condition, tiers, Set.of(kinds), "директору", "Сделайте.", NOWHERE));
        return this;
    }

    /** A formula that is nothing but an operand, whether the operand makes sense there or not. */
    static Formula operand(Operand operand, Formula.Type type) {
        return new Formula(
                operand.code(), new Expression.Reference(operand.code(), NOWHERE), type, Set.of(operand.code()));
    }

    MethodologyDraft golden(GoldenCase golden) {
        cases.add(golden);
        return this;
    }

    static RollUpRule rolledUp(RollUpRule.By by, RollUpRule.Over over) {
        return new RollUpRule(by, over, Set.of(OrganisationKind.SCHOOL));
    }

    Methodology done() {
        return new Methodology(
                new MethodologyId("test", "1.0"),
                "Проверочная методика",
                new LegalBasis("приказ", Optional.empty(), Optional.empty()),
                PeriodKind.CALENDAR_YEAR,
                Optional.empty(),
                inputs,
                List.of(),
                Stream.concat(Stream.of(all), criteria.stream())
                        .map(criterion -> criterion.done(this::formula))
                        .toList(),
                total,
                checks,
                levels,
                totalLevels,
                recommendations,
                cases,
                "hash-" + HASHES.incrementAndGet());
    }

    private Formula formula(String text) {
        return formula(text, FormulaContext.indicator(types()));
    }

    private static Formula formula(String text, FormulaContext context) {
        if (FormulaParser.parse(text, context) instanceof FormulaReading.Read read) {
            return read.formula();
        }
        throw new IllegalArgumentException(text);
    }

    private Map<String, Formula.Type> types() {
        Map<String, Formula.Type> types = new HashMap<>();
        inputs.forEach(input -> types.put(input.code(), type(input.type())));
        return types;
    }

    private static Formula.Type type(InputType type) {
        return switch (type) {
            case COUNT, DECIMAL -> Formula.Type.NUMBER;
            case YES_NO -> Formula.Type.YES_NO;
            case CHOICE, TEXT, LINK, FILE -> Formula.Type.TEXT;
        };
    }
}
