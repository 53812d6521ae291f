package ru.orientir.scoring.engine;

import ru.orientir.indicator.formula.Rational;

/** The per cent of organisations for which a condition holds. */
final class CountedConditions implements Gathering {

    private static final Rational HUNDRED = Rational.of(100);

    private final int place;
    private final boolean overAll;

    /** @param place where those for which it holds are counted */
    CountedConditions(int place, boolean overAll) {
        this.place = place;
        this.overAll = overAll;
    }

    @Override
    public int places() {
        return 1;
    }

    @Override
    public void add(ExactSums counted, Slots answers, Figure own) {
        counted.add(place, own.exact().signum() == 0 ? 0 : 1);
    }

    @Override
    public Figure figure(ExactSums counted, ExactSums everyone, int reported, int expected) {
        Rational holds = counted.exact(place);
        Rational under = Rational.of(overAll ? expected : reported);
        return Figure.of(holds.multiply(HUNDRED).divide(under), Quotient.shown(holds), Quotient.shown(under));
    }
}
