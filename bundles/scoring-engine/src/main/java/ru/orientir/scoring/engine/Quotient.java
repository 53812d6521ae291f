package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.formula.Ratio;
import ru.orientir.indicator.formula.Rational;

/** A formula of the shape {@code k · N / D}; a plain sum has nothing under its line. It needs every operand. */
final class Quotient implements Calculation {

    private final Rational factor;
    private final Line over;
    private final Line under;
    private final boolean share;
    private final boolean homogeneous;
    private final int[] slots;
    private final int[] places;
    private final MissingFigures missing;

    /**
     * @param codes the codes of the operands, in order
     * @param slots the slot of each operand
     * @param places the place of each operand in a territory's sums
     */
    Quotient(Ratio ratio, List<String> codes, int[] slots, int[] places, MissingFigures missing) {
        this.factor = ratio.factor();
        this.over = Line.of(ratio.numerator(), codes);
        this.under = Line.of(ratio.denominator(), codes);
        this.share = ratio.hasDenominator();
        this.homogeneous = ratio.isHomogeneous();
        this.slots = slots.clone();
        this.places = places.clone();
        this.missing = missing;
    }

    Rational factor() {
        return factor;
    }

    /** The operand that is all there is over the line, taken once; −1 where there is more to it. */
    int overOnly() {
        return over.only();
    }

    /** The operand that is all there is under the line, taken once; −1 where there is more to it. */
    int underOnly() {
        return under.only();
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

    /** What stands under the line of a respondent that has given all of it, without the factor. */
    Rational base(Slots respondent) {
        return under.exact(respondent.numbers(), slots);
    }

    /** What stands under the line of a territory, without the factor. */
    Rational base(ExactSums sums) {
        return under.exact(sums, places);
    }

    @Override
    public Figure figure(Slots respondent) {
        boolean complete = true;
        for (int slot : slots) {
            if (respondent.notApplicable(slot)) {
                return Figure.NOT_APPLICABLE;
            }
            complete &= respondent.given(slot);
        }
        return complete ? figure(respondent.numbers(), respondent.numbers(), slots) : missing.of(respondent);
    }

    /**
     * What sums over a territory come to. The numbers over the line and those under it stand apart: in a roll-up over all they
     * differ.
     */
    Figure figure(ExactSums overSums, ExactSums underSums) {
        return figure(overSums, underSums, places);
    }

    private Figure figure(ExactSums overSums, ExactSums underSums, int[] at) {
        Rational n = over.exact(overSums, at);
        Rational d = under.exact(underSums, at);
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
