package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.orientir.persistence.SmallCampaign.code;
import static ru.orientir.persistence.SmallCampaign.students;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier.Step;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.Value;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.reporting.spi.ReportStore.TerritoryResults;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Score.Category;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.spi.SubmissionStore;

/** What every database has to do for the reporting service. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReportStoreTest {

    private static final Scope ALL = new Scope.Everything();

    private final SubmissionStore submissions;
    private final ReportStore store;

    ReportStoreTest(TestDatabase database) {
        this.submissions = database.database().submissions();
        this.store = database.database().reports();
    }

    private void step(long campaign, int school, SubmissionStatus status, String number) {
        submissions.inTransaction(transaction -> {
            long id = SmallCampaign.form(submissions, campaign, school).id();
            Submission locked = transaction.lockSubmission(id).orElseThrow();
            return SmallCampaign.step(transaction, locked, status, students(number));
        });
    }

    /** The first is accepted, the second submitted, the third reopened after acceptance, the fourth a draft. */
    private long campaign() {
        long campaign = SmallCampaign.open(submissions, 4);
        step(campaign, 1, SubmissionStatus.ACCEPTED, "10");
        step(campaign, 2, SubmissionStatus.SUBMITTED, "20");
        step(campaign, 3, SubmissionStatus.ACCEPTED, "30");
        step(campaign, 3, SubmissionStatus.REOPENED, "30");
        step(campaign, 3, SubmissionStatus.DRAFT, "31");
        step(campaign, 4, SubmissionStatus.DRAFT, "40");
        putReference(campaign, "100");
        return campaign;
    }

    private void putReference(long campaign, String number) {
        submissions.inTransaction(transaction -> {
            var locked = transaction.lockCampaign(campaign).orElseThrow();
            transaction.putReference(
                    campaign,
                    Map.of(
                            code(1), reference(number),
                            code(4), reference(number)));
            return transaction.update(locked);
        });
    }

    private static Answers reference(String number) {
        return Answers.of(Map.of("contingent", Answer.Given.number(number)));
    }

    private static List<String> lines(List<Respondent> respondents) {
        return respondents.stream()
                .map(one -> one.organisation() + " " + one.territory() + " " + one.report() + " "
                        + one.source().map(source -> source.revision()).orElse(0) + " "
                        + String.join(" ", one.answers().byInput().keySet()))
                .toList();
    }

    private List<Respondent> live(long campaign) {
        List<Respondent> found = new ArrayList<>();
        store.respondents(campaign, Map.of(), found::add);
        return found;
    }

    private List<Respondent> frozen(long campaign, int edition) {
        List<Respondent> found = new ArrayList<>();
        store.respondents(campaign, edition, Map.of(), found::add);
        return found;
    }

    @Test
    void what_counts_is_the_last_submitted_revision_with_the_reference_values() {
        List<Respondent> found = live(campaign());
        assertThat(lines(found))
                .containsExactly(
                        code(1) + " 74-01 ACCEPTED 1 contingent students",
                        code(2) + " 74-02 UNREVIEWED 1 students",
                        code(3) + " 74-01 ACCEPTED 1 students",
                        code(4) + " 74-02 NONE 0 contingent");
        assertThat(found.get(2).answers()).isEqualTo(students("30"));
    }

    @Test
    void an_edition_keeps_what_it_was_calculated_from() {
        long campaign = campaign();
        int n = compute(campaign, "hash-1").n();
        List<Respondent> before = live(campaign);
        step(campaign, 4, SubmissionStatus.ACCEPTED, "44");
        step(campaign, 1, SubmissionStatus.ACCEPTED, "11");
        putReference(campaign, "200");
        assertThat(frozen(campaign, n)).isEqualTo(before);
        assertThat(live(campaign)).isNotEqualTo(before);
    }

    private Edition compute(long campaign, String hash) {
        return store.inTransaction(transaction -> {
            transaction.lockCampaign(campaign).orElseThrow();
            int n = transaction.open(campaign);
            transaction.respondents(
                    campaign,
                    n,
                    Map.of(),
                    respondent -> transaction.write(
                            campaign,
                            n,
                            new OrganisationResults(
                                    respondent.organisation(),
                                    respondent.territory(),
                                    List.of(full(respondent.organisation()), missing(respondent.organisation())))));
            transaction.write(campaign, n, new TerritoryResults("74", Tier.REGION, List.of(full("74"), missing("74"))));
            transaction.write(campaign, n, new TerritoryResults("74-02", Tier.MUNICIPALITY, List.of(missing("74-02"))));
            transaction.write(campaign, n, new TerritoryResults("74-01", Tier.MUNICIPALITY, List.of(full("74-01"))));
            return transaction.close(campaign, n, hash);
        });
    }

    private static Optional<BigDecimal> of(String number) {
        return Optional.of(new BigDecimal(number));
    }

    private static Result full(String organisation) {
        return new Result(
                organisation,
                Subject.TERRITORY,
                new Score(
                        "z-share",
                        of("3335"),
                        of("51656"),
                        of("6.5"),
                        ValueStatus.NOT_LESS_THAN,
                        "",
                        of("10"),
                        of("-3.5"),
                        of("65"),
                        of("0"),
                        of("100"),
                        Optional.of("low"),
                        of("0.25"),
                        new Coverage(28, 43, of("64.2"), of("97.7")),
                        List.of(new Category("teacher", 27), new Category("deputy", 0), new Category("head", 2))),
                true);
    }

    private static Result missing(String organisation) {
        return new Result(
                organisation,
                Subject.ORGANISATION,
                new Score(
                        "a-share",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ValueStatus.MISSING,
                        "students, covered",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Coverage(0, 1, Optional.empty(), Optional.empty()),
                        List.of()),
                false);
    }

    @Test
    void results_come_back_as_they_were_written() {
        long campaign = campaign();
        Edition edition = compute(campaign, "hash-1");
        assertThat(store.editions(campaign)).containsExactly(edition);
        assertThat(edition.hash()).isEqualTo("hash-1");
        assertThat(edition.state()).isEqualTo(Edition.State.COMPUTED);
        assertThat(store.territoryResults(campaign, 1, Tier.REGION, Optional.empty()))
                .containsExactly(full("74"), missing("74"));
        assertThat(store.territoryResults(campaign, 1, Tier.MUNICIPALITY, Optional.empty()))
                .containsExactly(full("74-01"), missing("74-02"));
        assertThat(store.territoryResults(campaign, 1, Tier.MUNICIPALITY, Optional.of("a-share")))
                .containsExactly(missing("74-02"));
        assertThat(organisations(campaign, ALL, Optional.empty()))
                .extracting(OrganisationResults::organisation)
                .containsExactly(code(1), code(2), code(3), code(4));
        assertThat(organisations(campaign, ALL, Optional.of("74-02")))
                .containsExactly(
                        new OrganisationResults(code(2), "74-02", List.of(full(code(2)), missing(code(2)))),
                        new OrganisationResults(code(4), "74-02", List.of(full(code(4)), missing(code(4)))));
        assertThat(organisations(campaign, new Scope.Organisations(Set.of(code(3), "74-s-77777")), Optional.empty()))
                .extracting(OrganisationResults::organisation)
                .containsExactly(code(3));
    }

    private List<OrganisationResults> organisations(long campaign, Scope scope, Optional<String> territory) {
        List<OrganisationResults> found = new ArrayList<>();
        store.organisationResults(campaign, 1, scope, territory, found::add);
        return found;
    }

    @Test
    void different_decimals_survive_as_results() {
        long campaign = SmallCampaign.open(submissions, 1);
        List<Result> written = DocumentsTest.DECIMALS.keySet().stream()
                .map(text -> new Result(
                        "74",
                        Subject.TERRITORY,
                        new Score(
                                "i",
                                of(text),
                                of(text),
                                of(text),
                                ValueStatus.OFFICIAL,
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new Coverage(1, 1, Optional.empty(), Optional.empty()),
                                List.of()),
                        false))
                .toList();
        store.inTransaction(transaction -> {
            int n = transaction.open(campaign);
            transaction.write(campaign, n, new OrganisationResults("74", "74", written));
            transaction.write(campaign, n, new TerritoryResults("74", Tier.REGION, written));
            return transaction.close(campaign, n, "h");
        });
        List<String> canonical = List.copyOf(DocumentsTest.DECIMALS.values());
        assertThat(store.territoryResults(campaign, 1, Tier.REGION, Optional.empty()))
                .extracting(result -> result.score().value().orElseThrow().toPlainString())
                .isEqualTo(canonical);
        assertThat(organisations(campaign, ALL, Optional.empty()).get(0).results())
                .extracting(result -> result.score().numerator().orElseThrow().toPlainString())
                .isEqualTo(canonical);
    }

    @Test
    void an_edition_is_seen_only_when_it_is_whole() {
        long campaign = campaign();
        try (Threads threads = new Threads()) {
            store.inTransaction(transaction -> {
                int n = transaction.open(campaign);
                transaction.write(campaign, n, new OrganisationResults(code(1), "74-01", List.of(full(code(1)))));
                transaction.write(campaign, n, new TerritoryResults("74", Tier.REGION, List.of(full("74"))));
                transaction.close(campaign, n, "h");
                assertThat(Threads.result(threads.start(() -> store.editions(campaign))))
                        .isEmpty();
                assertThat(Threads.result(threads.start(
                                () -> store.territoryResults(campaign, n, Tier.REGION, Optional.empty()))))
                        .isEmpty();
                return n;
            });
        }
        assertThat(store.editions(campaign)).hasSize(1);
    }

    @Test
    void an_edition_that_fails_or_is_not_closed_leaves_nothing() {
        long campaign = campaign();
        assertThatThrownBy(() -> store.inTransaction(transaction -> {
                    transaction.open(campaign);
                    throw new StackOverflowError("in the middle");
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> store.inTransaction(transaction -> transaction.open(campaign)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.editions(campaign)).isEmpty();
        assertThat(compute(campaign, "h").n()).isEqualTo(1);
    }

    @Test
    void two_editions_at_once_get_two_numbers() {
        long campaign = campaign();
        try (Threads threads = new Threads()) {
            List<Future<Edition>> both =
                    List.of(threads.start(() -> compute(campaign, "h")), threads.start(() -> compute(campaign, "h")));
            assertThat(Threads.results(both)).extracting(Edition::n).containsExactlyInAnyOrder(1, 2);
        }
    }

    @Test
    void saves_go_on_while_an_edition_is_computed_and_the_stage_waits() throws Exception {
        long campaign = campaign();
        CountDownLatch started = new CountDownLatch(1);
        try (Threads threads = new Threads()) {
            Future<?> change = store.inTransaction(transaction -> {
                transaction.lockCampaign(campaign).orElseThrow();
                int n = transaction.open(campaign);
                Future<?> mover = threads.start(() -> {
                    started.countDown();
                    return submissions.inTransaction(
                            inner -> inner.update(inner.lockCampaign(campaign).orElseThrow()));
                });
                Threads.result(threads.start(() -> {
                    started.await();
                    step(campaign, 4, SubmissionStatus.DRAFT, "41");
                    return null;
                }));
                try {
                    assertThat(Threads.waits(mover)).isTrue();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                transaction.close(campaign, n, "h");
                return mover;
            });
            Threads.result(change);
        }
    }

    @Test
    void an_edition_is_published_once() {
        long campaign = campaign();
        compute(campaign, "h");
        Edition published = store.inTransaction(
                transaction -> transaction.publish(transaction.lock(campaign, 1).orElseThrow()));
        assertThat(published.state()).isEqualTo(Edition.State.PUBLISHED);
        assertThat(store.edition(campaign, 1)).contains(published);
        assertThat(store.edition(campaign, 2)).isEmpty();
    }

    private Edition published(long campaign) {
        Edition computed = compute(campaign, "hash");
        return store.inTransaction(transaction ->
                transaction.publish(transaction.lock(campaign, computed.n()).orElseThrow()));
    }

    /** The edition's number, with what {@code earlier} has published pinned for both steps. */
    private int computeAfter(long campaign, long earlier) {
        return store.inTransaction(transaction -> {
            int n = transaction.open(campaign);
            for (Step step : Step.values()) {
                transaction.pin(campaign, n, step, earlier);
            }
            return transaction.close(campaign, n, "h").n();
        });
    }

    private List<String> earlier(long campaign, int edition, Map<Step, Edition> bases) {
        List<String> found = new ArrayList<>();
        store.respondents(
                campaign,
                edition,
                bases,
                one -> found.add(one.organisation() + " " + line(one.earlier().period()) + " | "
                        + line(one.earlier().year())));
        return found;
    }

    private static String line(Answers answers) {
        return answers.byInput().entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + ((Value.Number) ((Answer.Given) entry.getValue()).value())
                                .value()
                                .toPlainString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void what_was_stated_earlier_is_what_the_pinned_edition_rests_on() {
        long before = campaign();
        Edition base = published(before);
        long campaign = SmallCampaign.open(submissions, 5);
        int n = computeAfter(campaign, before);
        // The fourth had reported nothing, the fifth was not asked.
        List<String> stated = List.of(
                code(1) + " contingent=100 students=10 | contingent=100 students=10",
                code(2) + " students=20 | students=20",
                code(3) + " students=30 | students=30",
                code(4) + " contingent=100 | contingent=100",
                code(5) + "  | ");
        assertThat(earlier(campaign, n, store.bases(campaign, n))).isEqualTo(stated);
        step(before, 1, SubmissionStatus.ACCEPTED, "11");
        putReference(before, "200");
        assertThat(published(before).n()).isEqualTo(2);
        assertThat(store.bases(campaign, n)).isEqualTo(Map.of(Step.PERIOD, base, Step.YEAR, base));
        assertThat(earlier(campaign, n, store.bases(campaign, n))).isEqualTo(stated);
        int later = computeAfter(campaign, before);
        assertThat(earlier(
                                campaign,
                                later,
                                Map.of(Step.YEAR, store.bases(campaign, later).get(Step.YEAR)))
                        .get(0))
                .isEqualTo(code(1) + "  | contingent=200 students=11");
        assertThat(earlier(campaign, later, Map.of()).get(0)).isEqualTo(code(1) + "  | ");
    }

    @Test
    void only_what_is_published_is_pinned() {
        long before = campaign();
        compute(before, "h");
        long campaign = SmallCampaign.open(submissions, 1);
        int n = computeAfter(campaign, before);
        assertThat(store.bases(campaign, n)).isEmpty();
        assertThat(earlier(campaign, n, store.bases(campaign, n))).containsExactly(code(1) + "  | ");
    }

    @Test
    void results_are_read_for_one_territory_and_from_a_code_on() {
        long campaign = campaign();
        compute(campaign, "h");
        assertThat(store.territoryResults(campaign, 1, Tier.MUNICIPALITY, "74-01"))
                .containsExactly(full("74-01"));
        assertThat(store.territoryResults(campaign, 1, Tier.REGION, "74-01")).isEmpty();
        assertThat(store.organisationResults(campaign, 1, code(2), 2))
                .extracting(OrganisationResults::organisation)
                .containsExactly(code(2), code(3));
        assertThat(store.organisationResults(campaign, 1, code(4) + "-", 2)).isEmpty();
    }
}
