package ru.orientir.scoring.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.indicator.formula.Expression;
import ru.orientir.indicator.formula.Formula;

/** Chooses how an indicator is rolled up, and refuses a rule that asks for what the formula cannot give. */
final class WayOfRollingUp {

    private final Indicator indicator;
    private final List<Slot> operands;
    private final SlotTable table;
    private final int firstPlace;

    /**
     * @param operands of the formula, then those that only the weight names
     * @param firstPlace the place of the first operand in a territory's sums
     * @throws IllegalArgumentException if the formula gives something else than the rule rolls up
     */
    WayOfRollingUp(Indicator indicator, List<Slot> operands, SlotTable table, int firstPlace) {
        this.indicator = indicator;
        this.operands = operands;
        this.table = table;
        this.firstPlace = firstPlace;
        requireType();
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

    /** What the values of the formula are taken for. */
    ValueFigures values() {
        return switch (indicator.rollUp().by()) {
            case SHARE -> ValueFigures.conditions();
            case DISTRIBUTION -> ValueFigures.choices(operands.get(0));
            case SUMS, SUM, WEIGHTED_MEAN -> ValueFigures.numbers();
        };
    }

    /** @throws IllegalArgumentException if the rule asks for what the formula or the weight cannot give */
    Gathering gathering(Calculation calculation) {
        return switch (indicator.rollUp().by()) {
            case SUMS -> summed(calculation);
            case SUM ->
                calculation instanceof Quotient quotient && quotient.isAdditive()
                        ? summed(calculation)
                        : new AddedValues(ownPlace());
            case WEIGHTED_MEAN -> weighted();
            case SHARE -> new CountedConditions(ownPlace(), isOverAll());
            case DISTRIBUTION -> new CountedChoices(options(), ownPlace());
        };
    }

    private SummedInputs summed(Calculation calculation) {
        if (!(calculation instanceof Quotient quotient)) {
            throw new IllegalArgumentException(indicator.code() + " is no quotient of sums, yet rolled up by sums");
        }
        int[] under = quotient.isShare() ? quotient.underOperands() : Gathering.NO_OPERANDS;
        boolean isBase = areReferences(under);
        if (isOverAll() && quotient.isShare() && !isBase) {
            throw new IllegalArgumentException(
                    indicator.code() + " is rolled up over all without a reference value under the line");
        }
        int[] slots = operands.stream().mapToInt(Slot::number).toArray();
        return new SummedInputs(
                quotient, slots, places(slots.length), isBase ? under : Gathering.NO_OPERANDS, isOverAll());
    }

    private WeightedValues weighted() {
        Formula weight = indicator
                .rollUp()
                .weight()
                .orElseThrow(() -> new IllegalArgumentException(indicator.code() + " is a mean without weights"));
        int[] weights =
                table.all(weight.inputs()).stream().mapToInt(operands::indexOf).toArray();
        boolean known = areReferences(weights);
        if (isOverAll() && !known) {
            throw new IllegalArgumentException(
                    indicator.code() + " is a mean over all without reference values as weights");
        }
        return new WeightedValues(
                Calculation.of(weight, table, ValueFigures.numbers(), Gathering.NO_OPERANDS),
                ownPlace(),
                ownPlace() + 1,
                known ? weights : Gathering.NO_OPERANDS,
                known,
                isOverAll());
    }

    private List<String> options() {
        return chosen().orElseThrow().options().stream().map(Input.Option::code).toList();
    }

    private boolean areReferences(int[] numbers) {
        return Arrays.stream(numbers).allMatch(operand -> operands.get(operand).isReference());
    }

    private boolean isOverAll() {
        return indicator.rollUp().over() == Over.ALL;
    }

    /** The first place behind those of the operands. */
    private int ownPlace() {
        return firstPlace + operands.size();
    }

    /** The places of the first operands in the sums. */
    int[] places(int count) {
        return IntStream.range(firstPlace, firstPlace + count).toArray();
    }
}
