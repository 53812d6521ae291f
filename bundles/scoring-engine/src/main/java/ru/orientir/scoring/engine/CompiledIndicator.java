package ru.orientir.scoring.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.indicator.formula.Evaluator;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.Ratio;
import ru.orientir.indicator.formula.Rational;

/**
 * An indicator made ready: its operands are numbered in the order in which the formula names them, each stands in a slot of a
 * respondent and in a place of a territory's sums.
 */
final class CompiledIndicator {

    private final int index;
    private final int firstPlace;
    private final Indicator indicator;
    private final List<Input> operands;
    private final int[] slots;
    private final int[] asked;
    private final Calculation calculation;
    private final boolean addsValues;
    private final int[] baseOperands;

    /**
     * @param index counts the indicators of the methodology
     * @param firstPlace the place of the first operand in a territory's sums; the others follow
     * @throws IllegalArgumentException if the roll-up rule asks for what the formula cannot give; the lint of packs says the
     *     same to the methodologist
     */
    CompiledIndicator(int index, Indicator indicator, SlotTable table, int firstPlace) {
        this.index = index;
        this.indicator = indicator;
        this.firstPlace = firstPlace;
        Formula formula = indicator.formula();
        List<Slot> found = formula.inputs().stream()
                .map(code -> table.find(code).orElseThrow())
                .toList();
        this.slots = found.stream().mapToInt(Slot::number).toArray();
        this.operands = found.stream().map(Slot::input).toList();
        this.asked = operandsThat(operands, input -> !input.reference());
        MissingFigures missing = new MissingFigures(operands, slots);
        int[] places = IntStream.range(firstPlace, firstPlace + slots.length).toArray();
        Optional<Quotient> quotient =
                shape(formula).map(ratio -> new Quotient(ratio, List.copyOf(formula.inputs()), slots, places, missing));
        this.calculation = quotient.isPresent()
                ? quotient.get()
                : new EvaluatedFormula(
                        Evaluator.of(formula.expression(), table.codes()), slots, asked.length == 0, missing);
        this.addsValues = indicator.rollUp().by() == By.SUM
                && !quotient.map(Quotient::isAdditive).orElse(false);
        this.baseOperands = quotient.filter(shape -> shape.isShare() && !addsValues)
                .map(Quotient::underOperands)
                .filter(under -> Arrays.stream(under)
                        .allMatch(operand -> operands.get(operand).reference()))
                .orElse(new int[0]);
        requireCalculable();
    }

    private void requireCalculable() {
        if (indicator.formula().type() == Formula.Type.TEXT) {
            throw new IllegalArgumentException(indicator.code() + " gives a text");
        }
        if (indicator.rollUp().by() == By.SUMS && quotient().isEmpty()) {
            throw new IllegalArgumentException(indicator.code() + " is no quotient of sums, yet rolled up by sums");
        }
        if (isOverAll() && quotient().map(Quotient::isShare).orElse(false) && !addsValues && !hasBase()) {
            throw new IllegalArgumentException(
                    indicator.code() + " is rolled up over all without a reference value under the line");
        }
    }

    /** The formula as a quotient of sums, if it is one. */
    static Optional<Ratio> shape(Formula formula) {
        return formula.type() == Formula.Type.NUMBER ? Ratio.of(formula.expression()) : Optional.empty();
    }

    int index() {
        return index;
    }

    Indicator indicator() {
        return indicator;
    }

    /** The inputs that the formula names, in its order. */
    List<Input> operands() {
        return operands;
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

    /** The numbers of the operands that are answers, not reference values. */
    int[] asked() {
        return asked;
    }

    /** The numbers of the operands under the line, when all of them are reference values; otherwise none. */
    int[] baseOperands() {
        return baseOperands;
    }

    /** Whether the denominator is known of everyone, also of who is silent. */
    boolean hasBase() {
        return baseOperands.length > 0;
    }

    boolean isOverAll() {
        return indicator.rollUp().over() == Over.ALL;
    }

    /** Whether an operand is summed over everyone expected: under the line of a roll-up over all. */
    boolean isBaseOfEveryone(int operand) {
        return isOverAll() && Arrays.stream(baseOperands).anyMatch(base -> base == operand);
    }

    boolean isOverLine(int operand) {
        return quotient().map(shape -> shape.namesOver(operand)).orElse(true);
    }

    /** Whether the values of the organisations are added, since adding their inputs would give something else. */
    boolean addsValues() {
        return addsValues;
    }

    Optional<Quotient> quotient() {
        return calculation instanceof Quotient quotient ? Optional.of(quotient) : Optional.empty();
    }

    boolean isRolledUpFrom(OrganisationKind kind) {
        return indicator.rollUp().kinds().contains(kind);
    }

    boolean isAskedOf(OrganisationKind kind) {
        return isRolledUpFrom(kind)
                || operands.stream().allMatch(input -> input.kinds().contains(kind));
    }

    /** What a respondent's own answers come to. */
    Figure figure(Slots respondent) {
        return calculation.figure(respondent);
    }

    /** Whether a value tells that every operand was given; a formula with conditions may do with less. */
    boolean needsEveryOperand() {
        return calculation instanceof Quotient;
    }

    /** What sums over a territory come to; only for indicators that are rolled up by adding inputs. */
    Figure figure(ExactSums counted, ExactSums everyone) {
        return quotient().orElseThrow().figure(counted, isOverAll() && hasBase() ? everyone : counted);
    }

    /** What stands under the line of this respondent; only where {@link #hasBase} and all of it is given. */
    Rational base(Slots respondent) {
        return quotient().orElseThrow().base(respondent);
    }

    /** What stands under the line of these sums; only where {@link #hasBase}. */
    Rational base(ExactSums sums) {
        return quotient().orElseThrow().base(sums);
    }

    private static int[] operandsThat(List<Input> operands, Predicate<Input> condition) {
        return IntStream.range(0, operands.size())
                .filter(operand -> condition.test(operands.get(operand)))
                .toArray();
    }
}
