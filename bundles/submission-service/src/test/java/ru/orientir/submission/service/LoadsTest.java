package ru.orientir.submission.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.orientir.submission.service.Office.codes;
import static ru.orientir.submission.service.Office.done;
import static ru.orientir.submission.service.Office.filled;
import static ru.orientir.submission.service.Office.head;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.auth.AccessDenied;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.submission.AnswerRow;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.LoadSummary;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Stage;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Transition;

class LoadsTest {

    private static final Caller OPERATOR = Caller.of(Office.OPERATOR);
    private static final Caller COORDINATOR = Caller.of(Office.COORDINATOR);

    private static Office office;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        office = new Office(folder, 6);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void answers_become_drafts_that_the_organisation_confirms() {
        Campaign campaign = office.open(false);
        done(office.save(office.form(campaign, 1), 0, 1, Map.of("graduates", "30")));

        LoadSummary summary = done(office.campaigns.loadAnswers(
                campaign.id(),
                List.of(
                        new AnswerRow(2, TownRegistry.school(1), "students", "300"),
                        new AnswerRow(3, TownRegistry.school(1), "diagnosed", "100"),
                        new AnswerRow(4, TownRegistry.school(2), "students", "12")),
                OPERATOR));

        assertThat(summary).isEqualTo(new LoadSummary(3, 2));
        Submission first = submission(campaign, 1);
        assertThat(first.status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(first.revision()).isEqualTo(2);
        assertThat(first.content().answers().byInput()).containsOnlyKeys("students", "diagnosed", "graduates");
        assertThat(first.counted()).isEmpty();
        done(office.move(first.id(), 2, Transition.SUBMIT, head(1)));
    }

    @Test
    void one_bad_row_keeps_all_others_out() {
        Campaign campaign = office.open(false);
        Outcome<LoadSummary> invalid = office.campaigns.loadAnswers(
                campaign.id(),
                List.of(
                        new AnswerRow(2, TownRegistry.school(1), "students", "300"),
                        new AnswerRow(3, TownRegistry.school(2), "students", "-5")),
                OPERATOR);
        assertThat(problems(invalid)).containsExactly("rows[3].value answer.count");

        done(office.save(office.form(campaign, 3), 0, 3, filled()));
        done(office.move(office.form(campaign, 3), 1, Transition.SUBMIT, head(3)));
        Outcome<LoadSummary> conflict = office.campaigns.loadAnswers(
                campaign.id(),
                List.of(
                        new AnswerRow(2, TownRegistry.school(1), "students", "300"),
                        new AnswerRow(3, TownRegistry.school(3), "students", "5")),
                OPERATOR);

        assertThat(problems(conflict)).containsExactly("rows[3].organisation submission.state");
        assertThat(((Refused<LoadSummary>) conflict).reason()).isEqualTo(Reason.CONFLICT);
        assertThat(submission(campaign, 1).revision()).isZero();
    }

    @Test
    void an_archive_takes_answers_as_accepted_until_it_is_published() {
        Campaign campaign = done(office.campaigns.create(office.draft(true, true), OPERATOR));
        List<AnswerRow> rows = List.of(new AnswerRow(2, TownRegistry.school(1), "students", "300"));
        assertThat(codes(office.campaigns.loadAnswers(campaign.id(), rows, OPERATOR)))
                .containsExactly("campaign.stage");
        done(office.campaigns.move(campaign.id(), Stage.ENTRY, Optional.empty(), OPERATOR));

        done(office.campaigns.loadAnswers(campaign.id(), rows, OPERATOR));
        done(office.campaigns.loadAnswers(campaign.id(), rows, OPERATOR));

        assertThat(submission(campaign, 1).status()).isEqualTo(SubmissionStatus.ACCEPTED);
        assertThat(submission(campaign, 1).counted()).contains(2);
        done(office.campaigns.move(campaign.id(), Stage.CONSOLIDATION, Optional.empty(), OPERATOR));
        List<AnswerRow> reference = List.of(new AnswerRow(2, TownRegistry.school(1), "contingent", "300"));
        done(office.campaigns.loadReferenceValues(campaign.id(), reference, OPERATOR));
        done(office.campaigns.move(campaign.id(), Stage.PUBLISHED, Optional.empty(), COORDINATOR));
        assertThat(codes(office.campaigns.loadAnswers(campaign.id(), rows, OPERATOR)))
                .containsExactly("campaign.stage");
        assertThat(codes(office.campaigns.loadReferenceValues(campaign.id(), reference, COORDINATOR)))
                .containsExactly("campaign.stage");
    }

    @Test
    void reference_values_replace_those_listed_and_leave_the_others() {
        Campaign campaign = done(office.campaigns.create(office.draft(false, false), OPERATOR));
        done(office.campaigns.loadReferenceValues(
                campaign.id(),
                List.of(
                        new AnswerRow(2, TownRegistry.school(1), "contingent", "300"),
                        new AnswerRow(3, TownRegistry.school(2), "contingent", "200")),
                OPERATOR));
        done(office.campaigns.loadReferenceValues(
                campaign.id(), List.of(new AnswerRow(2, TownRegistry.school(1), "contingent", "301")), COORDINATOR));

        assertThat(office.store.reference(campaign.id(), TownRegistry.school(1)).answer("contingent"))
                .isEqualTo(Answer.Given.number("301"));
        assertThat(office.store.reference(campaign.id(), TownRegistry.school(2)).answer("contingent"))
                .isEqualTo(Answer.Given.number("200"));
        done(office.campaigns.loadReferenceValues(
                campaign.id(), List.of(new AnswerRow(2, TownRegistry.school(2), "contingent", "")), OPERATOR));
        assertThat(office.store.reference(campaign.id(), TownRegistry.school(2)))
                .isEqualTo(Answers.NONE);
        assertThat(office.store.reference(campaign.id(), TownRegistry.school(1)).answer("contingent"))
                .isEqualTo(Answer.Given.number("301"));
    }

    @Test
    void once_entry_has_begun_reference_values_are_the_coordinators() {
        Campaign campaign = office.open(false);
        List<AnswerRow> rows = List.of(new AnswerRow(2, TownRegistry.school(1), "contingent", "300"));

        assertThat(codes(office.campaigns.loadReferenceValues(campaign.id(), rows, OPERATOR)))
                .containsExactly("campaign.stage");
        done(office.campaigns.loadReferenceValues(campaign.id(), rows, COORDINATOR));
        assertThatThrownBy(() -> office.campaigns.loadReferenceValues(campaign.id(), rows, Caller.of(head(1))))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> office.campaigns.loadAnswers(campaign.id(), rows, COORDINATOR))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void a_repeated_load_is_answered_and_not_done_again() {
        Campaign campaign = office.open(false);
        Caller keyed = new Caller(Office.OPERATOR, Optional.of(new IdempotencyKey("l1", "load", "body")));
        List<AnswerRow> rows = List.of(new AnswerRow(2, TownRegistry.school(1), "students", "300"));
        LoadSummary first = done(office.campaigns.loadAnswers(campaign.id(), rows, keyed));

        assertThat(done(office.campaigns.loadAnswers(campaign.id(), rows, keyed)))
                .isEqualTo(first);
        assertThat(submission(campaign, 1).revision()).isEqualTo(1);
    }

    private static Submission submission(Campaign campaign, int school) {
        return office.submissions
                .submission(office.form(campaign, school), Office.OPERATOR)
                .submission();
    }

    private static List<String> problems(Outcome<LoadSummary> outcome) {
        return ((Refused<LoadSummary>) outcome)
                .problems().stream()
                        .map(problem -> problem.field() + " " + problem.code())
                        .toList();
    }
}
