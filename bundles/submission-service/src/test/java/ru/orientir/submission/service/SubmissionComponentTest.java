package ru.orientir.submission.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static ru.orientir.submission.service.Office.codes;
import static ru.orientir.submission.service.Office.done;
import static ru.orientir.submission.service.Office.filled;
import static ru.orientir.submission.service.Office.head;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Answer;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ValueStatus;
import ru.orientir.submission.AnswerRow;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CheckResult;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Outcome.Stale;
import ru.orientir.submission.Remark;
import ru.orientir.submission.Revision;
import ru.orientir.submission.SubmissionService.Change;
import ru.orientir.submission.SubmissionService.Move;
import ru.orientir.submission.SubmissionService.Query;
import ru.orientir.submission.SubmissionService.View;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Transition;

class SubmissionComponentTest {

    private static Office office;
    private static Campaign reviewed;
    private static Campaign plain;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        office = new Office(folder, 40);
        reviewed = office.open(true);
        plain = office.open(false);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void a_saved_answer_shows_with_its_problems_and_its_preview() {
        long form = office.form(plain, 1);

        View view = done(office.save(form, 0, 1, Map.of("students", "300", "diagnosed", "100")));

        assertThat(view.submission().status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(view.submission().revision()).isEqualTo(1);
        assertThat(view.deadline()).isEqualTo(plain.entry().end());
        assertThat(view.problems())
                .extracting(CheckResult::check, CheckResult::inputs)
                .containsExactly(tuple("required", List.of("graduates")));
        Score diagnostics = view.preview().get(0);
        assertThat(diagnostics.value())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("33.3"));
        assertThat(diagnostics.status()).isEqualTo(ValueStatus.PRELIMINARY);
        assertThat(view.preview().get(1).status()).isEqualTo(ValueStatus.MISSING);
        assertThat(office.submissions.submission(form, head(1))).isEqualTo(view);
    }

    @Test
    void what_is_missing_or_contradictory_blocks_submitting_and_never_saving() {
        long form = office.form(plain, 2);
        done(office.save(form, 0, 2, Map.of("students", "100", "diagnosed", "101")));

        Outcome<View> refused = office.move(form, 1, Transition.SUBMIT, head(2));

        assertThat(refused).isInstanceOf(Refused.class);
        assertThat(((Refused<View>) refused).reason()).isEqualTo(Reason.INVALID);
        assertThat(codes(refused)).containsExactly("submission.answer.missing", "submission.check.broken");
        assertThat(office.submissions.submission(form, head(2)).submission().revision())
                .isEqualTo(1);

        Change mended = new Change(
                Map.of("students", Answer.Given.number("101"), "graduates", new Answer.NotApplicable("нет 9 классов")),
                Map.of());
        done(office.submissions.save(form, 1, mended, Caller.of(head(2))));
        View submitted = done(office.move(form, 2, Transition.SUBMIT, head(2)));
        assertThat(submitted.submission().status()).isEqualTo(SubmissionStatus.ACCEPTED);
        assertThat(submitted.submission().counted()).contains(3);
    }

    @Test
    void a_warning_waits_for_an_explanation() {
        Campaign campaign = office.open(false);
        done(office.campaigns.loadReferenceValues(
                campaign.id(),
                List.of(new AnswerRow(2, TownRegistry.school(1), "contingent", "301")),
                Caller.of(Office.COORDINATOR)));
        long form = office.form(campaign, 1);
        View saved = done(office.save(form, 0, 1, filled()));
        assertThat(saved.reference().answer("contingent")).isEqualTo(Answer.Given.number("301"));
        assertThat(saved.problems()).extracting(CheckResult::check).containsExactly("students-as-contingent");
        Outcome<View> refused = office.move(form, 1, Transition.SUBMIT, head(1));
        assertThat(codes(refused)).containsExactly("submission.warning.unexplained");

        Change explained = new Change(Map.of(), Map.of("students-as-contingent", "один обучающийся выбыл"));
        View view = done(office.submissions.save(form, 1, explained, Caller.of(head(1))));
        assertThat(view.problems().get(0).explained()).isTrue();
        done(office.move(form, 2, Transition.SUBMIT, head(1)));

        done(office.campaigns.loadReferenceValues(
                campaign.id(),
                List.of(new AnswerRow(2, TownRegistry.school(1), "contingent", "300")),
                Caller.of(Office.COORDINATOR)));
        assertThat(office.submissions.submission(form, head(1)).problems()).isEmpty();
    }

    @Test
    void nothing_of_a_bad_change_is_saved() {
        long form = office.form(plain, 3);
        Change change = new Change(
                Map.of(
                        "students", Answer.Given.number("300"),
                        "diagnosed", Answer.Given.number("-1"),
                        "contingent", Answer.Given.number("1"),
                        "smuggled", Answer.Given.number("1")),
                Map.of());

        Outcome<View> refused = office.submissions.save(form, 0, change, Caller.of(head(3)));

        assertThat(codes(refused)).containsExactly("answer.input.reference", "answer.count", "answer.input.unknown");
        assertThat(office.submissions.submission(form, head(3)).submission().revision())
                .isZero();
    }

    @Test
    void the_slower_of_two_editors_gets_both_versions() {
        long form = office.form(plain, 4);
        done(office.save(form, 0, 4, Map.of("students", "300")));
        done(office.save(form, 1, 4, Map.of("students", "310")));

        Outcome<View> slower = office.save(form, 1, 4, Map.of("diagnosed", "100"));

        Stale<View> stale = (Stale<View>) slower;
        assertThat(stale.current().submission().revision()).isEqualTo(2);
        assertThat(stale.current().submission().content().answers().byInput())
                .isEqualTo(Map.of("students", Answer.Given.number("310")));
        assertThat(stale.yours().submission().revision()).isEqualTo(1);
        assertThat(stale.yours().submission().content().answers().byInput())
                .isEqualTo(Map.of("students", Answer.Given.number("300"), "diagnosed", Answer.Given.number("100")));
    }

    @Test
    void of_two_saves_of_one_revision_at_once_exactly_one_is_done() throws Exception {
        long form = office.form(plain, 5);

        List<Outcome<View>> outcomes = atOnce(
                () -> office.save(form, 0, 5, Map.of("students", "1")),
                () -> office.save(form, 0, 5, Map.of("students", "2")));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Stale.class::isInstance).hasSize(1);
        assertThat(office.submissions.revisions(form, head(5))).hasSize(1);
    }

    @Test
    void of_a_recall_and_a_return_at_once_exactly_one_wins() throws Exception {
        for (int school = 6; school < 16; school++) {
            int number = school;
            long form = submitted(number);
            Actor reviewer = Office.municipality(number % 2 == 1 ? TownRegistry.FIRST : TownRegistry.SECOND);

            List<Outcome<View>> outcomes = atOnce(
                    () -> office.move(form, 2, Transition.RECALL, head(number)),
                    () -> office.move(form, 2, Transition.RETURN, reviewer));

            assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
            assertThat(office.submissions
                            .submission(form, head(number))
                            .submission()
                            .revision())
                    .isEqualTo(3);
        }
    }

    @Test
    void the_whole_way_through_review() {
        int school = 17;
        long form = submitted(school);
        Actor reviewer = Office.municipality(TownRegistry.FIRST);
        Move back = new Move(
                Transition.RETURN,
                Optional.of("уточните"),
                List.of(new Remark("students", "не сходится с приказом")),
                Optional.empty());
        View returned = done(office.submissions.move(form, 2, back, Caller.of(reviewer)));
        assertThat(returned.submission().content().remarks())
                .containsExactly(new Remark("", "уточните"), new Remark("students", "не сходится с приказом"));
        assertThat(returned.submission().place().extension()).isPresent();

        done(office.save(form, 3, school, Map.of("students", "301")));
        View again = done(office.move(form, 4, Transition.SUBMIT, head(school)));
        assertThat(again.submission().content().remarks()).isEmpty();
        View accepted = done(office.move(form, 5, Transition.ACCEPT, reviewer));
        assertThat(accepted.submission().status()).isEqualTo(SubmissionStatus.ACCEPTED);
        assertThat(accepted.submission().counted()).contains(5);

        done(office.move(form, 6, Transition.REOPEN, Office.OPERATOR));
        List<Revision> revisions = office.submissions.revisions(form, reviewer);
        assertThat(revisions)
                .extracting(Revision::cause)
                .containsExactly("reopened", "accepted", "submitted", "saved", "returned", "submitted", "saved");
        assertThat(revisions.get(3).content().answers().byInput())
                .as("of the answers only what changed")
                .isEqualTo(Map.of("students", Answer.Given.number("301")));
        assertThat(office.submissions
                        .revision(form, 4, reviewer)
                        .content()
                        .answers()
                        .byInput())
                .containsOnlyKeys("students", "diagnosed", "graduates");
    }

    @Test
    void a_return_needs_a_reason_or_a_remark_and_a_date_within_reach() {
        long form = submitted(18);
        Actor reviewer = Office.municipality(TownRegistry.SECOND);
        Instant now = office.store.inTransaction(tx -> tx.now());

        assertThat(codes(office.submissions.move(
                        form,
                        2,
                        new Move(
                                Transition.RETURN,
                                Optional.empty(),
                                List.of(),
                                Optional.of(now.plus(Duration.ofDays(31)))),
                        Caller.of(reviewer))))
                .containsExactly("text.empty", "until.too-far");
        assertThat(codes(office.submissions.move(
                        form,
                        2,
                        new Move(
                                Transition.RETURN,
                                Optional.empty(),
                                List.of(new Remark("nothing", "спросите Д. И. Менделеева")),
                                Optional.of(now.minusSeconds(1))),
                        Caller.of(reviewer))))
                .containsExactly("answer.input.unknown", "text.personal-data", "until.past");
    }

    @Test
    void foreign_forms_do_not_exist_and_steps_of_others_are_denied() {
        long form = submitted(19);
        int denied = office.denials.size();

        assertThatThrownBy(() -> office.submissions.submission(form, head(20))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.save(form, 2, 20, Map.of("students", "1")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.submissions.revisions(form, Office.municipality(TownRegistry.SECOND)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.move(form, 2, Transition.ACCEPT, head(19)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> office.move(form, 2, Transition.RECALL, Office.OPERATOR))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> office.move(form, 2, Transition.REOPEN, Office.municipality(TownRegistry.FIRST)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> office.submissions.submission(form, Office.ADMINISTRATOR))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> office.submissions.submission(999_999, head(19)))
                .isInstanceOf(NotFound.class);

        assertThat(office.denials).hasSize(denied + 7).allMatch(entry -> entry.result() == AuditResult.DENIED);
        assertThat(office.submissions
                        .submission(form, Office.municipality(TownRegistry.FIRST))
                        .submission()
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void a_repeated_request_is_answered_as_the_first_time() {
        long form = office.form(plain, 21);
        Caller keyed = keyed(head(21), "k1", "save", "body");
        Change change = new Change(Map.of("students", Answer.Given.number("300")), Map.of());
        Outcome<View> first = office.submissions.save(form, 0, change, keyed);
        done(office.save(form, 1, 21, filled()));
        done(office.move(form, 2, Transition.SUBMIT, head(21)));

        Outcome<View> again = office.submissions.save(form, 0, change, keyed);

        assertThat(again).isEqualTo(first);
        assertThat(office.submissions.revisions(form, head(21))).hasSize(3);
        assertThat(codes(office.submissions.save(form, 3, change, keyed(head(21), "k1", "save", "other body"))))
                .containsExactly("idempotency.reused");
        assertThatThrownBy(() -> office.submissions.save(form, 0, change, keyed(head(22), "k1", "save", "body")))
                .as("scope comes before the key")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_refused_request_may_be_sent_again_under_its_key() {
        long form = office.form(plain, 23);
        Caller keyed = keyed(head(23), "k2", "submit", "body");
        done(office.save(form, 0, 23, Map.of("students", "300")));
        assertThat(codes(office.submissions.move(form, 1, Office.step(Transition.SUBMIT), keyed)))
                .contains("submission.answer.missing");
        done(office.save(form, 1, 23, filled()));

        assertThat(office.submissions.move(form, 2, Office.step(Transition.SUBMIT), keyed))
                .isInstanceOf(Done.class);
    }

    @Test
    void a_municipality_lists_its_own() {
        assertThat(office.submissions
                        .find(query(reviewed, Optional.empty()), Office.municipality(TownRegistry.FIRST))
                        .total())
                .isEqualTo(20);
        assertThat(office.submissions
                        .find(
                                query(reviewed, Optional.of(TownRegistry.SECOND)),
                                Office.municipality(TownRegistry.FIRST))
                        .items())
                .isEmpty();
        assertThat(office.submissions
                        .find(query(reviewed, Optional.of(TownRegistry.REGION)), Office.OPERATOR)
                        .total())
                .isEqualTo(40);
    }

    private static Query query(Campaign campaign, Optional<String> parent) {
        return new Query(campaign.id(), Optional.empty(), parent, Optional.empty(), Optional.empty(), 0, 10);
    }

    private static long submitted(int school) {
        long form = office.form(reviewed, school);
        done(office.save(form, 0, school, filled()));
        done(office.move(form, 1, Transition.SUBMIT, head(school)));
        return form;
    }

    private static Caller keyed(Actor actor, String key, String path, String bodyHash) {
        return new Caller(actor, Optional.of(new IdempotencyKey(key, path, bodyHash)));
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.length);
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            List<Future<T>> futures = IntStream.range(0, calls.length)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return calls[i].call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
