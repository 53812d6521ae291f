package ru.orientir.rest.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.reporting.Result;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;

/**
 * The result of one indicator, or of one node above the indicators. Numbers that do not exist are left out, never 0.
 *
 * @param organisation the code of an organisation or of a territory
 * @param indicator the code of the indicator or criterion, or total
 * @param subject organisation, authority (a МОУО's own form) or territory
 * @param value the official value with its decimals: rounded once, half up
 * @param status official, preliminary, not-less-than, missing, no-base, not-applicable; suppressed where a foreign territory's
 *     figure would tell of a few
 * @param reason why the value is missing: codes of inputs; of a node, of its parts
 * @param target the planned value
 * @param deviation value less target
 * @param attainment value over target, per cent
 * @param level the code of the level
 * @param change value less that of the earlier comparable period
 * @param distribution how many organisations chose each option, where the indicator is rolled up so
 * @param unreviewed true where it rests on answers that nobody has accepted although the campaign has review on
 */
public record ScoreJson(
        String organisation,
        String indicator,
        String subject,
        @MayBeAbsent BigDecimal numerator,
        @MayBeAbsent BigDecimal denominator,
        @MayBeAbsent BigDecimal value,
        String status,
        @MayBeAbsent String reason,
        @MayBeAbsent BigDecimal target,
        @MayBeAbsent BigDecimal deviation,
        @MayBeAbsent BigDecimal attainment,
        @MayBeAbsent BigDecimal points,
        @MayBeAbsent BigDecimal weight,
        @MayBeAbsent String level,
        @MayBeAbsent BigDecimal change,
        CoverageJson coverage,
        @MayBeAbsent List<CategoryJson> distribution,
        @MayBeAbsent Boolean unreviewed) {

    /** Attainment and coverage are per cent to one decimal, whatever the indicator. */
    private static final int PER_CENT = 1;

    /** @param decimals places after the point of the official value: stores give it back without its last zeros */
    public static ScoreJson of(Result result, int decimals) {
        return of(result.organisation(), result.subject(), result.score(), decimals, result.unreviewed());
    }

    /** A score that is no result of an edition. */
    public static ScoreJson of(String organisation, Subject subject, Score score) {
        return of(organisation, subject, score, 0, false);
    }

    private static ScoreJson of(String organisation, Subject subject, Score score, int decimals, boolean unreviewed) {
        return new ScoreJson(
                organisation,
                score.indicator(),
                subject.code(),
                score.numerator().orElse(null),
                score.denominator().orElse(null),
                official(score.value(), decimals),
                score.status().code(),
                score.reason().isEmpty() ? null : score.reason(),
                score.target().orElse(null),
                official(score.deviation(), decimals),
                official(score.attainment(), PER_CENT),
                score.points().orElse(null),
                score.weight().orElse(null),
                score.level().orElse(null),
                official(score.change(), decimals),
                CoverageJson.of(score.coverage()),
                CategoryJson.of(score.distribution()),
                unreviewed ? Boolean.TRUE : null);
    }

    private static BigDecimal official(Optional<BigDecimal> number, int decimals) {
        return number.map(given -> official(given, decimals)).orElse(null);
    }

    /** The number with at least so many places: 30 % of one decimal is 30.0. */
    public static BigDecimal official(BigDecimal number, int decimals) {
        return number.scale() < decimals ? number.setScale(decimals) : number;
    }

    /**
     * How much of what was expected a result rests on.
     *
     * @param base per cent of the reference denominator that belongs to who reported
     * @param answers per cent of the asked answers that are given
     */
    public record CoverageJson(
            Organisations organisations, @MayBeAbsent BigDecimal base, @MayBeAbsent BigDecimal answers) {

        static CoverageJson of(Coverage coverage) {
            return new CoverageJson(
                    new Organisations(coverage.reported(), coverage.expected()),
                    official(coverage.base(), PER_CENT),
                    official(coverage.answers(), PER_CENT));
        }
    }

    /**
     * One option of a distribution.
     *
     * @param option its code
     * @param count how many organisations chose it
     */
    public record CategoryJson(String option, int count) {

        static List<CategoryJson> of(List<Score.Category> distribution) {
            return distribution.isEmpty()
                    ? null
                    : distribution.stream()
                            .map(category -> new CategoryJson(category.option(), category.count()))
                            .toList();
        }
    }

    /** Numbers of organisations. */
    public record Organisations(int reported, int expected) {}
}
