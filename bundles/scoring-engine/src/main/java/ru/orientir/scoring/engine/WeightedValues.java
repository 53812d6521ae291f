package ru.orientir.scoring.engine;

import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.ValueStatus;

/** The values of the organisations times their weights, over the sum of the weights. */
final class WeightedValues implements Gathering {

    private final Calculation weight;
    private final int valuePlace;
    private final int weightPlace;
    private final int[] baseOperands;
    private final boolean keepsEveryone;
    private final boolean overAll;

    /**
     * @param valuePlace where values times weights are summed
     * @param weightPlace where weights are summed
     * @param baseOperands the numbers of the operands of the weight, when all of them are reference values
     * @param keepsEveryone whether the weight is known without anyone's report
     */
    WeightedValues(
            Calculation weight,
            int valuePlace,
            int weightPlace,
            int[] baseOperands,
            boolean keepsEveryone,
            boolean overAll) {
        this.weight = weight;
        this.valuePlace = valuePlace;
        this.weightPlace = weightPlace;
        this.baseOperands = baseOperands.clone();
        this.keepsEveryone = keepsEveryone;
        this.overAll = overAll;
    }

    /** The weight of one organisation. */
    Figure weight(Slots answers) {
        return weight.figure(answers);
    }

    @Override
    public int places() {
        return 2;
    }

    @Override
    public boolean counts(Slots answers, Figure own) {
        return own.hasValue() && weight(answers).hasValue();
    }

    @Override
    public boolean isOutside(Slots answers, Figure own) {
        return own.status() == ValueStatus.NOT_APPLICABLE || weight(answers).status() == ValueStatus.NOT_APPLICABLE;
    }

    @Override
    public boolean lacksBase(Slots answers, Figure own) {
        return own.status() == ValueStatus.NO_BASE
                || own.hasValue() && weight(answers).status() == ValueStatus.NO_BASE;
    }

    @Override
    public void add(ExactSums counted, Slots answers, Figure own) {
        Rational weighs = weight(answers).exact();
        counted.add(valuePlace, own.exact().multiply(weighs));
        counted.add(weightPlace, weighs);
    }

    @Override
    public boolean keepsEveryone() {
        return keepsEveryone;
    }

    @Override
    public int[] baseOperands() {
        return baseOperands;
    }

    @Override
    public void addBase(ExactSums everyone, Slots answers) {
        everyone.add(weightPlace, weight(answers).exact());
    }

    @Override
    public Rational base(ExactSums sums) {
        return sums.exact(weightPlace);
    }

    @Override
    public Figure figure(ExactSums counted, ExactSums everyone, int reported, int expected) {
        Rational weights = base(overAll ? everyone : counted);
        return weights.signum() == 0
                ? Figure.NO_BASE
                : Figure.of(counted.exact(valuePlace).divide(weights));
    }
}
