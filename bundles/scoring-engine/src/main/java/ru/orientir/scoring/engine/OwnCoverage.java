package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.ValueStatus;

/** The coverage of one organisation by itself: it counts or it does not. The usual ones are prepared. */
final class OwnCoverage {

    private static final Optional<BigDecimal> FULL = Optional.of(new BigDecimal("100.0"));
    private static final Optional<BigDecimal> NOTHING = Optional.of(new BigDecimal("0.0"));
    private static final Coverage OUTSIDE = new Coverage(0, 0, Optional.empty(), Optional.empty());

    private final CompiledIndicator indicator;
    /** The weight of a mean is no base of the value that it weighs. */
    private final boolean hasBase;
    /** Of an organisation that counts and has a base that is not zero. */
    private final Coverage complete;
    /** By how many of the indicator's questions are answered: the per cent of them. */
    private final List<Optional<BigDecimal>> answered;

    OwnCoverage(CompiledIndicator indicator) {
        this.indicator = indicator;
        this.hasBase = indicator.hasBase() && indicator.gathering() instanceof SummedInputs;
        int questions = indicator.askedByFormula().length;
        this.complete = new Coverage(1, 1, hasBase ? FULL : Optional.empty(), Percent.of(questions, questions));
        this.answered = IntStream.rangeClosed(0, questions)
                .mapToObj(given -> Percent.of(given, questions))
                .toList();
    }

    Coverage complete() {
        return complete;
    }

    Coverage of(Slots answers, Figure figure) {
        if (figure.hasValue() && indicator.gathering().needsEveryOperand()) {
            return complete;
        }
        if (figure.status() == ValueStatus.NOT_APPLICABLE) {
            return OUTSIDE;
        }
        boolean counts = indicator.gathering().countsAlone(figure);
        return new Coverage(counts ? 1 : 0, 1, base(answers, counts), answered(answers));
    }

    private Optional<BigDecimal> base(Slots answers, boolean counts) {
        if (!hasBase) {
            return Optional.empty();
        }
        for (int operand : indicator.gathering().baseOperands()) {
            if (!answers.given(indicator.slot(operand))) {
                return Optional.empty();
            }
        }
        if (indicator.base(answers).signum() == 0) {
            return Optional.empty();
        }
        return counts ? FULL : NOTHING;
    }

    private Optional<BigDecimal> answered(Slots answers) {
        int given = 0;
        for (int operand : indicator.askedByFormula()) {
            if (answers.given(indicator.slot(operand))) {
                given++;
            }
        }
        return answered.get(given);
    }
}
