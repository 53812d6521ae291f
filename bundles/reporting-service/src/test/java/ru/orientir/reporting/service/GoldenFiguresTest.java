package ru.orientir.reporting.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.Explanation;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoreTrace.Operand;
import ru.orientir.scoring.ScoreTrace.Part;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Outcome.Done;

/** S4 from stored submissions through the real engine to an edition; every figure is calculated by hand (domain § 6). */
class GoldenFiguresTest {

    private static Installation installation;
    private long campaign;

    @BeforeAll
    static void install() throws Exception {
        installation = Installation.h2();
    }

    @BeforeEach
    void open() {
        campaign = Mentoring.open(installation);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void the_region_has_the_figures_of_the_slides() {
        Edition edition = compute();
        assertThat(edition.n()).isEqualTo(1);
        Score mentoring = score(edition, Tier.REGION, "r74", "mentoring");
        // 3335/51656 = 0.06456…; the target of 2020 is 10.
        assertThat(mentoring.value()).contains(new BigDecimal("6.5"));
        assertThat(mentoring.status()).isEqualTo(ValueStatus.NOT_LESS_THAN);
        assertThat(mentoring.deviation()).contains(new BigDecimal("-3.5"));
        assertThat(mentoring.numerator()).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("3335"));
        assertThat(mentoring.denominator())
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("51656"));
        assertThat(mentoring.coverage().reported()).isEqualTo(28);
        assertThat(mentoring.coverage().expected()).isEqualTo(43);
        // 33141/51656 = 0.64157…
        assertThat(mentoring.coverage().base()).contains(new BigDecimal("64.2"));
        // 893/3335 = 0.26776…
        assertThat(score(edition, Tier.REGION, "r74", "two-or-more").value()).contains(new BigDecimal("26.8"));
        // Every second of the 28 has a road map; all 28 presented a report.
        assertThat(score(edition, Tier.REGION, "r74", "road-maps").value())
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("14"));
        assertThat(score(edition, Tier.REGION, "r74", "reports").value())
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("28"));
    }

    @Test
    void where_nobody_reported_the_value_is_missing_and_never_zero() {
        Edition edition = compute();
        for (String territory : List.of("m02", "m03")) {
            Score mentoring = score(edition, Tier.MUNICIPALITY, territory, "mentoring");
            assertThat(mentoring.value()).isEmpty();
            assertThat(mentoring.status()).isEqualTo(ValueStatus.MISSING);
        }
        assertThat(score(edition, Tier.MUNICIPALITY, "m03", "mentoring")
                        .coverage()
                        .expected())
                .isEqualTo(8);
    }

    @Test
    void a_group_beside_the_municipalities_is_rolled_up_like_one() {
        Edition edition = compute();
        // c01…c20 and c29…c35: 20 × 119 = 2380 of 20 × 1183 + 7 × 1234 = 32298; 7.3689…
        Score group = score(edition, Tier.MUNICIPALITY, "poo", "mentoring");
        assertThat(group.value()).contains(new BigDecimal("7.4"));
        assertThat(group.status()).isEqualTo(ValueStatus.NOT_LESS_THAN);
        // c21…c28, all reported: 7 × 119 + 122 = 955 of 7 × 1183 + 1200 = 9481; 10.0727…
        Score municipality = score(edition, Tier.MUNICIPALITY, "m01", "mentoring");
        assertThat(municipality.value()).contains(new BigDecimal("10.1"));
        assertThat(municipality.status()).isEqualTo(ValueStatus.OFFICIAL);
        assertThat(municipality.deviation()).contains(new BigDecimal("0.1"));
        assertThat(results(edition, Tier.MUNICIPALITY).stream().map(Result::organisation))
                .containsExactly(
                        "m01", "m01", "m01", "m01", "m02", "m02", "m02", "m02", "m03", "m03", "m03", "m03", "poo",
                        "poo", "poo", "poo");
    }

    @Test
    void every_place_of_the_roster_has_its_results() {
        Edition edition = compute();
        assertThat(results(edition, Tier.ORGANISATION)).hasSize(43 * 4);
        // 119/1183 = 0.10059…
        assertThat(score(edition, Tier.ORGANISATION, "c01", "mentoring").value())
                .contains(new BigDecimal("10.1"));
        assertThat(score(edition, Tier.ORGANISATION, "c29", "mentoring").status())
                .isEqualTo(ValueStatus.MISSING);
    }

    @Test
    void one_changed_answer_changes_the_next_edition_by_what_it_adds() {
        Edition first = compute();
        Mentoring.submit(installation, campaign, 1, 119 + 516);
        Edition second = compute();
        // 3335 + 516 = 3851; 3851/51656 = 0.07455…: one point more.
        assertThat(score(second, Tier.REGION, "r74", "mentoring").value()).contains(new BigDecimal("7.5"));
        assertThat(second.n()).isEqualTo(2);
        assertThat(second.hash()).isNotEqualTo(first.hash());
        assertThat(score(first, Tier.REGION, "r74", "mentoring").value()).contains(new BigDecimal("6.5"));
        // Back again: what counted first counts again, and the seal is the first one.
        Mentoring.submit(installation, campaign, 1, 119);
        assertThat(compute().hash()).isEqualTo(first.hash());
    }

    @Test
    void an_explanation_is_of_the_editions_own_snapshot() {
        Edition edition = compute();
        Mentoring.submit(installation, campaign, 1, 635);
        Explanation region = explain(edition, "r74", "mentoring", Optional.empty());
        assertThat(region.trace().score().value()).contains(new BigDecimal("6.5"));
        assertThat(region.withheld()).isZero();
        Operand covered = operand(region, "covered");
        assertThat(covered.sum()).hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("3335"));
        Part first = covered.parts().get(0);
        assertThat(first.organisation()).isEqualTo("c01");
        assertThat(first.source())
                .hasValueSatisfying(source -> assertThat(source.revision()).isEqualTo(1));
        assertThat(operand(region, "contingent").parts()).hasSize(43);
        Explanation college = explain(edition, "c01", "mentoring", Optional.empty());
        assertThat(college.trace().score().value()).contains(new BigDecimal("10.1"));
        assertThat(college.trace().substituted()).contains("119").contains("1183");
    }

    @Test
    void live_results_show_what_counts_now_and_are_preliminary() {
        compute();
        Mentoring.submit(installation, campaign, 1, 635);
        Map<Tier, String> places = Map.of(Tier.REGION, "r74", Tier.MUNICIPALITY, "m01", Tier.ORGANISATION, "c01");
        Score region = live(Tier.REGION, places.get(Tier.REGION));
        assertThat(region.value()).contains(new BigDecimal("7.5"));
        assertThat(region.status()).isEqualTo(ValueStatus.NOT_LESS_THAN);
        assertThat(live(Tier.MUNICIPALITY, "m01").status()).isEqualTo(ValueStatus.PRELIMINARY);
        // 635/1183 = 0.53677…
        assertThat(live(Tier.ORGANISATION, "c01").value()).contains(new BigDecimal("53.7"));
        assertThat(live(Tier.ORGANISATION, "c29").status()).isEqualTo(ValueStatus.MISSING);
        assertThat(installation.reporting.editions(campaign, Installation.OPERATOR))
                .hasSize(1);
    }

    private Score live(Tier tier, String organisation) {
        return installation.reporting.live(campaign, ResultQuery.of(tier), Installation.OPERATOR).results().stream()
                .filter(result -> result.organisation().equals(organisation))
                .map(Result::score)
                .filter(score -> score.indicator().equals("mentoring"))
                .findFirst()
                .orElseThrow();
    }

    private Edition compute() {
        return ((Done<Edition>) installation.reporting.compute(campaign, Caller.of(Installation.OPERATOR))).value();
    }

    private List<Result> results(Edition edition, Tier tier) {
        return installation
                .reporting
                .results(campaign, new EditionRef.Number(edition.n()), ResultQuery.of(tier), Installation.OPERATOR)
                .results();
    }

    private Score score(Edition edition, Tier tier, String organisation, String indicator) {
        return results(edition, tier).stream()
                .filter(result -> result.organisation().equals(organisation))
                .map(Result::score)
                .filter(score -> score.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private Explanation explain(Edition edition, String organisation, String indicator, Optional<Subject> subject) {
        return installation.reporting.explanation(
                campaign, new EditionRef.Number(edition.n()), organisation, indicator, subject, Installation.OPERATOR);
    }

    private static Operand operand(Explanation explanation, String input) {
        return explanation.trace().operands().stream()
                .filter(operand -> operand.input().equals(input))
                .findFirst()
                .orElseThrow();
    }
}
