package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Optional;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ValueStatus;

/**
 * The scores of one subject by indicator, as the nodes above look at them.
 *
 * @param byIndicator null where the subject is not asked for the indicator
 * @param bests of the subject's group
 */
record SubjectScores(Score[] byIndicator, Bests bests) {

    /** These scores with other points of one indicator that has points. */
    SubjectScores with(CompiledIndicator indicator, BigDecimal points) {
        Score[] changed = byIndicator.clone();
        Score as = changed[indicator.index()];
        changed[indicator.index()] = new Score(
                as.indicator(),
                as.numerator(),
                as.denominator(),
                as.value(),
                as.status(),
                as.reason(),
                as.target(),
                as.deviation(),
                as.attainment(),
                Optional.of(points),
                as.weight(),
                as.level(),
                as.change(),
                as.coverage(),
                as.distribution());
        return new SubjectScores(changed, bests);
    }

    /** Whether points that are absent are unknown, and not that there is nothing to assess. */
    boolean isUnknown(CompiledIndicator indicator) {
        Score score = byIndicator[indicator.index()];
        if (score.value().isEmpty()) {
            return score.status() == ValueStatus.MISSING;
        }
        return isUnobserved(indicator);
    }

    /** Whether there is a value, and points of it only once the best of its group is known. */
    boolean isUnobserved(CompiledIndicator indicator) {
        return byIndicator[indicator.index()].value().isPresent()
                && indicator.comparesWithBest()
                && bests.of(indicator).isEmpty();
    }
}
