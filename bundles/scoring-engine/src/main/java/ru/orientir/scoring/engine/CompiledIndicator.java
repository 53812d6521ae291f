package ru.orientir.scoring.engine;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.indicator.formula.Evaluator;
import ru.orientir.indicator.formula.Expression;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.Rational;

/**
 * An indicator made ready: its operands are numbered in the order in which the formula names them, those that only the weight of
 * a mean names behind them; each stands in a slot of a respondent and in a place of a territory's sums.
 */
final class CompiledIndicator {

    private final int index;
    private final int firstPlace;
    private final Indicator indicator;
    private final List<Slot> operands;
    private final int ownOperands;
    private final int[] slots;
    private final int[] asked;
    private final int[] ownAsked;
    private final Calculation calculation;
    private final Gathering gathering;

    /**
     * @param index counts the indicators of the methodology
     * @param firstPlace the place of the first operand in a territory's sums; the others follow, then what is gathered
     * @throws IllegalArgumentException if the roll-up rule asks for what the formula cannot give; the lint of packs says the
     *     same to the methodologist
     */
    CompiledIndicator(int index, Indicator indicator, SlotTable table, int firstPlace) {
        this.index = index;
        this.indicator = indicator;
        this.firstPlace = firstPlace;
        Formula formula = indicator.formula();
        this.operands = slots(named(indicator), table);
        this.ownOperands = formula.inputs().size();
        this.slots = operands.stream().mapToInt(Slot::number).toArray();
        this.asked = operandsThat(operands, Slot::isAsked);
        this.ownAsked = operandsThat(operands.subList(0, ownOperands), Slot::isAsked);
        requireType();
        this.calculation = calculation(formula, table, values(), places(ownOperands));
        this.gathering = gathering(table);
    }

    private static Set<String> named(Indicator indicator) {
        Set<String> named = new LinkedHashSet<>(indicator.formula().inputs());
        indicator.rollUp().weight().ifPresent(weight -> named.addAll(weight.inputs()));
        return named;
    }

    private static List<Slot> slots(Set<String> codes, SlotTable table) {
        return codes.stream().map(code -> table.find(code).orElseThrow()).toList();
    }

    private void requireType() {
        Formula.Type type = indicator.formula().type();
        By by = indicator.rollUp().by();
        if (type == Formula.Type.TEXT && by != By.DISTRIBUTION) {
            throw new IllegalArgumentException(indicator.code() + " gives a text");
        }
        if (by == By.SHARE && type != Formula.Type.YES_NO) {
            throw new IllegalArgumentException(indicator.code() + " is no condition, yet a share of organisations");
        }
        if (by == By.DISTRIBUTION && chosen().isEmpty()) {
            throw new IllegalArgumentException(indicator.code() + " is no choice, yet rolled up as a distribution");
        }
    }

    /** The choice that a distribution is of. */
    private Optional<Input> chosen() {
        return indicator.formula().expression() instanceof Expression.Reference
                ? Optional.of(operands.get(0).input())
                        .filter(input -> !input.options().isEmpty())
                : Optional.empty();
    }

    private ValueFigures values() {
        return switch (indicator.rollUp().by()) {
            case SHARE -> ValueFigures.conditions();
            case DISTRIBUTION -> ValueFigures.choices(operands.get(0));
            default -> ValueFigures.numbers();
        };
    }

    private static Calculation calculation(Formula formula, SlotTable table, ValueFigures values, int[] places) {
        List<Slot> operands = slots(formula.inputs(), table);
        int[] slots = operands.stream().mapToInt(Slot::number).toArray();
        MissingFigures missing = new MissingFigures(operands, slots);
        return Calculation.shape(formula)
                .<Calculation>map(ratio -> new Quotient(ratio, List.copyOf(formula.inputs()), slots, places, missing))
                .orElseGet(() -> new EvaluatedFormula(
                        Evaluator.of(formula.expression(), table.codes()),
                        values,
                        slots,
                        operands.stream().noneMatch(Slot::isAsked),
                        missing));
    }

    private Gathering gathering(SlotTable table) {
        return switch (indicator.rollUp().by()) {
            case SUMS ->
                summed(quotient()
                        .orElseThrow(() -> new IllegalArgumentException(
                                indicator.code() + " is no quotient of sums, yet rolled up by sums")));
            case SUM ->
                quotient()
                        .filter(Quotient::isAdditive)
                        .<Gathering>map(this::summed)
                        .orElseGet(() -> new AddedValues(ownPlace()));
            case WEIGHTED_MEAN -> weighted(table);
            case SHARE -> new CountedConditions(ownPlace(), isOverAll());
            case DISTRIBUTION ->
                new CountedChoices(
                        chosen().orElseThrow().options().stream()
                                .map(Input.Option::code)
                                .toList(),
                        ownPlace());
        };
    }

    private SummedInputs summed(Quotient quotient) {
        int[] under = quotient.isShare() ? quotient.underOperands() : Gathering.NO_OPERANDS;
        boolean isBase =
                Arrays.stream(under).allMatch(operand -> operands.get(operand).isReference());
        if (isOverAll() && quotient.isShare() && !isBase) {
            throw new IllegalArgumentException(
                    indicator.code() + " is rolled up over all without a reference value under the line");
        }
        return new SummedInputs(
                quotient, slots, places(slots.length), isBase ? under : Gathering.NO_OPERANDS, isOverAll());
    }

    private WeightedValues weighted(SlotTable table) {
        Formula formula = indicator
                .rollUp()
                .weight()
                .orElseThrow(() -> new IllegalArgumentException(indicator.code() + " is a mean without weights"));
        int[] weights = formula.inputs().stream()
                .mapToInt(code -> operands.indexOf(table.find(code).orElseThrow()))
                .toArray();
        boolean known =
                Arrays.stream(weights).allMatch(operand -> operands.get(operand).isReference());
        if (isOverAll() && !known) {
            throw new IllegalArgumentException(
                    indicator.code() + " is a mean over all without reference values as weights");
        }
        return new WeightedValues(
                calculation(formula, table, ValueFigures.numbers(), Gathering.NO_OPERANDS),
                ownPlace(),
                ownPlace() + 1,
                known ? weights : Gathering.NO_OPERANDS,
                known,
                isOverAll());
    }

    /** The first place behind those of the operands. */
    private int ownPlace() {
        return firstPlace + slots.length;
    }

    private int[] places(int count) {
        return IntStream.range(firstPlace, firstPlace + count).toArray();
    }

    /** How many places it has in a territory's sums. */
    int placeCount() {
        return slots.length + gathering.places();
    }

    int index() {
        return index;
    }

    Indicator indicator() {
        return indicator;
    }

    /** What the formula and the weight of a mean name. */
    List<Slot> operands() {
        return operands;
    }

    /** What the formula names. */
    List<Slot> formulaOperands() {
        return operands.subList(0, ownOperands);
    }

    int operandCount() {
        return slots.length;
    }

    /** The slot of an operand. */
    int slot(int operand) {
        return slots[operand];
    }

    /** The place of an operand in a territory's sums. */
    int place(int operand) {
        return firstPlace + operand;
    }

    /** The numbers of the operands that are asked for in this period. */
    int[] asked() {
        return asked;
    }

    /** Those of them that the formula names. */
    int[] askedByFormula() {
        return ownAsked;
    }

    Gathering gathering() {
        return gathering;
    }

    /** Whether the denominator is a reference value, known of everyone, also of who is silent. */
    boolean hasBase() {
        return gathering.baseOperands().length > 0;
    }

    boolean isOverAll() {
        return indicator.rollUp().over() == Over.ALL;
    }

    /** Whether an operand is summed over everyone expected: under the line of a roll-up over all. */
    boolean isBaseOfEveryone(int operand) {
        return isOverAll() && Arrays.stream(gathering.baseOperands()).anyMatch(base -> base == operand);
    }

    boolean isOverLine(int operand) {
        return quotient()
                .map(shape -> operand < ownOperands && shape.namesOver(operand))
                .orElse(operand < ownOperands);
    }

    Optional<Quotient> quotient() {
        return calculation instanceof Quotient quotient ? Optional.of(quotient) : Optional.empty();
    }

    /** Whether its points depend on the best of a group. */
    boolean comparesWithBest() {
        return indicator.points() instanceof PointsRule.ToBest;
    }

    boolean isRolledUpFrom(OrganisationKind kind) {
        return indicator.rollUp().kinds().contains(kind);
    }

    boolean isAskedOf(OrganisationKind kind) {
        return isRolledUpFrom(kind)
                || formulaOperands().stream()
                        .allMatch(operand -> operand.input().kinds().contains(kind));
    }

    /** What a respondent's own answers come to. */
    Figure figure(Slots respondent) {
        return calculation.figure(respondent);
    }

    /** What stands under the line of this respondent, for a share; only where all of it is given. */
    Rational base(Slots respondent) {
        return quotient().orElseThrow().base(respondent);
    }

    private static int[] operandsThat(List<Slot> operands, Predicate<Slot> condition) {
        return IntStream.range(0, operands.size())
                .filter(operand -> condition.test(operands.get(operand)))
                .toArray();
    }
}
