package ru.orientir.reporting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.Explanation;
import ru.orientir.reporting.Publication.Figure;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.reporting.ResultSet;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Territory;

/**
 * What organisations and МОУО are told of territories that are not theirs (ADR 0128). Town t1 has two schools, 10 of 40 and 20
 * of 60 students; t2 has three with 10 of 50 each; t3 four with 10 of 100 each: 30 of 100, 30 of 150, 40 of 400, and 100 of 650 in
 * the region. t1 is too small, and t2, the smallest of the others, keeps it company.
 */
class OutsidersTest {

    private static final EditionRef LATEST = new EditionRef.Latest();
    private static final Actor SMALL_TOWN = Installation.municipality("t1");
    private static final Actor LARGE_TOWN = Installation.municipality("t3");
    private static final Actor SMALL_SCHOOL = Installation.organisation("s11");
    private static final Actor LARGE_SCHOOL = Installation.organisation("s31");
    private static final Actor ELSEWHERE = Installation.organisation("elsewhere");

    private Installation installation;
    private long campaign;

    @BeforeEach
    void publish() throws Exception {
        installation = Installation.h2();
        campaign = installation.campaign("weighed-agreements", 2021, false);
        Map<String, Integer> schools = new TreeMap<>(Map.of("t1", 2, "t2", 3, "t3", 4));
        List<RosterEntry> roster = new ArrayList<>();
        List<Territory> territories = new ArrayList<>(List.of(new Territory("r74", "Область", Optional.empty())));
        schools.forEach((town, count) -> {
            territories.add(new Territory(town, "Город " + town, Optional.of("r74")));
            roster.add(place(town, OrganisationKind.MUNICIPALITY, town, "min"));
            for (int n = 1; n <= count; n++) {
                roster.add(place("s" + town.charAt(1) + n, OrganisationKind.SCHOOL, town, town));
            }
        });
        installation.freeze(campaign, roster, territories);
        school("s11", 10, 40);
        school("s12", 20, 60);
        List.of("s21", "s22", "s23").forEach(code -> school(code, 10, 50));
        List.of("s31", "s32", "s33", "s34").forEach(code -> school(code, 10, 100));
        schools.keySet().forEach(town -> Towns.authority(installation, campaign, town, 12));
        installation.publish(campaign);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void a_school_is_told_of_its_own_town_and_of_others_what_anybody_is() {
        for (Actor actor : List.of(SMALL_SCHOOL, LARGE_SCHOOL, ELSEWHERE)) {
            assertThat(told(Tier.MUNICIPALITY, "diagnostics", actor))
                    .as(actor.account())
                    .containsExactly("t1 suppressed", "t2 suppressed", "t3 official 40/400 10");
            assertThat(told(Tier.REGION, "diagnostics", actor)).containsExactly("r74 official 100/650 15.4");
        }
    }

    @Test
    void a_town_is_told_of_itself_what_the_region_is_and_of_others_what_anybody_is() {
        assertThat(told(Tier.MUNICIPALITY, "diagnostics", SMALL_TOWN))
                .containsExactly("t1 official 30/100 30", "t2 suppressed", "t3 official 40/400 10");
        assertThat(told(Tier.MUNICIPALITY, "diagnostics", LARGE_TOWN))
                .containsExactly("t1 suppressed", "t2 suppressed", "t3 official 40/400 10");
    }

    @Test
    void the_region_is_told_everything() {
        for (Actor actor : List.of(Installation.COORDINATOR, Installation.OPERATOR, Installation.LEAD)) {
            assertThat(told(Tier.MUNICIPALITY, "diagnostics", actor))
                    .containsExactly("t1 official 30/100 30", "t2 official 30/150 20", "t3 official 40/400 10");
            assertThat(explain("t1", "diagnostics", actor).trace().substituted())
                    .isEqualTo("100 × 30 / 100");
        }
    }

    /** The only form behind it is the МОУО's. */
    @Test
    void a_roll_up_of_one_form_does_not_tell_it() {
        assertThat(told(Tier.MUNICIPALITY, "own-agreements", LARGE_SCHOOL))
                .containsExactly("t1 suppressed", "t2 suppressed", "t3 suppressed");
        assertThat(told(Tier.MUNICIPALITY, "own-agreements", LARGE_TOWN))
                .contains("t3 official -/- 12")
                .contains("t1 suppressed", "t2 suppressed");
    }

    /** Whatever the public is told, and nothing else: the same numbers of the same figures. */
    @Test
    void outsiders_are_told_the_publication() {
        List<String> published = installation.reporting.published(campaign).figures().stream()
                .map(OutsidersTest::words)
                .toList();
        List<String> seen = new ArrayList<>();
        for (Tier tier : List.of(Tier.REGION, Tier.MUNICIPALITY)) {
            results(ResultQuery.of(tier), ELSEWHERE).results().forEach(result -> {
                Score score = result.score();
                boolean suppressed = score.status() == ValueStatus.SUPPRESSED;
                seen.add(words(new Figure(
                        result.organisation(),
                        score.indicator(),
                        suppressed ? Optional.empty() : Optional.of(score),
                        score.coverage().reported(),
                        score.coverage().expected(),
                        result.unreviewed())));
                if (suppressed) {
                    assertNoNumber(score);
                }
            });
        }
        assertThat(seen).isNotEmpty().containsExactlyElementsOf(published);
    }

    @Test
    void a_suppressed_figure_is_explained_without_a_number() {
        for (Actor actor : List.of(SMALL_SCHOOL, LARGE_SCHOOL, LARGE_TOWN)) {
            Explanation explanation = explain("t1", "diagnostics", actor);
            assertNoNumber(explanation.trace().score());
            assertThat(explanation.trace().formula()).isEqualTo("100 * diagnosed / students");
            assertThat(explanation.trace().substituted()).isEmpty();
            assertThat(explanation.trace().exact()).isEmpty();
            assertThat(explanation.trace().target()).isEmpty();
            assertThat(explanation.trace().points()).isEmpty();
            assertThat(explanation.trace().level()).isEmpty();
            assertThat(explanation.trace().operands()).isEmpty();
            assertThat(explanation.trace().moves()).isEmpty();
            assertThat(explanation.withheld()).isZero();
        }
    }

    @Test
    void a_published_figure_is_explained_with_the_published_numbers() {
        Explanation explanation = explain("r74", "diagnostics", SMALL_SCHOOL);
        assertThat(explanation.trace().substituted()).isEqualTo("100 × 100 / 650");
        assertThat(explanation.trace().operands())
                .extracting(operand -> operand.sum().orElseThrow().intValue())
                .containsExactly(100, 650);
        // Of nine schools its own answers alone are among the parts.
        assertThat(explanation.withheld()).isEqualTo(8);
        assertThat(explanation.trace().operands()).allSatisfy(operand -> assertThat(operand.parts())
                .extracting(part -> part.organisation())
                .containsExactly("s11"));
    }

    /** Of values that are weighed one by one, each is one school's answer. */
    @Test
    void a_mean_is_explained_without_the_values_of_each() {
        Explanation region = explain("r74", "mean-agreements", SMALL_SCHOOL);
        assertThat(region.trace().score().value())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("5"));
        assertThat(region.trace().substituted()).isEmpty();
        assertThat(explain("r74", "mean-agreements", Installation.LEAD).trace().substituted())
                .startsWith("(5 × 40 + 5 × 60 + 5 × 50");
        assertThat(explain("t1", "mean-agreements", SMALL_TOWN).trace().substituted())
                .isEqualTo("(5 × 40 + 5 × 60) / 100");
    }

    /** A school that moved to another МОУО still counts in its town, whose МОУО does not see its answers any more. */
    @Test
    void a_town_does_not_find_single_answers_of_foreign_schools_in_its_own_figures() {
        installation.registry.supervised("s12", "min");
        Explanation explanation = explain("t1", "mean-agreements", SMALL_TOWN);
        assertThat(explanation.withheld()).isEqualTo(1);
        assertThat(explanation.trace().substituted()).isEmpty();
        assertThat(explanation.trace().score().value())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("5"));
    }

    @Test
    void all_who_have_no_town_of_their_own_share_a_tag_and_nobody_else_has_it() {
        ResultQuery query =
                new ResultQuery(Tier.MUNICIPALITY, Optional.empty(), Optional.empty(), Optional.of(Subject.TERRITORY));
        String region = tag(ResultQuery.of(Tier.REGION), SMALL_SCHOOL);
        assertThat(region)
                .isEqualTo(tag(ResultQuery.of(Tier.REGION), ELSEWHERE))
                .isNotEqualTo(tag(ResultQuery.of(Tier.REGION), Installation.LEAD));
        assertThat(tag(query, SMALL_TOWN))
                .isNotEqualTo(tag(query, LARGE_TOWN))
                .isNotEqualTo(tag(query, Installation.LEAD));
        assertThat(tag(query, Installation.LEAD)).isEqualTo(tag(query, Installation.OPERATOR));
    }

    @Test
    void an_earlier_published_edition_tells_outsiders_no_more() {
        installation.publish(campaign);
        assertThat(installation
                        .reporting
                        .results(
                                campaign,
                                new EditionRef.Number(1),
                                query(Tier.MUNICIPALITY, "diagnostics"),
                                SMALL_SCHOOL)
                        .results())
                .filteredOn(result -> result.subject() == Subject.TERRITORY)
                .extracting(OutsidersTest::words)
                .containsExactly("t1 suppressed", "t2 suppressed", "t3 official 40/400 10");
    }

    @Test
    void what_is_not_published_at_all_is_not_found() {
        assertThatThrownBy(() -> explain("t1", "nothing", SMALL_SCHOOL)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> explain("t9", "diagnostics", SMALL_SCHOOL)).isInstanceOf(NotFound.class);
    }

    private static void assertNoNumber(Score score) {
        assertThat(score.status()).isEqualTo(ValueStatus.SUPPRESSED);
        assertThat(List.of(
                        score.numerator(),
                        score.denominator(),
                        score.value(),
                        score.target(),
                        score.deviation(),
                        score.attainment(),
                        score.points(),
                        score.level(),
                        score.change(),
                        score.coverage().base(),
                        score.coverage().answers()))
                .allMatch(Optional::isEmpty);
        assertThat(score.reason()).isEmpty();
        assertThat(score.distribution()).isEmpty();
    }

    private void school(String code, int diagnosed, int students) {
        Towns.school(installation, campaign, code, SubmissionStatus.ACCEPTED, 5, diagnosed, students);
    }

    private static RosterEntry place(String code, OrganisationKind kind, String territory, String supervisor) {
        return new RosterEntry(code, "Имя " + code, kind, territory, supervisor, Optional.empty());
    }

    private Explanation explain(String code, String indicator, Actor actor) {
        return installation.reporting.explanation(campaign, LATEST, code, indicator, Optional.empty(), actor);
    }

    private ResultSet results(ResultQuery query, Actor actor) {
        return installation.reporting.results(campaign, LATEST, query, actor);
    }

    private String tag(ResultQuery query, Actor actor) {
        return results(query, actor).tag().orElseThrow();
    }

    private static ResultQuery query(Tier tier, String indicator) {
        return new ResultQuery(tier, Optional.empty(), Optional.of(indicator), Optional.of(Subject.TERRITORY));
    }

    private List<String> told(Tier tier, String indicator, Actor actor) {
        return results(query(tier, indicator), actor).results().stream()
                .map(OutsidersTest::words)
                .toList();
    }

    private static String words(Result result) {
        Score score = result.score();
        return result.organisation() + " " + score.status().code()
                + (score.status() == ValueStatus.SUPPRESSED
                        ? ""
                        : " " + plain(score.numerator()) + "/" + plain(score.denominator()) + " "
                                + plain(score.value()));
    }

    private static String words(Figure figure) {
        return figure.territory() + " " + figure.indicator() + " " + figure.reported() + " of " + figure.expected()
                + " "
                + figure.score()
                        .map(score -> score.status() + " " + plain(score.numerator()) + "/" + plain(score.denominator())
                                + " " + plain(score.value()) + " " + plain(score.deviation()) + " "
                                + plain(score.points()) + " "
                                + plain(score.coverage().base()) + " "
                                + plain(score.coverage().answers()) + " " + plain(score.change()))
                        .orElse("suppressed");
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(value -> value.stripTrailingZeros().toPlainString()).orElse("-");
    }
}
