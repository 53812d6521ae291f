package ru.orientir.scoring.engine;

import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.ValueStatus;

/** Each input is summed, then the formula is applied: never the mean of shares. */
final class SummedInputs implements Gathering {

    private final Quotient quotient;
    private final int[] slots;
    private final int[] places;
    private final int[] baseOperands;
    private final boolean overAll;

    /**
     * @param places of the operands in the sums
     * @param baseOperands the numbers of the operands under the line, when all of them are reference values
     */
    SummedInputs(Quotient quotient, int[] slots, int[] places, int[] baseOperands, boolean overAll) {
        this.quotient = quotient;
        this.slots = slots.clone();
        this.places = places.clone();
        this.baseOperands = baseOperands.clone();
        this.overAll = overAll;
    }

    /** A zero under the line of one is an operand like another. */
    @Override
    public boolean countsAlone(Figure own) {
        return own.hasValue() || own.status() == ValueStatus.NO_BASE;
    }

    @Override
    public boolean needsEveryOperand() {
        return true;
    }

    @Override
    public void add(ExactSums counted, Slots answers, Figure own) {
        for (int operand = 0; operand < slots.length; operand++) {
            counted.add(places[operand], answers.numbers(), slots[operand]);
        }
    }

    @Override
    public boolean keepsEveryone() {
        return baseOperands.length > 0;
    }

    @Override
    public int[] baseOperands() {
        return baseOperands;
    }

    @Override
    public void addBase(ExactSums everyone, Slots answers) {
        for (int operand : baseOperands) {
            everyone.add(places[operand], answers.numbers(), slots[operand]);
        }
    }

    @Override
    public Rational base(ExactSums sums) {
        return quotient.base(sums);
    }

    @Override
    public Figure figure(ExactSums counted, ExactSums everyone, int reported, int expected) {
        return quotient.figure(counted, overAll && keepsEveryone() ? everyone : counted);
    }
}
