package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Tier;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;

/** A subject whose scores are explained, with all that its scores come from. */
interface Examined {

    Subject subject();

    Tier tier();

    /** The best of the subject's group. */
    Bests bests();

    /** Whose answers its figures are made of, in the order of the codes; only those that an indicator is rolled up from. */
    List<Respondent> respondents(CompiledIndicator indicator);

    Figure figure(CompiledIndicator indicator);

    /** The scores of all indicators. */
    SubjectScores scores();

    /** The score of an indicator, also of one that the subject is not asked for. */
    Score score(CompiledIndicator indicator);

    /** How the inputs of an indicator were brought together, in Russian. */
    String rule(CompiledIndicator indicator);

    /** What the points of an indicator are the mean of; absent where they follow from the value. */
    Optional<Tally.PointsMean> meanOfPoints(CompiledIndicator indicator);

    /**
     * The points that another value of an indicator would have, everything else as it is; absent where they do not follow from
     * the value.
     */
    Optional<BigDecimal> points(CompiledIndicator indicator, BigDecimal value);
}
