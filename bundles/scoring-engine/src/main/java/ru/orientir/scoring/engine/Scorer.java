package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ValueStatus;

/** A methodology with the targets of one year: turns answers and sums into scores. Immutable. */
final class Scorer {

    private static final Coverage OUTSIDE = new Coverage(0, 0, Optional.empty(), Optional.empty());
    private static final Optional<BigDecimal> FULL = Optional.of(new BigDecimal("100.0"));

    private final CompiledMethodology methodology;
    private final List<Yardstick> yardsticks;
    /** By indicator: the coverage of an organisation that counts, with a base and without. */
    private final List<Coverage> complete;

    Scorer(CompiledMethodology methodology, int targetYear) {
        this.methodology = methodology;
        this.yardsticks = methodology.indicators().stream()
                .map(compiled -> new Yardstick(
                        compiled.indicator(),
                        targetYear,
                        methodology.methodology().levels()))
                .toList();
        this.complete = methodology.indicators().stream()
                .map(compiled -> new Coverage(
                        1,
                        1,
                        compiled.hasBase() ? FULL : Optional.empty(),
                        compiled.asked().length > 0 ? FULL : Optional.empty()))
                .toList();
    }

    CompiledMethodology methodology() {
        return methodology;
    }

    /** The score of one respondent, from its own answers. */
    Score own(CompiledIndicator indicator, Slots answers, Figure figure) {
        return yardsticks.get(indicator.index()).measure(figure, coverage(indicator, answers, figure));
    }

    /** The scores of one respondent: of every indicator that its kind is asked for. */
    List<Score> own(OrganisationKind kind, Slots answers) {
        List<CompiledIndicator> indicators = methodology.indicatorsOf(kind);
        List<Score> scores = new ArrayList<>(indicators.size());
        for (CompiledIndicator indicator : indicators) {
            scores.add(own(indicator, answers, indicator.figure(answers)));
        }
        return scores;
    }

    /** The score of a territory. */
    Score of(CompiledIndicator indicator, Tally territory) {
        return yardsticks.get(indicator.index()).measure(territory.figure(indicator), territory.coverage(indicator));
    }

    private Coverage coverage(CompiledIndicator indicator, Slots answers, Figure figure) {
        if (figure.status() == ValueStatus.NOT_APPLICABLE) {
            return OUTSIDE;
        }
        if (figure.exact().isPresent() && indicator.quotient().isPresent()) {
            return complete.get(indicator.index());
        }
        boolean counts = Tally.counts(indicator, figure);
        return new Coverage(counts ? 1 : 0, 1, base(indicator, answers, counts), answered(indicator, answers));
    }

    private static Optional<BigDecimal> base(CompiledIndicator indicator, Slots answers, boolean counts) {
        if (!indicator.hasBase()) {
            return Optional.empty();
        }
        for (int operand : indicator.baseOperands()) {
            if (!answers.given(indicator.slot(operand))) {
                return Optional.empty();
            }
        }
        Rational base = indicator.base(answers);
        return Percent.of(counts ? base : Rational.ZERO, base);
    }

    private static Optional<BigDecimal> answered(CompiledIndicator indicator, Slots answers) {
        int given = 0;
        for (int operand : indicator.asked()) {
            if (answers.given(indicator.slot(operand))) {
                given++;
            }
        }
        return Percent.of(given, indicator.asked().length);
    }
}
