package ru.orientir.scoring.engine;

import java.util.Arrays;
import java.util.List;
import ru.orientir.indicator.formula.LinearForm;
import ru.orientir.indicator.formula.Rational;

/** What stands over or under the line of a share: a sum of operands, each taken so many times, and a constant. */
final class Line {

    private final int[] operands;
    private final Rational[] coefficients;
    private final Rational constant;
    /** The operand that is all of the line, taken once; −1 where there is more to it. Most lines are such. */
    private final int only;

    private Line(int[] operands, Rational[] coefficients, Rational constant) {
        this.operands = operands;
        this.coefficients = coefficients;
        this.constant = constant;
        this.only = operands.length == 1 && coefficients[0].equals(Rational.ONE) && constant.signum() == 0
                ? operands[0]
                : -1;
    }

    /** @param codes the codes of the indicator's operands, in order */
    static Line of(LinearForm form, List<String> codes) {
        return new Line(
                form.coefficients().keySet().stream().mapToInt(codes::indexOf).toArray(),
                form.coefficients().values().toArray(Rational[]::new),
                form.constant());
    }

    /** The numbers of the operands that it names. */
    int[] operands() {
        return operands.clone();
    }

    boolean names(int operand) {
        return Arrays.stream(operands).anyMatch(named -> named == operand);
    }

    /** The operand that is all of the line, taken once; −1 where there is more to it. */
    int only() {
        return only;
    }

    /**
     * What the line comes to.
     *
     * @param places where in the sums each operand of the indicator stands
     */
    Rational exact(ExactSums sums, int[] places) {
        if (only >= 0) {
            return sums.exact(places[only]);
        }
        Rational total = constant;
        for (int term = 0; term < operands.length; term++) {
            total = total.add(coefficients[term].multiply(sums.exact(places[operands[term]])));
        }
        return total;
    }
}
