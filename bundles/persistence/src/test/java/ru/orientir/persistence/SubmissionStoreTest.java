package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.orientir.persistence.SmallCampaign.code;
import static ru.orientir.persistence.SmallCampaign.students;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Earlier.Step;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Stage;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionService.Query;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Territory;
import ru.orientir.submission.spi.SubmissionStore;

/** What every database has to do for the submission service. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SubmissionStoreTest {

    private static final Scope ALL = new Scope.Everything();

    private final SubmissionStore store;

    SubmissionStoreTest(TestDatabase database) {
        this.store = database.database().submissions();
    }

    @Test
    void a_campaign_comes_back_as_it_was_created() {
        Campaign created = store.inTransaction(transaction -> transaction.create(SmallCampaign.DRAFT));
        assertThat(created.version()).isEqualTo(1);
        assertThat(created.stage()).isEqualTo(Stage.PREPARATION);
        assertThat(created.roster()).isEqualTo(SmallCampaign.DRAFT.roster());
        assertThat(created.entry()).isEqualTo(SmallCampaign.DRAFT.entry());
        assertThat(created.owner()).contains("РЦОКИО");
        assertThat(created.recipient()).isEmpty();
        assertThat(store.campaign(created.id())).contains(created);
        assertThat(store.campaigns()).contains(created);
    }

    @Test
    void a_frozen_roster_gives_everyone_a_form_that_is_not_started() {
        long campaign = SmallCampaign.open(store, 3);
        assertThat(store.roster(campaign)).isEqualTo(SmallCampaign.roster(3));
        assertThat(store.territories(campaign)).isEqualTo(SmallCampaign.TERRITORIES);
        Submission form = SmallCampaign.form(store, campaign, 2);
        assertThat(form.status()).isEqualTo(SubmissionStatus.NOT_STARTED);
        assertThat(form.revision()).isZero();
        assertThat(form.content().answers().byInput()).isEmpty();
        assertThat(form.place()).isEqualTo(SmallCampaign.roster(3).get(1));
        assertThat(store.submission(form.id())).contains(form);
        assertThat(store.revisions(form.id())).isEmpty();
    }

    @Test
    void every_save_is_a_revision_and_the_last_one_is_the_content() {
        long campaign = SmallCampaign.open(store, 1);
        long id = SmallCampaign.form(store, campaign, 1).id();
        store.inTransaction(transaction -> SmallCampaign.save(transaction, id, students("300")));
        Submission last = store.inTransaction(transaction -> SmallCampaign.save(transaction, id, students("301.50")));
        assertThat(store.submission(id)).contains(last);
        assertThat(last.revision()).isEqualTo(2);
        assertThat(store.revisions(id)).extracting(revision -> revision.n()).containsExactly(2, 1);
        assertThat(store.revision(id, 1).orElseThrow().content().answers()).isEqualTo(students("300"));
        assertThat(store.revision(id, 3)).isEmpty();
    }

    @Test
    void an_error_leaves_nothing_behind() {
        long campaign = SmallCampaign.open(store, 1);
        Submission before = SmallCampaign.form(store, campaign, 1);
        Error error = new AssertionError("thrown by the work");
        assertThatThrownBy(() -> store.inTransaction(transaction -> {
                    SmallCampaign.save(transaction, before.id(), students("300"));
                    throw error;
                }))
                .isSameAs(error);
        assertThat(store.submission(before.id())).contains(before);
        assertThat(store.revisions(before.id())).isEmpty();
    }

    @Test
    void a_list_is_filtered_paged_and_kept_within_the_scope() {
        long campaign = SmallCampaign.open(store, 5);
        long second = SmallCampaign.form(store, campaign, 2).id();
        store.inTransaction(transaction -> SmallCampaign.save(transaction, second, students("1")));
        assertThat(store.find(query(campaign, Optional.empty(), Optional.empty(), 1, 2), ALL))
                .satisfies(page -> {
                    assertThat(page.total()).isEqualTo(5);
                    assertThat(page.items())
                            .extracting(item -> item.place().organisation())
                            .containsExactly(code(3), code(4));
                });
        assertThat(store.find(query(campaign, Optional.of(SubmissionStatus.DRAFT), Optional.empty(), 0, 50), ALL)
                        .items())
                .extracting(item -> item.id())
                .containsExactly(second);
        assertThat(store.find(query(campaign, Optional.empty(), Optional.of("74-02"), 0, 50), ALL)
                        .total())
                .isEqualTo(2);
        Scope scope = new Scope.Organisations(Set.of(code(1), code(4), "74-s-99999"));
        assertThat(store.find(query(campaign, Optional.empty(), Optional.empty(), 0, 50), scope)
                        .items())
                .extracting(item -> item.place().organisation())
                .containsExactly(code(1), code(4));
        assertThat(store.statusCounts(campaign, scope))
                .extracting(count -> count.territory() + " " + count.status().code() + " " + count.count())
                .containsExactly("74-01 not-started 1", "74-02 not-started 1");
        assertThat(store.campaignsOf(scope)).contains(campaign);
        assertThat(store.campaignsOf(new Scope.Organisations(Set.of()))).isEmpty();
    }

    @Test
    void a_list_is_searched_by_name_and_code_whatever_the_case() {
        long campaign = SmallCampaign.open(store, 12);
        assertThat(store.find(searched(campaign, "школа 1", 0, 2), ALL)).satisfies(page -> {
            // 1, 10, 11 and 12
            assertThat(page.total()).isEqualTo(4);
            assertThat(page.items())
                    .extracting(item -> item.place().organisation())
                    .containsExactly(code(1), code(10));
        });
        assertThat(store.find(searched(campaign, "S-00003", 0, 50), ALL).items())
                .extracting(item -> item.place().organisation())
                .containsExactly(code(3));
        assertThat(store.find(searched(campaign, "школа", 7, 2), ALL)).satisfies(page -> {
            assertThat(page.total()).isEqualTo(12);
            assertThat(page.items()).isEmpty();
        });
        assertThat(store.find(searched(campaign, "_", 0, 50), ALL).total()).isZero();
    }

    private static Query searched(long campaign, String text, int page, int size) {
        return new Query(
                campaign,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(text),
                page,
                size);
    }

    @Test
    void forms_are_read_together_with_their_last_content_and_reference_values() {
        long campaign = SmallCampaign.open(store, 3);
        long first = SmallCampaign.form(store, campaign, 1).id();
        store.inTransaction(transaction -> SmallCampaign.save(transaction, first, students("1")));
        store.inTransaction(transaction -> SmallCampaign.save(transaction, first, students("2")));
        store.inTransaction(transaction -> {
            Campaign locked = transaction.lockCampaign(campaign).orElseThrow();
            transaction.putReference(campaign, Map.of(code(2), students("9")));
            return transaction.update(locked);
        });
        assertThat(store.filled(campaign, List.of(code(1), code(2), "nobody")))
                .extracting(form -> form.place().organisation() + " "
                        + form.content().answers().equals(students("2")) + " "
                        + form.content().answers().byInput().isEmpty() + " "
                        + form.reference().equals(students("9")))
                .containsExactlyInAnyOrder(code(1) + " true false false", code(2) + " false true true");
        assertThat(store.filled(campaign, List.of())).isEmpty();
    }

    private static Query query(
            long campaign, Optional<SubmissionStatus> status, Optional<String> parent, int page, int size) {
        return new Query(campaign, status, parent, Optional.empty(), Optional.empty(), page, size);
    }

    @Test
    void an_extension_belongs_to_the_place() {
        long campaign = SmallCampaign.open(store, 1);
        var until = store.inTransaction(transaction -> {
            var now = transaction.now();
            transaction.lockCampaign(campaign);
            transaction.extend(campaign, code(1), now, "наводнение");
            return now;
        });
        assertThat(store.place(campaign, code(1)).flatMap(RosterEntry::extension))
                .contains(until);
        assertThat(SmallCampaign.form(store, campaign, 1).place().extension()).contains(until);
        assertThat(store.roster(campaign)).hasSize(1);
    }

    private Campaign opened(String methodology, String version, String period) {
        return store.campaign(SmallCampaign.open(store, 3, SmallCampaign.draft(methodology, version, period)))
                .orElseThrow();
    }

    private void report(long campaign, int school, SubmissionStatus status, String students) {
        store.inTransaction(transaction -> {
            Submission form =
                    transaction.lockSubmissions(campaign, List.of(code(school))).get(code(school));
            return SmallCampaign.step(transaction, form, status, SmallCampaign.students(students));
        });
    }

    @Test
    void the_earlier_campaign_is_the_latest_of_the_period_before_by_any_version_over_the_same_root() {
        String methodology = "m-" + System.nanoTime();
        opened(methodology, "1.0", "2020-H1");
        Campaign year = opened(methodology, "1.1", "2020-H1");
        Campaign before = opened(methodology, "1.0", "2020-H2");
        opened(methodology + "x", "1.0", "2020-H2");
        opened(methodology, "1.0", "2019-H2");
        Campaign prepared = store.inTransaction(
                transaction -> transaction.create(SmallCampaign.draft(methodology, "1.0", "2020-H2")));
        Campaign campaign = opened(methodology, "2.0", "2021-H1");
        assertThat(store.earlierCampaigns(campaign)).isEqualTo(Map.of(Step.PERIOD, before, Step.YEAR, year));
        assertThat(store.earlierCampaigns(prepared)).containsOnlyKeys(Step.PERIOD, Step.YEAR);
        assertThat(store.earlierCampaigns(year)).containsOnlyKeys(Step.PERIOD);
    }

    @Test
    void what_was_stated_earlier_is_what_counts_there_now() {
        String methodology = "m-" + System.nanoTime();
        long before = opened(methodology, "1.0", "2020").id();
        Campaign campaign = opened(methodology, "1.0", "2021");
        report(before, 1, SubmissionStatus.ACCEPTED, "10");
        report(before, 1, SubmissionStatus.REOPENED, "11");
        report(before, 2, SubmissionStatus.DRAFT, "20");
        store.inTransaction(transaction -> {
            transaction.putReference(
                    before, Map.of(code(2), Answers.of(Map.of("contingent", Answer.Given.number("25")))));
            return null;
        });
        Answers stated = SmallCampaign.students("10");
        assertThat(store.earlier(campaign, code(1))).isEqualTo(new Earlier(stated, stated));
        assertThat(store.earlier(campaign, code(2)).period().byInput()).containsOnlyKeys("contingent");
        assertThat(store.earlier(campaign, code(3))).isEqualTo(Earlier.NOTHING);
        assertThat(store.earlier(campaign, "nobody")).isEqualTo(Earlier.NOTHING);
        Map<String, Earlier> together = store.earlier(campaign, List.of(code(2), code(1), "nobody"));
        assertThat(together).containsOnlyKeys(code(1), code(2));
        assertThat(together.get(code(1))).isEqualTo(new Earlier(stated, stated));
        assertThat(together.get(code(2))).isEqualTo(store.earlier(campaign, code(2)));
        assertThat(store.earlier(store.campaign(before).orElseThrow(), code(1))).isEqualTo(Earlier.NOTHING);
    }

    @Test
    void sums_are_over_the_organisations_of_a_territory_that_reported() {
        long campaign = store.inTransaction(transaction -> {
            Campaign created = transaction.create(SmallCampaign.DRAFT);
            List<RosterEntry> roster = new ArrayList<>(SmallCampaign.roster(5));
            roster.add(
                    new RosterEntry("74-01", "МОУО", OrganisationKind.MUNICIPALITY, "74-01", "74", Optional.empty()));
            List<Territory> territories = new ArrayList<>(SmallCampaign.TERRITORIES);
            territories.add(new Territory("74-01-a", "Посёлок", Optional.of("74-01")));
            roster.add(new RosterEntry(
                    "74-s-a", "Школа посёлка", OrganisationKind.SCHOOL, "74-01-a", "74-01", Optional.empty()));
            transaction.freezeRoster(created.id(), roster, territories);
            return created.id();
        });
        report(campaign, 1, SubmissionStatus.ACCEPTED, "10.5");
        report(campaign, 2, SubmissionStatus.ACCEPTED, "20");
        report(campaign, 3, SubmissionStatus.DRAFT, "300");
        report(campaign, 5, SubmissionStatus.SUBMITTED, "5");
        store.inTransaction(transaction -> {
            for (String code : List.of("74-01", "74-s-a")) {
                Submission form =
                        transaction.lockSubmissions(campaign, List.of(code)).get(code);
                SmallCampaign.step(transaction, form, SubmissionStatus.ACCEPTED, SmallCampaign.students("1000"));
            }
            return null;
        });
        Set<String> inputs = Set.of("students", "graduates");
        assertThat(store.sums(campaign, "74-01", inputs)).isEqualTo(SmallCampaign.students("1015.5"));
        assertThat(store.sums(campaign, "74-02", inputs)).isEqualTo(SmallCampaign.students("20"));
        assertThat(store.sums(campaign, "74", inputs)).isEqualTo(SmallCampaign.students("1035.5"));
        assertThat(store.sums(campaign, "nowhere", inputs)).isEqualTo(Answers.NONE);
        assertThat(store.sums(campaign, "74-02", Set.of("graduates"))).isEqualTo(Answers.NONE);
    }
}
