package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;

/**
 * A short way for what nearly every indicator nearly always is: one whole answer over another, greater than zero. It gives what
 * the general way gives, without an object in between; that halves the time of a region.
 */
final class PlainShare {

    private final int overSlot;
    private final int underSlot;
    private final int decimals;
    /** The factor of the share in units of the value's last place. */
    private final long factor;
    /** As far from zero as the number over the line may be, so that it times the factor is a {@code long}. */
    private final long most;

    private final int index;
    private final int overPlace;
    private final int underPlace;
    private final boolean hasBase;
    private final Yardstick yardstick;
    private final Coverage coverage;

    private PlainShare(
            CompiledIndicator indicator, int over, int under, long factor, Yardstick yardstick, Coverage coverage) {
        this.overSlot = indicator.slot(over);
        this.underSlot = indicator.slot(under);
        this.decimals = yardstick.decimals();
        this.factor = factor;
        this.most = Long.MAX_VALUE / Math.abs(factor);
        this.index = indicator.index();
        this.overPlace = indicator.place(over);
        this.underPlace = indicator.place(under);
        this.hasBase = indicator.hasBase();
        this.yardstick = yardstick;
        this.coverage = coverage;
    }

    /**
     * The short way of an indicator, if it has one.
     *
     * @param coverage of an organisation that counts
     */
    static Optional<PlainShare> of(CompiledIndicator indicator, Yardstick yardstick, Coverage coverage) {
        if (!(indicator.gathering() instanceof SummedInputs) || indicator.operandCount() != 2) {
            return Optional.empty();
        }
        return indicator
                .quotient()
                .filter(quotient -> quotient.overOnly() >= 0 && quotient.underOnly() >= 0)
                .flatMap(quotient -> factor(quotient, yardstick.decimals())
                        .map(factor -> new PlainShare(
                                indicator, quotient.overOnly(), quotient.underOnly(), factor, yardstick, coverage)));
    }

    private static Optional<Long> factor(Quotient quotient, int decimals) {
        Rational inLastPlaces = quotient.factor().multiply(Rational.of(BigDecimal.ONE.scaleByPowerOfTen(decimals)));
        return Optional.of(inLastPlaces)
                .filter(factor -> isLong(factor) && factor.signum() != 0)
                .map(factor -> factor.numerator().longValueExact());
    }

    private static boolean isLong(Rational number) {
        return number.denominator().equals(BigInteger.ONE) && number.numerator().bitLength() < Long.SIZE - 1;
    }

    /** Whether the short way gives this respondent's score. */
    boolean fits(Slots answers) {
        if (!answers.givenWhole(overSlot) || !answers.givenWhole(underSlot)) {
            return false;
        }
        long over = answers.whole(overSlot);
        return over <= most && over >= -most && answers.whole(underSlot) > 0;
    }

    /**
     * The respondent's score; only where it {@link #fits}.
     *
     * @param best of its group, where that is known
     */
    Score score(Slots answers, Optional<BigDecimal> best) {
        BigDecimal value = BigDecimal.valueOf(
                HalfUp.quotient(answers.whole(overSlot) * factor, answers.whole(underSlot)), decimals);
        return yardstick.official(value, answers.shown(overSlot), answers.shown(underSlot), coverage, best);
    }

    /** Adds the respondent to its territory; only where it {@link #fits}. */
    void addTo(Tally territory, Slots answers) {
        territory.addPlain(index, overPlace, answers.whole(overSlot), underPlace, answers.whole(underSlot), hasBase);
    }
}
