package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.scoring.Score;

/**
 * Says what {@code 100 · part / all} over some organisations must come to, straight from the words of the rules (domain § 6),
 * with arithmetic of its own.
 */
final class ShareOracle {

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private final int decimals;
    private final boolean overAll;

    /** What must come out; {@code value} is absent where the status has none. */
    record Verdict(
            String status,
            Optional<BigDecimal> value,
            Fraction numerator,
            Fraction denominator,
            int reported,
            int expected,
            Optional<BigDecimal> base,
            Optional<BigDecimal> answers) {}

    /** @param overAll whether {@code all} is a reference value of the whole roster; otherwise it is an answer like another */
    ShareOracle(int decimals, boolean overAll) {
        this.decimals = decimals;
        this.overAll = overAll;
    }

    Verdict judge(List<Reporting> organisations) {
        List<Reporting> expected =
                organisations.stream().filter(this::isExpected).toList();
        List<Reporting> counted = expected.stream().filter(this::counts).toList();
        Fraction n = sum(counted, true);
        Fraction d = sum(overAll ? expected : counted, false);
        boolean baseKnown = expected.stream().allMatch(one -> one.all().number().isPresent());
        String status = status(organisations, expected, counted, d, baseKnown);
        boolean hasValue = status.equals("official") || status.equals("not-less-than");
        return new Verdict(
                status,
                hasValue ? Optional.of(HUNDRED.times(n).over(d).halfUp(decimals)) : Optional.empty(),
                n,
                d,
                counted.size(),
                expected.size(),
                overAll && baseKnown && !expected.isEmpty() && !d.isZero()
                        ? Optional.of(HUNDRED.times(sum(counted, false)).over(d).halfUp(1))
                        : Optional.empty(),
                answers(expected));
    }

    private String status(
            List<Reporting> organisations,
            List<Reporting> expected,
            List<Reporting> counted,
            Fraction d,
            boolean baseKnown) {
        if (expected.isEmpty()) {
            return organisations.isEmpty() ? "missing" : "not-applicable";
        }
        if (counted.isEmpty() || overAll && !baseKnown) {
            return "missing";
        }
        if (d.isZero()) {
            return "no-base";
        }
        return overAll && counted.size() < expected.size() ? "not-less-than" : "official";
    }

    /** «Не применимо» counts when it was reported, or loaded as the reference value. */
    private boolean isExpected(Reporting one) {
        boolean part = one.reported() && !one.part().applicable();
        boolean all = (one.reported() || overAll) && !one.all().applicable();
        return !part && !all;
    }

    private boolean counts(Reporting one) {
        return one.reported()
                && one.part().number().isPresent()
                && one.all().number().isPresent();
    }

    private Optional<BigDecimal> answers(List<Reporting> expected) {
        int asked = expected.size() * (overAll ? 1 : 2);
        int given = 0;
        for (Reporting one : expected) {
            given += one.reported() && one.part().number().isPresent() ? 1 : 0;
            given += !overAll && one.reported() && one.all().number().isPresent() ? 1 : 0;
        }
        return asked == 0
                ? Optional.empty()
                : Optional.of(HUNDRED.times(Fraction.of(given, asked)).halfUp(1));
    }

    private static Fraction sum(List<Reporting> organisations, boolean part) {
        Fraction total = Fraction.ZERO;
        for (Reporting one : organisations) {
            Optional<BigDecimal> number = (part ? one.part() : one.all()).number();
            total = total.plus(number.map(Fraction::of).orElse(Fraction.ZERO));
        }
        return total;
    }

    /** Whether a score is what must come out; what differs otherwise. */
    static Optional<String> difference(Verdict verdict, Score score) {
        boolean figures = verdict.status.equals("missing") || verdict.status.equals("not-applicable")
                ? score.numerator().isEmpty() && score.denominator().isEmpty()
                : score.numerator().filter(verdict.numerator::equalsDecimal).isPresent()
                        && score.denominator()
                                .filter(verdict.denominator::equalsDecimal)
                                .isPresent();
        boolean same = score.status().code().equals(verdict.status)
                && score.value().equals(verdict.value)
                && figures
                && score.coverage().reported() == verdict.reported
                && score.coverage().expected() == verdict.expected
                && score.coverage().base().equals(verdict.base)
                && score.coverage().answers().equals(verdict.answers)
                && score.reason().isEmpty() != verdict.status.equals("missing");
        return same ? Optional.empty() : Optional.of("expected " + verdict + ", got " + score);
    }
}
