package ru.orientir.scoring.engine;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.RollUpRule.Over;
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
        this.operands = table.all(named(indicator));
        this.ownOperands = formula.inputs().size();
        this.slots = operands.stream().mapToInt(Slot::number).toArray();
        this.asked = operandsThat(operands, Slot::isAsked);
        this.ownAsked = operandsThat(operands.subList(0, ownOperands), Slot::isAsked);
        WayOfRollingUp way = new WayOfRollingUp(indicator, operands, table, firstPlace);
        this.calculation = Calculation.of(formula, table, way.values(), way.places(ownOperands));
        this.gathering = way.gathering(calculation);
    }

    private static Set<String> named(Indicator indicator) {
        Set<String> named = new LinkedHashSet<>();
        indicator.formulas().forEach(each -> named.addAll(each.inputs()));
        return named;
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
