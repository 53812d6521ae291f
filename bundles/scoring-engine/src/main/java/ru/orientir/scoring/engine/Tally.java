package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.ValueStatus;

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
    /** By place: how many have given the operand, less those who count and so have given every operand for certain. */
    private final int[] given;
    /** By place: the operands of those that count. */
    private final ExactSums sums;
    /** By place: the reference values under the line of everyone expected. */
    private final ExactSums everyone;
    /** By indicator: the sum of values, where values and not inputs are added. */
    private final ExactSums values;
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
        this.values = new ExactSums(indicators);
        this.lacks = new Lack[indicators];
    }

    /** Adds one organisation of the roster. */
    void add(CompiledIndicator indicator, String organisation, Slots answers, Figure own) {
        int at = indicator.index();
        if (own.status() == ValueStatus.NOT_APPLICABLE) {
            notApplicable[at]++;
            return;
        }
        if (counts(indicator, own)) {
            counted[at]++;
            addNumbers(indicator, answers, own);
        } else {
            outside[at]++;
            addGiven(indicator, answers);
            withoutBase[at] += own.status() == ValueStatus.NO_BASE ? 1 : 0;
        }
        if (indicator.hasBase()) {
            addBase(indicator, organisation, answers);
        }
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
        values.add(other.values);
        for (int at = 0; at < lacks.length; at++) {
            if (other.lacks[at] != null) {
                lack(at, other.lacks[at].organisation, other.lacks[at].input);
            }
        }
    }

    /** Whether an organisation with this figure of its own is in the sums. A zero under the line is an operand like another. */
    static boolean counts(CompiledIndicator indicator, Figure own) {
        return own.hasValue() || own.status() == ValueStatus.NO_BASE && !indicator.addsValues();
    }

    private void addNumbers(CompiledIndicator indicator, Slots answers, Figure own) {
        if (indicator.addsValues()) {
            values.add(indicator.index(), own.exact());
            addGiven(indicator, answers);
            return;
        }
        for (int operand = 0; operand < indicator.operandCount(); operand++) {
            sums.add(indicator.place(operand), answers.numbers(), indicator.slot(operand));
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
        for (int operand : indicator.baseOperands()) {
            int slot = indicator.slot(operand);
            if (answers.given(slot)) {
                everyone.add(indicator.place(operand), answers.numbers(), slot);
            } else {
                lack(
                        indicator.index(),
                        organisation,
                        indicator.operands().get(operand).code());
            }
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
        Figure figure = indicator.addsValues() ? Figure.of(values.exact(at)) : indicator.figure(sums, everyone);
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
        int certain = indicator.addsValues() ? 0 : counted[indicator.index()];
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
        Rational ofThoseThatCount = counted[at] == 0 ? Rational.ZERO : indicator.base(sums);
        return Percent.of(ofThoseThatCount, indicator.base(everyone));
    }

    int notApplicable(CompiledIndicator indicator) {
        return notApplicable[indicator.index()];
    }
}
