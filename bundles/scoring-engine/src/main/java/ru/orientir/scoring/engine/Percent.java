package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Optional;
import ru.orientir.indicator.formula.Rational;

/** Per cent to one decimal, half up; of nothing there is none. */
final class Percent {

    private static final Rational HUNDRED = Rational.of(100);
    private static final int DECIMALS = 1;

    private Percent() {}

    static Optional<BigDecimal> of(long part, long whole) {
        return of(Rational.of(part), Rational.of(whole));
    }

    static Optional<BigDecimal> of(Rational part, Rational whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED).divide(whole).round(DECIMALS));
    }
}
