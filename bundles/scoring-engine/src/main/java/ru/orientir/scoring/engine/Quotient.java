package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.formula.Ratio;
import ru.orientir.indicator.formula.Rational;

/** A formula of the shape {@code k · N / D} over numbered operands; a plain sum has nothing under its line. */
final class Quotient {

    private final Rational factor;
    /** The factor again when it is whole, otherwise zero. */
    private final long longFactor;

    private final Line over;
    private final Line under;
    private final boolean share;
    private final boolean homogeneous;

    private Quotient(Ratio ratio, List<String> codes) {
        this.factor = ratio.factor();
        this.longFactor = Line.isLong(factor) ? factor.numerator().longValueExact() : 0;
        this.over = Line.of(ratio.numerator(), codes);
        this.under = Line.of(ratio.denominator(), codes);
        this.share = ratio.hasDenominator();
        this.homogeneous = ratio.isHomogeneous();
    }

    /** @param codes the codes of the indicator's operands, in order */
    static Quotient of(Ratio ratio, List<String> codes) {
        return new Quotient(ratio, codes);
    }

    Rational factor() {
        return factor;
    }

    /** Whether there are operands under the line. */
    boolean isShare() {
        return share;
    }

    /** Whether the sum of the values is the value of the sums. */
    boolean isAdditive() {
        return !share && homogeneous;
    }

    /** The numbers of the operands under the line. */
    int[] underOperands() {
        return under.operands();
    }

    boolean namesOver(int operand) {
        return over.names(operand);
    }

    /** What stands under the line, without the factor. */
    Rational base(ExactSums sums, int[] places) {
        return under.exact(sums, places);
    }

    /**
     * Calculates with the numbers over the line from one place and those under it from another: in a roll-up over all they
     * differ.
     */
    Figure figure(ExactSums overSums, ExactSums underSums, int[] places) {
        if (longFactor != 0 && over.fitsLongs(overSums, places) && under.fitsLongs(underSums, places)) {
            try {
                return inLongs(over.inLong(overSums, places), under.inLong(underSums, places));
            } catch (ArithmeticException tooLargeForALong) {
                return exact(over.exact(overSums, places), under.exact(underSums, places));
            }
        }
        return exact(over.exact(overSums, places), under.exact(underSums, places));
    }

    private Figure inLongs(long n, long d) {
        Rational exact = d == 0 ? Rational.ZERO : Rational.of(Math.multiplyExact(n, longFactor), d);
        if (!share) {
            return Figure.of(exact);
        }
        Optional<BigDecimal> numerator = Optional.of(BigDecimal.valueOf(n));
        Optional<BigDecimal> denominator = Optional.of(BigDecimal.valueOf(d));
        return d == 0 ? Figure.noBase(numerator, denominator) : Figure.of(exact, numerator, denominator);
    }

    private Figure exact(Rational n, Rational d) {
        if (!share) {
            return Figure.of(n.multiply(factor).divide(d));
        }
        return d.signum() == 0
                ? Figure.noBase(shown(n), shown(d))
                : Figure.of(n.multiply(factor).divide(d), shown(n), shown(d));
    }

    /** A number as it is shown: without an exponent. Absent for a fraction without an end. */
    static Optional<BigDecimal> shown(Rational number) {
        return number.decimal().map(decimal -> decimal.scale() < 0 ? decimal.setScale(0) : decimal);
    }
}
