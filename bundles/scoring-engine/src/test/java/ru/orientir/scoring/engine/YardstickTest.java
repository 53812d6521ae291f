package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.PointsRule.Band;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.Score;

/** Targets, points and levels. */
class YardstickTest {

    private static final PointsRule BANDS =
            new PointsRule.Bands(List.of(band("50", "2"), band("30", "1"), band("80", "3")));

    @Test
    void points_are_those_of_the_highest_band_that_the_rounded_value_reaches() {
        assertThat(score(BANDS, "30", 2996, 10_000).points()).contains(new BigDecimal("1"));
        assertThat(score(BANDS, "30", 2994, 10_000).points()).contains(BigDecimal.ZERO);
        assertThat(score(BANDS, "30", 79, 100).points()).contains(new BigDecimal("2"));
        assertThat(score(BANDS, "30", 80, 100).points()).contains(new BigDecimal("3"));
    }

    @Test
    void indicator_without_bands_or_without_a_value_has_no_points() {
        assertThat(score(new PointsRule.None(), "30", 1, 2).points()).isEmpty();
        assertThat(score(new PointsRule.None(), "30", 1, 2).level()).isEmpty();
        assertThat(score(BANDS, "30", 1, 0).points()).isEmpty();
        assertThat(score(BANDS, "30", 1, 0).level()).isEmpty();
    }

    @Test
    void level_is_the_highest_that_the_points_reach() {
        assertThat(score(BANDS, "30", 80, 100).level()).contains("high");
        assertThat(score(BANDS, "30", 50, 100).level()).contains("middle");
        assertThat(score(BANDS, "30", 0, 100).level()).isEmpty();
    }

    @Test
    void attainment_is_rounded_half_up_to_one_decimal() {
        assertThat(score(BANDS, "37", 185, 1000).attainment()).contains(new BigDecimal("50.0"));
        assertThat(score(BANDS, "30", 1, 3).attainment()).contains(new BigDecimal("111.0"));
        assertThat(score(BANDS, "40", 301, 1000).attainment()).contains(new BigDecimal("75.3"));
    }

    @Test
    void target_of_zero_has_a_deviation_and_no_attainment() {
        Score score = score(BANDS, "0", 1, 2);

        assertThat(score.deviation()).contains(new BigDecimal("50.0"));
        assertThat(score.attainment()).isEmpty();
    }

    @Test
    void target_is_shown_beside_a_missing_value_too() {
        Score score = score(BANDS, "30", 1, 0);

        assertThat(score.target()).contains(new BigDecimal("30"));
        assertThat(score.deviation()).isEmpty();
        assertThat(score.attainment()).isEmpty();
        assertThat(score.weight()).isEqualTo(Optional.empty());
    }

    private static Score score(PointsRule points, String target, long part, long all) {
        Methodology methodology = new MethodologyDraft()
                .asks("part", "all")
                .indicator(
                        "share",
                        "100 * part / all",
                        MethodologyDraft.rolledUp(By.SUMS, Over.REPORTED),
                        1,
                        Map.of(MethodologyDraft.YEAR, new BigDecimal(target)),
                        points)
                .level("middle", "2")
                .level("high", "3")
                .level("low", "1")
                .done();
        return new ExactScoringEngine()
                .score(
                        methodology,
                        MethodologyDraft.YEAR,
                        Roster.school("a", "north", Report.ACCEPTED, "part", part, "all", all))
                .get(0);
    }

    private static Band band(String from, String points) {
        return new Band(new BigDecimal(from), new BigDecimal(points));
    }
}
