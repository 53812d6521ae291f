package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.ValueStatus;

/** The figures that the documents state (S4) and those that were calculated by hand for them. */
class GoldenFiguresTest {

    private final ScoringEngine engine = new ExactScoringEngine();

    /** 43 colleges with 51656 students; 28 of them, with 33141, report 3335 covered, 893 in two programmes or more. */
    private final Roster colleges = mentoring();

    private final Methodology mentoring = new MethodologyDraft()
            .asks("covered", "twice")
            .loads("students")
            .indicator(
                    "mentored",
                    "100 * covered / students",
                    MethodologyDraft.rolledUp(By.SUMS, Over.ALL),
                    1,
                    Map.of(
                            TargetPeriod.ofYear(2020),
                            new BigDecimal("10"),
                            TargetPeriod.ofYear(2021),
                            new BigDecimal("20")),
                    new PointsRule.None())
            .share("several", "100 * twice / covered")
            .done();

    @Test
    void mentoring_of_the_region_is_at_least_6_5_per_cent() {
        Score score = mentored(2020, "region");

        assertThat(score.numerator()).contains(new BigDecimal("3335"));
        assertThat(score.denominator()).contains(new BigDecimal("51656"));
        assertThat(score.value()).contains(new BigDecimal("6.5"));
        assertThat(score.status()).isEqualTo(ValueStatus.NOT_LESS_THAN);
        assertThat(score.reason()).isEmpty();
    }

    @Test
    void mentoring_misses_the_targets_of_two_years_by_percentage_points() {
        assertThat(mentored(2020, "region").deviation()).contains(new BigDecimal("-3.5"));
        assertThat(mentored(2021, "region").deviation()).contains(new BigDecimal("-13.5"));
        assertThat(mentored(2020, "region").attainment()).contains(new BigDecimal("65.0"));
        assertThat(mentored(2021, "region").attainment()).contains(new BigDecimal("32.5"));
        assertThat(mentored(2019, "region").target()).isEmpty();
    }

    @Test
    void mentoring_rests_on_28_of_43_colleges_and_64_2_per_cent_of_the_base() {
        Score score = mentored(2020, "region");

        assertThat(score.coverage().reported()).isEqualTo(28);
        assertThat(score.coverage().expected()).isEqualTo(43);
        assertThat(score.coverage().base()).contains(new BigDecimal("64.2"));
        assertThat(score.coverage().answers()).contains(new BigDecimal("65.1"));
    }

    @Test
    void share_of_those_in_several_programmes_rests_on_reports_alone() {
        Score score = colleges.rolledUp(engine, mentoring).territory("region").get(1);

        assertThat(score.value()).contains(new BigDecimal("26.8"));
        assertThat(score.numerator()).contains(new BigDecimal("893"));
        assertThat(score.denominator()).contains(new BigDecimal("3335"));
        assertThat(score.status()).isEqualTo(ValueStatus.OFFICIAL);
        assertThat(score.coverage().base()).isEmpty();
    }

    @Test
    void territory_in_which_nobody_reported_is_missing_and_never_zero() {
        Score score = mentored(2020, "south");

        assertThat(score.status()).isEqualTo(ValueStatus.MISSING);
        assertThat(score.value()).isEmpty();
        assertThat(score.reason()).isEqualTo("covered");
        assertThat(score.coverage().reported()).isZero();
        assertThat(score.coverage().expected()).isEqualTo(15);
        assertThat(score.coverage().base()).contains(new BigDecimal("0.0"));
        assertThat(score.coverage().answers()).contains(new BigDecimal("0.0"));
        assertThat(score.deviation()).isEmpty();
        assertThat(score.attainment()).isEmpty();
    }

    @Test
    void shares_of_two_schools_roll_up_as_sums_and_never_as_their_mean() {
        Score score = new Roster()
                .school("a", "north", "part", 1, "all", 2)
                .school("b", "south", "part", 10, "all", 100)
                .region(engine, share());

        assertThat(score.numerator()).contains(new BigDecimal("11"));
        assertThat(score.denominator()).contains(new BigDecimal("102"));
        assertThat(score.value()).contains(new BigDecimal("10.8"));
    }

    @Test
    void one_of_eight_is_12_5() {
        assertThat(own("1", "8").value()).contains(new BigDecimal("12.5"));
    }

    @Test
    void half_is_rounded_up() {
        assertThat(own("49", "400").value()).contains(new BigDecimal("12.3"));
    }

    @Test
    void rounded_value_is_what_meets_the_target() {
        Methodology methodology = new MethodologyDraft()
                .asks("part", "all")
                .indicator(
                        "share",
                        "100 * part / all",
                        MethodologyDraft.rolledUp(By.SUMS, Over.REPORTED),
                        1,
                        Map.of(MethodologyDraft.YEAR, new BigDecimal("30")),
                        new PointsRule.None())
                .done();

        Score score =
                new Roster().school("a", "north", "part", 2996, "all", 10_000).region(engine, methodology);

        assertThat(score.value()).contains(new BigDecimal("30.0"));
        assertThat(score.deviation().orElseThrow()).isEqualByComparingTo("0");
        assertThat(score.attainment()).contains(new BigDecimal("100.0"));
    }

    @Test
    void nobody_of_fifty_is_a_true_zero_and_is_shown() {
        Score score = own("0", "50");

        assertThat(score.value()).contains(new BigDecimal("0.0"));
        assertThat(score.status()).isEqualTo(ValueStatus.OFFICIAL);
    }

    @Test
    void five_of_nobody_has_no_base() {
        Score score = own("5", "0");

        assertThat(score.value()).isEmpty();
        assertThat(score.status()).isEqualTo(ValueStatus.NO_BASE);
        assertThat(score.numerator()).contains(new BigDecimal("5"));
        assertThat(score.denominator()).contains(new BigDecimal("0"));
    }

    private Score own(String part, String all) {
        return engine.score(
                        share(),
                        MethodologyDraft.YEAR,
                        Roster.school("a", "north", Report.ACCEPTED, "part", part, "all", all))
                .get(0);
    }

    private static Methodology share() {
        return new MethodologyDraft()
                .asks("part", "all")
                .share("share", "100 * part / all")
                .done();
    }

    private Score mentored(int targetYear, String territory) {
        RollUp rollUp = engine.rollUp(mentoring, TargetPeriod.ofYear(targetYear), Roster.TREE);
        colleges.respondents().forEach(rollUp::add);
        return rollUp.territory(territory).get(0);
    }

    private static Roster mentoring() {
        Roster roster = new Roster();
        for (int i = 1; i <= 27; i++) {
            roster.school("reports-" + i, "north", "students", 1183, "covered", 119, "twice", 31);
        }
        roster.school("reports-28", "north", "students", 1200, "covered", 122, "twice", 56);
        for (int i = 1; i <= 14; i++) {
            roster.silent("silent-" + i, "south", "students", 1234);
        }
        return roster.silent("silent-15", "south", "students", 1239);
    }
}
