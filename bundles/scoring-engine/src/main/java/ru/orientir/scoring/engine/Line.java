package ru.orientir.scoring.engine;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ru.orientir.indicator.formula.LinearForm;
import ru.orientir.indicator.formula.Rational;

/** What stands over or under the line of a share: a sum of operands, each taken so many times, and a constant. */
final class Line {

    private final int[] operands;
    private final Rational[] coefficients;
    private final Rational constant;
    private final boolean inLongs;
    private final long[] longCoefficients;
    private final long longConstant;

    private Line(int[] operands, Rational[] coefficients, Rational constant) {
        this.operands = operands;
        this.coefficients = coefficients;
        this.constant = constant;
        this.inLongs =
                Stream.concat(Arrays.stream(coefficients), Stream.of(constant)).allMatch(Line::isLong);
        this.longCoefficients = inLongs
                ? Arrays.stream(coefficients)
                        .mapToLong(number -> number.numerator().longValueExact())
                        .toArray()
                : new long[0];
        this.longConstant = inLongs ? constant.numerator().longValueExact() : 0;
    }

    /** @param codes the codes of the indicator's operands, in order */
    static Line of(LinearForm form, List<String> codes) {
        return new Line(
                form.coefficients().keySet().stream().mapToInt(codes::indexOf).toArray(),
                form.coefficients().values().toArray(Rational[]::new),
                form.constant());
    }

    static boolean isLong(Rational number) {
        return number.denominator().equals(BigInteger.ONE) && number.numerator().bitLength() < Long.SIZE;
    }

    /** The numbers of the operands that it names. */
    int[] operands() {
        return operands.clone();
    }

    boolean names(int operand) {
        return Arrays.stream(operands).anyMatch(named -> named == operand);
    }

    /** Whether {@link #inLong} can be tried. */
    boolean fitsLongs(ExactSums sums, int[] places) {
        if (!inLongs) {
            return false;
        }
        for (int operand : operands) {
            if (!sums.isWhole(places[operand])) {
                return false;
            }
        }
        return true;
    }

    /**
     * The line where all its numbers are {@code long}s.
     *
     * @param places where in the sums each operand of the indicator stands
     * @throws ArithmeticException if the result is none
     */
    long inLong(ExactSums sums, int[] places) {
        long total = longConstant;
        for (int term = 0; term < operands.length; term++) {
            long number = sums.whole(places[operands[term]]);
            total = Math.addExact(total, Math.multiplyExact(longCoefficients[term], number));
        }
        return total;
    }

    /** The line, whatever its numbers are. */
    Rational exact(ExactSums sums, int[] places) {
        Rational total = constant;
        for (int term = 0; term < operands.length; term++) {
            total = total.add(coefficients[term].multiply(sums.exact(places[operands[term]])));
        }
        return total;
    }
}
