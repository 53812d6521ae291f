package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Coverage;

/**
 * What is known of one territory so far: for each indicator, who is expected, who counts, and the exact sums of their operands.
 * Nothing here depends on the order of the additions.
 */
final class Tally {

    /** By indicator: those whose numbers are in the sums. */
    private final int[] counted;
    /** By indicator: those who are expected and do not count. */
    private final int[] outside;

    private final int[] notApplicable;
    private final int[] withoutBase;
    /** By place: how many have given the operand, less those who are known to have given every operand since they count. */
    private final int[] given;
    /** By place: what those have that count. */
    private final ExactSums sums;
    /** By place: what stands under the line of everyone expected, where that is known without a report. */
    private final ExactSums everyone;
    /** Null where no territory has the mean of its organisations' points. */
    private final PointSums points;
    /** By indicator: whose reference value under the line is not known, the first by code; null where there is no such. */
    private final Lack[] lacks;

    private record Lack(String organisation, String input) {}

    Tally(CompiledMethodology methodology) {
        int indicators = methodology.indicators().size();
        this.counted = new int[indicators];
        this.outside = new int[indicators];
        this.notApplicable = new int[indicators];
        this.withoutBase = new int[indicators];
        this.given = new int[methodology.places()];
        this.sums = new ExactSums(methodology.places());
        this.everyone = new ExactSums(methodology.places());
        this.points = methodology.meansPoints() ? new PointSums(indicators) : null;
        this.lacks = new Lack[indicators];
    }

    /** Adds one organisation of the roster. */
    void add(CompiledIndicator indicator, String organisation, Slots answers, Figure own) {
        int at = indicator.index();
        Gathering gathering = indicator.gathering();
        if (gathering.isOutside(answers, own)) {
            notApplicable[at]++;
            return;
        }
        boolean counts = gathering.counts(answers, own);
        if (counts) {
            counted[at]++;
            gathering.add(sums, answers, own);
        } else {
            outside[at]++;
            withoutBase[at] += gathering.lacksBase(answers, own) ? 1 : 0;
        }
        if (!counts || !gathering.needsEveryOperand()) {
            addGiven(indicator, answers);
        }
        if (gathering.keepsEveryone()) {
            addBase(indicator, organisation, answers);
        }
    }

    /** Adds the points of an organisation that is expected; only where some territories have the mean of them. */
    void addPoints(CompiledIndicator indicator, Optional<BigDecimal> ofOne) {
        ofOne.ifPresent(known -> points.add(indicator.index(), known));
    }

    /**
     * Adds one organisation that counts with two numbers, the short way.
     *
     * @param at the indicator's number
     * @param isBase whether the number under the line is a reference value
     */
    void addPlain(int at, int overPlace, long over, int underPlace, long under, boolean isBase) {
        counted[at]++;
        sums.add(overPlace, over);
        sums.add(underPlace, under);
        if (isBase) {
            everyone.add(underPlace, under);
        }
    }

    /** Adds all that another tally knows. */
    void add(Tally other) {
        add(counted, other.counted);
        add(outside, other.outside);
        add(notApplicable, other.notApplicable);
        add(withoutBase, other.withoutBase);
        add(given, other.given);
        sums.add(other.sums);
        everyone.add(other.everyone);
        if (points != null) {
            points.add(other.points);
        }
        for (int at = 0; at < lacks.length; at++) {
            if (other.lacks[at] != null) {
                lack(at, other.lacks[at].organisation, other.lacks[at].input);
            }
        }
    }

    private void addGiven(CompiledIndicator indicator, Slots answers) {
        for (int operand = 0; operand < indicator.operandCount(); operand++) {
            if (answers.given(indicator.slot(operand))) {
                given[indicator.place(operand)]++;
            }
        }
    }

    private void addBase(CompiledIndicator indicator, String organisation, Slots answers) {
        boolean known = true;
        for (int operand : indicator.gathering().baseOperands()) {
            if (!answers.given(indicator.slot(operand))) {
                known = false;
                lack(
                        indicator.index(),
                        organisation,
                        indicator.operands().get(operand).code());
            }
        }
        if (known) {
            indicator.gathering().addBase(everyone, answers);
        }
    }

    private void lack(int at, String organisation, String input) {
        Lack first = lacks[at];
        int order = first == null ? -1 : organisation.compareTo(first.organisation);
        if (order < 0 || order == 0 && input.compareTo(first.input) < 0) {
            lacks[at] = new Lack(organisation, input);
        }
    }

    private static void add(int[] counts, int[] others) {
        for (int at = 0; at < counts.length; at++) {
            counts[at] += others[at];
        }
    }

    /** The indicator's figure over all that was added. */
    Figure figure(CompiledIndicator indicator) {
        int at = indicator.index();
        if (counted[at] == 0) {
            return withoutValue(indicator);
        }
        if (indicator.isOverAll() && lacks[at] != null) {
            return Figure.missing(lacks[at].input + "@" + lacks[at].organisation);
        }
        Figure figure = indicator.gathering().figure(sums, everyone, counted[at], expected(at));
        return indicator.isOverAll() && outside[at] > 0 ? figure.atLeast() : figure;
    }

    private Figure withoutValue(CompiledIndicator indicator) {
        int at = indicator.index();
        if (expected(at) == 0 && notApplicable[at] > 0) {
            return Figure.NOT_APPLICABLE;
        }
        if (withoutBase[at] > 0) {
            return Figure.NO_BASE;
        }
        List<String> inputs = new ArrayList<>();
        for (int operand = 0; operand < indicator.operandCount(); operand++) {
            if (given(indicator, operand) < expected(at) || expected(at) == 0) {
                inputs.add(indicator.operands().get(operand).code());
            }
        }
        return Figure.missing(inputs);
    }

    /** How many of those expected have given an operand. */
    private int given(CompiledIndicator indicator, int operand) {
        int certain = indicator.gathering().needsEveryOperand() ? counted[indicator.index()] : 0;
        return certain + given[indicator.place(operand)];
    }

    private int expected(int at) {
        return counted[at] + outside[at];
    }

    Coverage coverage(CompiledIndicator indicator) {
        int at = indicator.index();
        long answers = 0;
        for (int operand : indicator.asked()) {
            answers += given(indicator, operand);
        }
        long questions = (long) indicator.asked().length * expected(at);
        return new Coverage(counted[at], expected(at), base(indicator), Percent.of(answers, questions));
    }

    private Optional<BigDecimal> base(CompiledIndicator indicator) {
        int at = indicator.index();
        if (!indicator.hasBase() || expected(at) == 0 || lacks[at] != null) {
            return Optional.empty();
        }
        Gathering gathering = indicator.gathering();
        Rational ofThoseThatCount = counted[at] == 0 ? Rational.ZERO : gathering.base(sums);
        return Percent.of(ofThoseThatCount, gathering.base(everyone));
    }

    /** Whether anybody in the territory is asked for the indicator. */
    boolean isAsked(CompiledIndicator indicator) {
        return expected(indicator.index()) + notApplicable(indicator) > 0;
    }

    /** The points of the organisations, and how many of them their mean is over; absent where nobody has any. */
    Optional<PointsMean> meanOfPoints(CompiledIndicator indicator, Over over) {
        int at = indicator.index();
        int having = points.counted(at);
        return having == 0
                ? Optional.empty()
                : Optional.of(new PointsMean(points.sum(at), having, over == Over.ALL ? expected(at) : having));
    }

    /**
     * What a mean of points is made of.
     *
     * @param having how many organisations have points
     * @param over how many the sum is divided by
     */
    record PointsMean(Rational sum, int having, int over) {

        BigDecimal rounded(int decimals) {
            return sum.divide(Rational.of(over)).round(decimals);
        }
    }

    int notApplicable(CompiledIndicator indicator) {
        return notApplicable[indicator.index()];
    }
}
