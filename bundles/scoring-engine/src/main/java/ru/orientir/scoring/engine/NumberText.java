package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import ru.orientir.indicator.formula.Rational;

/** Numbers in Russian sentences: a comma before the decimals, a minus as wide as a plus. */
final class NumberText {

    private NumberText() {}

    static String of(BigDecimal number) {
        return number.toPlainString().replace('.', ',').replace('-', '−');
    }

    /** A fraction without an end stays a fraction. */
    static String of(Rational number) {
        return number.toString().replace('.', ',').replace('-', '−');
    }

    /** As a factor or a term: what is below zero stands in brackets. */
    static String term(BigDecimal number) {
        return number.signum() < 0 ? "(" + of(number) + ")" : of(number);
    }

    /** As {@link #term(BigDecimal)}. */
    static String term(Rational number) {
        return number.signum() < 0 ? "(" + of(number) + ")" : of(number);
    }

    /** A number with its unit, the way that it is written: 30 %, 12 чел. */
    static String of(BigDecimal number, String unit) {
        return unit.isEmpty() ? of(number) : of(number) + " " + unit;
    }
}
