package ru.orientir.scoring.engine;

import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Respondent;

/**
 * One organisation with what it brings to an indicator.
 *
 * @param counts whether it is in the sums
 * @param outside whether the indicator does not apply to it
 * @param weight with which a mean takes its value; one in all other ways of rolling up, zero where it is not known
 */
record Contribution(Respondent respondent, Figure figure, boolean counts, boolean outside, Rational weight) {

    /** @param answers those of the respondent */
    static Contribution of(Respondent respondent, CompiledIndicator indicator, Slots answers) {
        Figure own = indicator.figure(answers);
        Gathering gathering = indicator.gathering();
        return new Contribution(
                respondent,
                own,
                gathering.counts(answers, own),
                gathering.isOutside(answers, own),
                gathering instanceof WeightedValues weighted
                        ? weighted.weight(answers).exact()
                        : Rational.ONE);
    }
}
