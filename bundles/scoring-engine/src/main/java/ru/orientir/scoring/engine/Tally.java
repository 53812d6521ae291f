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

    private final int[] expected;
    private final int[] counted;
    private final int[] notApplicable;
    private final int[] withoutBase;
    /** By place: how many of those expected have given the operand. */
    private final int[] given;
    /** By place: the operands of those that count. */
    private final ExactSums sums;
    /** By place: the reference values under the line of everyone expected. */
    private final ExactSums base;
    /** By indicator: the sum of values, where values and not inputs are added. */
    private final ExactSums values;
    /** By indicator: whose reference value under the line is not known, the first by code. */
    private final Lack[] lacks;

    private record Lack(String organisation, String input) {}

    Tally(CompiledMethodology methodology) {
        int indicators = methodology.indicators().size();
        this.expected = new int[indicators];
        this.counted = new int[indicators];
        this.notApplicable = new int[indicators];
        this.withoutBase = new int[indicators];
        this.given = new int[methodology.places()];
        this.sums = new ExactSums(methodology.places());
        this.base = new ExactSums(methodology.places());
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
        expected[at]++;
        for (int operand = 0; operand < indicator.operandCount(); operand++) {
            if (answers.given(indicator.slot(operand))) {
                given[indicator.place(operand)]++;
            }
        }
        if (counts(indicator, own)) {
            counted[at]++;
            addNumbers(indicator, answers, own);
        } else if (own.status() == ValueStatus.NO_BASE) {
            withoutBase[at]++;
        }
        if (indicator.hasBase()) {
            addBase(indicator, organisation, answers);
        }
    }

    /** Whether an organisation with this figure of its own is in the sums. A zero under the line is an operand like another. */
    static boolean counts(CompiledIndicator indicator, Figure own) {
        return own.exact().isPresent() || own.status() == ValueStatus.NO_BASE && !indicator.addsValues();
    }

    private void addNumbers(CompiledIndicator indicator, Slots answers, Figure own) {
        if (indicator.addsValues()) {
            values.add(indicator.index(), own.exact().orElseThrow());
            return;
        }
        for (int operand = 0; operand < indicator.operandCount(); operand++) {
            sums.add(indicator.place(operand), answers.numbers(), indicator.slot(operand));
        }
    }

    private void addBase(CompiledIndicator indicator, String organisation, Slots answers) {
        for (int operand : indicator.baseOperands()) {
            int slot = indicator.slot(operand);
            if (answers.given(slot)) {
                base.add(indicator.place(operand), answers.numbers(), slot);
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

    /** The indicator's figure over all that was added. */
    Figure figure(CompiledIndicator indicator) {
        int at = indicator.index();
        if (counted[at] == 0) {
            return withoutValue(indicator);
        }
        if (indicator.isOverAll() && lacks[at] != null) {
            return Figure.missing(lacks[at].input + "@" + lacks[at].organisation);
        }
        Figure figure = indicator.addsValues() ? Figure.of(values.exact(at)) : indicator.figure(sums, base);
        return indicator.isOverAll() && counted[at] < expected[at] ? figure.atLeast() : figure;
    }

    private Figure withoutValue(CompiledIndicator indicator) {
        int at = indicator.index();
        if (expected[at] == 0 && notApplicable[at] > 0) {
            return Figure.NOT_APPLICABLE;
        }
        if (withoutBase[at] > 0) {
            return Figure.NO_BASE;
        }
        List<String> inputs = new ArrayList<>();
        for (int operand = 0; operand < indicator.operandCount(); operand++) {
            if (given[indicator.place(operand)] < expected[at] || expected[at] == 0) {
                inputs.add(indicator.operands().get(operand).code());
            }
        }
        return Figure.missing(inputs);
    }

    Coverage coverage(CompiledIndicator indicator) {
        int at = indicator.index();
        long answers = 0;
        for (int operand : indicator.asked()) {
            answers += given[indicator.place(operand)];
        }
        long questions = (long) indicator.asked().length * expected[at];
        return new Coverage(counted[at], expected[at], base(indicator), Percent.of(answers, questions));
    }

    private Optional<BigDecimal> base(CompiledIndicator indicator) {
        int at = indicator.index();
        if (!indicator.hasBase() || expected[at] == 0 || lacks[at] != null) {
            return Optional.empty();
        }
        Rational ofThoseThatCount = counted[at] == 0 ? Rational.ZERO : indicator.base(sums);
        return Percent.of(ofThoseThatCount, indicator.base(base));
    }

    int notApplicable(CompiledIndicator indicator) {
        return notApplicable[indicator.index()];
    }
}
