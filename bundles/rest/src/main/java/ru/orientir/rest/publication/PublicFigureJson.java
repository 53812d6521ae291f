package ru.orientir.rest.publication;

import java.math.BigDecimal;
import java.util.Optional;
import ru.orientir.reporting.Publication.Figure;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.rest.score.ScoreJson;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;

/**
 * A published figure. Numbers that do not exist or are not published are left out, never 0.
 *
 * @param territory the code of the region or of a municipality
 * @param indicator the code of the indicator or criterion, or total
 * @param status official, not-less-than, missing, no-base, not-applicable; suppressed where it would tell of a few
 * @param reported how many organisations it rests on
 * @param expected how many were asked
 * @param base per cent of the reference denominator that belongs to who reported
 * @param unreviewed true where it rests on answers that nobody has accepted although the campaign has review on
 */
public record PublicFigureJson(
        String territory,
        String indicator,
        String status,
        @MayBeAbsent BigDecimal numerator,
        @MayBeAbsent BigDecimal denominator,
        @MayBeAbsent BigDecimal value,
        @MayBeAbsent BigDecimal target,
        @MayBeAbsent BigDecimal deviation,
        @MayBeAbsent BigDecimal attainment,
        @MayBeAbsent BigDecimal points,
        @MayBeAbsent String level,
        int reported,
        int expected,
        @MayBeAbsent BigDecimal base,
        @MayBeAbsent Boolean unreviewed) {

    static final String SUPPRESSED = "suppressed";

    static PublicFigureJson of(Figure figure, int decimals) {
        Optional<Score> score = figure.score();
        return new PublicFigureJson(
                figure.territory(),
                figure.indicator(),
                score.map(found -> found.status().code()).orElse(SUPPRESSED),
                score.flatMap(Score::numerator).orElse(null),
                score.flatMap(Score::denominator).orElse(null),
                official(score.flatMap(Score::value), decimals),
                score.flatMap(Score::target).orElse(null),
                official(score.flatMap(Score::deviation), decimals),
                official(score.flatMap(Score::attainment), 1),
                score.flatMap(Score::points).orElse(null),
                score.flatMap(Score::level).orElse(null),
                figure.reported(),
                figure.expected(),
                official(score.map(Score::coverage).flatMap(Coverage::base), 1),
                figure.unreviewed() ? Boolean.TRUE : null);
    }

    private static BigDecimal official(Optional<BigDecimal> number, int decimals) {
        return number.map(given -> ScoreJson.official(given, decimals)).orElse(null);
    }
}
