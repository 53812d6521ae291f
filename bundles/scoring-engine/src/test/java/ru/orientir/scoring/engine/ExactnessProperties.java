package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;

/** The engine against an oracle that shares no code with it; and wrong engines, to see that the oracle would tell. */
class ExactnessProperties {

    private static final int MUTANT_TRIES = 2_000;

    private final ScoringEngine engine = new ExactScoringEngine();

    @Property
    void share_of_those_who_reported_agrees_with_the_oracle(
            @ForAll("reportings") List<Reporting> reportings, @ForAll @IntRange(max = 6) int decimals) {
        assertThat(difference(reportings, decimals, false, UnaryOperator.identity()))
                .isEmpty();
    }

    @Property
    void share_of_the_whole_roster_agrees_with_the_oracle(
            @ForAll("reportings") List<Reporting> reportings, @ForAll @IntRange(max = 6) int decimals) {
        assertThat(difference(reportings, decimals, true, UnaryOperator.identity()))
                .isEmpty();
    }

    @Example
    void oracle_catches_rounding_half_even() {
        assertThat(caught(exact -> exact.setScale(1, RoundingMode.HALF_EVEN))).isTrue();
    }

    @Example
    void oracle_catches_rounding_twice() {
        assertThat(caught(exact -> exact.setScale(2, RoundingMode.HALF_UP).setScale(1, RoundingMode.HALF_UP)))
                .isTrue();
    }

    @Example
    void oracle_catches_arithmetic_in_doubles() {
        assertThat(caught(exact -> new BigDecimal(exact.doubleValue()).setScale(1, RoundingMode.HALF_UP)))
                .isTrue();
    }

    @Example
    void oracle_passes_the_same_detour_with_the_right_rounding() {
        assertThat(caught(exact -> exact.setScale(1, RoundingMode.HALF_UP))).isFalse();
    }

    @Provide
    Arbitrary<List<Reporting>> reportings() {
        return Reporting.lists();
    }

    /** Whether the properties fail for an engine that rounds a share like this. */
    private boolean caught(UnaryOperator<BigDecimal> rounding) {
        UnaryOperator<Score> wrong = score -> rounded(score, rounding);
        return Reporting.lists().sampleStream().limit(MUTANT_TRIES).anyMatch(reportings -> difference(
                        reportings, 1, false, wrong)
                .isPresent());
    }

    /** The score as it would be with another rounding; 60 digits of the quotient stand for the exact value. */
    private static Score rounded(Score score, UnaryOperator<BigDecimal> rounding) {
        if (score.value().isEmpty()) {
            return score;
        }
        BigDecimal exact = score.numerator()
                .orElseThrow()
                .scaleByPowerOfTen(2)
                .divide(score.denominator().orElseThrow(), new MathContext(60));
        return new Score(
                score.indicator(),
                score.numerator(),
                score.denominator(),
                Optional.of(rounding.apply(exact)),
                score.status(),
                score.reason(),
                score.target(),
                score.deviation(),
                score.attainment(),
                score.points(),
                score.weight(),
                score.level(),
                score.change(),
                score.coverage(),
                score.distribution());
    }

    private Optional<String> difference(
            List<Reporting> reportings, int decimals, boolean overAll, UnaryOperator<Score> mutation) {
        RollUp rollUp = engine.rollUp(methodology(decimals, overAll), MethodologyDraft.YEAR, Roster.TREE);
        Reporting.respondents(reportings).forEach(rollUp::add);
        ShareOracle oracle = new ShareOracle(decimals, overAll);
        for (String territory : Roster.TREE.territories()) {
            List<Reporting> inside = reportings.stream()
                    .filter(one -> territory.equals("region") || one.north() == territory.equals("north"))
                    .toList();
            Score score = mutation.apply(rollUp.territory(territory).get(0));
            Optional<String> difference = ShareOracle.difference(oracle.judge(inside), score);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Methodology methodology(int decimals, boolean overAll) {
        MethodologyDraft draft = new MethodologyDraft().asks("part");
        return (overAll ? draft.loads("all") : draft.asks("all"))
                .indicator(
                        "share",
                        "100 * part / all",
                        MethodologyDraft.rolledUp(By.SUMS, overAll ? Over.ALL : Over.REPORTED),
                        decimals,
                        Map.of(),
                        new PointsRule.None())
                .done();
    }
}
