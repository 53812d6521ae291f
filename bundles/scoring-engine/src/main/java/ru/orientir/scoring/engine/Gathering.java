package ru.orientir.scoring.engine;

import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.ValueStatus;

/**
 * How what organisations have becomes one figure of their territory. What it keeps of a territory are sums in places of its own,
 * so that the order of the organisations never matters.
 */
sealed interface Gathering permits SummedInputs, AddedValues, WeightedValues, CountedConditions, CountedChoices {

    int[] NO_OPERANDS = {};

    /** How many places of its own it has in the sums, behind those of the operands. */
    default int places() {
        return 0;
    }

    /** Whether an organisation with this figure of its own has a result of its own that counts. */
    default boolean countsAlone(Figure own) {
        return own.hasValue();
    }

    /** Whether an organisation is in the sums. */
    default boolean counts(Slots answers, Figure own) {
        return countsAlone(own);
    }

    /** Whether the indicator does not apply to an organisation, so that it is not expected. */
    default boolean isOutside(Slots answers, Figure own) {
        return own.status() == ValueStatus.NOT_APPLICABLE;
    }

    /** Whether an organisation that does not count lacks nothing but a base. */
    default boolean lacksBase(Slots answers, Figure own) {
        return own.status() == ValueStatus.NO_BASE;
    }

    /** Whether everyone in the sums has given every operand. */
    default boolean needsEveryOperand() {
        return false;
    }

    /** Adds an organisation that counts. */
    void add(ExactSums counted, Slots answers, Figure own);

    /** What stands under the line of everyone expected, so that it is kept of those too that do not count. */
    default boolean keepsEveryone() {
        return false;
    }

    /** The numbers of the operands that have to be known of everyone. */
    default int[] baseOperands() {
        return NO_OPERANDS;
    }

    /** Adds an organisation that is expected, and of whom the {@link #baseOperands} are known. */
    default void addBase(ExactSums everyone, Slots answers) {}

    /** What stands under the line; only where there are {@link #baseOperands}. */
    default Rational base(ExactSums sums) {
        return Rational.ZERO;
    }

    /**
     * The figure of a territory in which somebody counts.
     *
     * @param counted the sums over those that count
     * @param everyone the sums over everyone expected
     * @param reported how many count
     * @param expected how many are expected
     */
    Figure figure(ExactSums counted, ExactSums everyone, int reported, int expected);
}
