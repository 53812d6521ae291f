package ru.orientir.reporting.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.Explanation;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.reporting.ResultSet;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Stage;
import ru.orientir.submission.SubmissionStatus;

/** Where results stand, what they are of, which of them a query selects, and what marks them. */
class TiersAndSubjectsTest {

    private static Installation installation;

    private long campaign;
    private Edition edition;

    @BeforeAll
    static void install() throws Exception {
        installation = Installation.h2();
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    /** t1: 1 of 2 and 10 of 100 students, 5 + 7 agreements of the schools and 12 of the МОУО; in t2 only s3, unreviewed. */
    @BeforeEach
    void compute() {
        campaign = Towns.open(installation);
        Towns.school(installation, campaign, "s1", SubmissionStatus.ACCEPTED, 5, 1, 2);
        Towns.school(installation, campaign, "s2", SubmissionStatus.ACCEPTED, 7, 10, 100);
        Towns.school(installation, campaign, "s3", SubmissionStatus.SUBMITTED, 0, 30, 100);
        Towns.school(installation, campaign, "s4", SubmissionStatus.DRAFT, 9, 9, 9);
        Towns.authority(installation, campaign, "t1", 12);
        edition = ((Done<Edition>) installation.reporting.compute(campaign, Caller.of(Installation.OPERATOR))).value();
    }

    @Test
    void agreements_of_the_schools_and_of_their_authority_are_never_added() {
        assertThat(value(query(Tier.MUNICIPALITY).subject(Subject.TERRITORY).indicator("school-agreements"), "t1"))
                .isEqualByComparingTo("12");
        assertThat(value(query(Tier.MUNICIPALITY).subject(Subject.AUTHORITY), "t1"))
                .isEqualByComparingTo("12");
        assertThat(value(query(Tier.MUNICIPALITY).subject(Subject.TERRITORY).indicator("own-agreements"), "t1"))
                .isEqualByComparingTo("12");
        assertThat(value(query(Tier.REGION).indicator("school-agreements"), "r74"))
                .isEqualByComparingTo("12");
    }

    @Test
    void shares_are_rolled_up_by_sums_and_never_by_their_mean() {
        // 11/102 = 0.10784…; the mean of 50 and 10 would be 30.
        assertThat(value(query(Tier.MUNICIPALITY).indicator("diagnostics"), "t1"))
                .isEqualByComparingTo("10.8");
        // 41/202 = 0.20297…
        assertThat(value(query(Tier.REGION).indicator("diagnostics"), "r74")).isEqualByComparingTo("20.3");
    }

    @Test
    void a_municipality_has_its_roll_up_and_after_it_its_authoritys_own_form() {
        assertThat(results(query(Tier.MUNICIPALITY)).stream()
                        .map(result -> result.organisation() + " "
                                + result.subject().code() + " " + result.score().indicator()))
                .containsExactly(
                        "t1 territory school-agreements",
                        "t1 territory own-agreements",
                        "t1 territory diagnostics",
                        "t1 authority own-agreements",
                        "t2 territory school-agreements",
                        "t2 territory own-agreements",
                        "t2 territory diagnostics",
                        "t2 authority own-agreements");
        assertThat(results(query(Tier.ORGANISATION)).stream()
                        .map(Result::organisation)
                        .distinct())
                .containsExactly("s1", "s2", "s3", "s4");
        assertThat(results(query(Tier.ORGANISATION))).allMatch(result -> result.subject() == Subject.ORGANISATION);
    }

    @Test
    void a_query_selects_by_parent_indicator_and_subject() {
        assertThat(codes(query(Tier.ORGANISATION).parent("t1").indicator("diagnostics")))
                .containsExactly("s1", "s2");
        assertThat(codes(query(Tier.ORGANISATION).parent("r74").indicator("diagnostics")))
                .containsExactly("s1", "s2", "s3", "s4");
        assertThat(codes(query(Tier.MUNICIPALITY).parent("t2").subject(Subject.AUTHORITY)))
                .containsExactly("t2");
        assertThat(codes(query(Tier.REGION).parent("r74").indicator("diagnostics")))
                .containsExactly("r74");
        assertThat(codes(query(Tier.REGION).parent("t1"))).isEmpty();
        assertThat(codes(query(Tier.ORGANISATION).parent("nowhere"))).isEmpty();
        assertThat(codes(query(Tier.ORGANISATION).indicator("nothing"))).isEmpty();
        assertThat(codes(query(Tier.ORGANISATION).subject(Subject.TERRITORY))).isEmpty();
    }

    @Test
    void what_is_submitted_and_not_reviewed_counts_and_is_marked_upwards() {
        List<Result> organisations = results(query(Tier.ORGANISATION).indicator("diagnostics"));
        assertThat(organisations.stream().filter(Result::unreviewed).map(Result::organisation))
                .containsExactly("s3");
        // A draft has never counted.
        assertThat(organisations.get(3).score().status()).isEqualTo(ValueStatus.MISSING);
        assertThat(results(query(Tier.MUNICIPALITY)).stream()
                        .filter(Result::unreviewed)
                        .map(result ->
                                result.organisation() + " " + result.score().indicator()))
                .containsExactly("t2 school-agreements", "t2 diagnostics");
        assertThat(results(query(Tier.REGION)).stream()
                        .filter(Result::unreviewed)
                        .map(result -> result.score().indicator()))
                .containsExactly("school-agreements", "diagnostics");
    }

    @Test
    void a_true_zero_is_shown() {
        assertThat(value(query(Tier.ORGANISATION).indicator("school-agreements"), "s3"))
                .isEqualByComparingTo("0");
        assertThat(value(query(Tier.MUNICIPALITY).indicator("school-agreements"), "t2"))
                .isEqualByComparingTo("0");
    }

    @Test
    void a_returned_form_counts_with_its_last_submitted_revision() {
        Towns.school(installation, campaign, "s2", SubmissionStatus.RETURNED, 100, 100, 100);
        Edition again =
                ((Done<Edition>) installation.reporting.compute(campaign, Caller.of(Installation.OPERATOR))).value();
        assertThat(again.hash()).isEqualTo(edition.hash());
    }

    @Test
    void live_results_stand_where_those_of_an_edition_do() {
        for (Tier tier : Tier.values()) {
            List<Result> live = installation
                    .reporting
                    .live(campaign, ResultQuery.of(tier), Installation.OPERATOR)
                    .results();
            assertThat(live.stream().map(TiersAndSubjectsTest::figure))
                    .as(tier.code())
                    .containsExactlyElementsOf(results(query(tier)).stream()
                            .map(TiersAndSubjectsTest::figure)
                            .toList());
        }
    }

    @Test
    void a_service_without_memory_streams_the_same_results() {
        publish();
        EditionReporting forgetful = installation.reporting(5);
        for (Tier tier : Tier.values()) {
            for (Actor actor : List.of(Installation.OPERATOR, Installation.municipality("t1"))) {
                ResultSet kept = installation.reporting.results(campaign, number(), ResultQuery.of(tier), actor);
                ResultSet streamed = forgetful.results(campaign, number(), ResultQuery.of(tier), actor);
                assertThat(streamed.results()).isEqualTo(kept.results());
                assertThat(streamed.tag()).isEqualTo(kept.tag());
            }
        }
    }

    @Test
    void equal_tags_mean_equal_results_and_other_results_have_other_tags() {
        String unpublished = tag(Installation.OPERATOR, query(Tier.ORGANISATION));
        publish();
        String whole = tag(Installation.OPERATOR, query(Tier.ORGANISATION));
        assertThat(whole).isNotEqualTo(unpublished);
        assertThat(tag(Installation.COORDINATOR, query(Tier.ORGANISATION))).isEqualTo(whole);
        Stream<String> others = Stream.of(
                tag(Installation.municipality("t1"), query(Tier.ORGANISATION)),
                tag(Installation.municipality("t2"), query(Tier.ORGANISATION)),
                tag(Installation.OPERATOR, query(Tier.MUNICIPALITY)),
                tag(Installation.OPERATOR, query(Tier.ORGANISATION).parent("t1")),
                tag(Installation.OPERATOR, query(Tier.ORGANISATION).indicator("t1")),
                tag(Installation.OPERATOR, query(Tier.ORGANISATION).indicator("")),
                tag(Installation.OPERATOR, query(Tier.ORGANISATION).subject(Subject.ORGANISATION)));
        assertThat(others).doesNotHaveDuplicates().doesNotContain(whole);
    }

    @Test
    void a_territory_and_its_authority_are_explained_apart() {
        Explanation territory = explain("t1", "school-agreements", Optional.empty());
        assertThat(territory.subject()).isEqualTo(Subject.TERRITORY);
        assertThat(territory.trace().operands().get(0).parts()).hasSize(2);
        Explanation authority = explain("t1", "own-agreements", Optional.of(Subject.AUTHORITY));
        assertThat(authority.trace().score().value())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("12"));
        assertThat(authority.trace().operands().get(0).parts()).hasSize(1);
    }

    private void publish() {
        installation.stage(campaign, Stage.CONSOLIDATION);
        installation.reporting.publish(campaign, edition.n(), Caller.of(Installation.COORDINATOR));
    }

    private Explanation explain(String code, String indicator, Optional<Subject> subject) {
        return installation.reporting.explanation(campaign, number(), code, indicator, subject, Installation.OPERATOR);
    }

    /** Without what tells an official value from a preliminary one. */
    private static String figure(Result result) {
        Score score = result.score();
        Coverage coverage = score.coverage();
        return Stream.of(
                        result.organisation(),
                        result.subject(),
                        score.indicator(),
                        plain(score.value()),
                        plain(score.numerator()),
                        plain(score.denominator()),
                        plain(score.deviation()),
                        coverage.reported(),
                        coverage.expected(),
                        plain(coverage.answers()),
                        result.unreviewed())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(value -> value.stripTrailingZeros().toPlainString()).orElse("-");
    }

    private EditionRef number() {
        return new EditionRef.Number(edition.n());
    }

    private String tag(Actor actor, Query query) {
        return installation
                .reporting
                .results(campaign, number(), query.asked(), actor)
                .tag()
                .orElseThrow();
    }

    private List<Result> results(Query query) {
        return installation
                .reporting
                .results(campaign, number(), query.asked(), Installation.OPERATOR)
                .results();
    }

    private List<String> codes(Query query) {
        return results(query).stream().map(Result::organisation).toList();
    }

    private BigDecimal value(Query query, String code) {
        return results(query).stream()
                .filter(result -> result.organisation().equals(code))
                .findFirst()
                .orElseThrow()
                .score()
                .value()
                .orElseThrow();
    }

    private static Query query(Tier tier) {
        return new Query(ResultQuery.of(tier));
    }

    /** Builds a query step by step. */
    private record Query(ResultQuery asked) {

        Query parent(String parent) {
            return new Query(new ResultQuery(asked.tier(), Optional.of(parent), asked.indicator(), asked.subject()));
        }

        Query indicator(String indicator) {
            return new Query(new ResultQuery(asked.tier(), asked.parent(), Optional.of(indicator), asked.subject()));
        }

        Query subject(Subject subject) {
            return new Query(new ResultQuery(asked.tier(), asked.parent(), asked.indicator(), Optional.of(subject)));
        }
    }
}
