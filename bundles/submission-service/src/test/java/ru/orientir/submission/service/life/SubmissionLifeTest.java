package ru.orientir.submission.service.life;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.submission.service.Sample.at;
import static ru.orientir.submission.service.Sample.campaign;
import static ru.orientir.submission.service.Sample.notStarted;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Content;
import ru.orientir.submission.Remark;
import ru.orientir.submission.Stage;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.service.Sample;

class SubmissionLifeTest {

    private static final Campaign REVIEWED = campaign(Stage.ENTRY, true, false);
    private static final Campaign UNREVIEWED = campaign(Stage.ENTRY, false, false);
    private static final Instant MAY = at("2021-05-10T12:00:00");
    private static final Instant LAST_INSTANT = at("2021-05-31T23:59:59.999");
    private static final Instant TOO_LATE = at("2021-06-01T00:00:00");

    private static final Content FILLED = content("300");

    @Test
    void first_save_begins_a_draft() {
        Step.Taken step = taken(notStarted(), save(FILLED), REVIEWED, MAY);

        assertThat(step.next().status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(step.next().revision()).isEqualTo(1);
        assertThat(step.next().content()).isEqualTo(FILLED);
        assertThat(step.next().counted()).isEmpty();
        assertThat(step.revision().cause()).isEqualTo("saved");
        assertThat(step.revision().at()).isEqualTo(MAY);
        assertThat(step.revision().account()).isEqualTo("org-s1");
    }

    @Test
    void submitting_without_review_accepts_at_once() {
        Step.Taken step = taken(draft(UNREVIEWED), new Command.Submit(), UNREVIEWED, MAY);

        assertThat(step.next().status()).isEqualTo(SubmissionStatus.ACCEPTED);
        assertThat(step.next().counted()).contains(2);
        assertThat(step.revision().cause()).isEqualTo("submitted");
    }

    @Test
    void submitting_with_review_waits_for_it() {
        Step.Taken step = taken(draft(REVIEWED), new Command.Submit(), REVIEWED, MAY);

        assertThat(step.next().status()).isEqualTo(SubmissionStatus.SUBMITTED);
        assertThat(step.next().submittedAt()).contains(MAY);
        assertThat(step.next().late()).isFalse();
    }

    @Test
    void recall_of_the_first_submission_leaves_nothing_counted() {
        Step.Taken step = taken(submitted(), new Command.Recall(), REVIEWED, MAY);

        assertThat(step.next().status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(step.next().counted()).isEmpty();
        assertThat(step.next().submittedAt()).isEmpty();
    }

    @Test
    void recall_of_a_second_submission_makes_the_first_count_again() {
        Submission returned =
                taken(submitted(), back(MAY.plusSeconds(1000)), REVIEWED, MAY).next();
        Submission again = taken(
                        taken(returned, save(content("301")), REVIEWED, MAY).next(),
                        new Command.Submit(),
                        REVIEWED,
                        MAY)
                .next();
        assertThat(again.counted()).contains(5);

        Submission recalled = taken(again, new Command.Recall(), REVIEWED, MAY).next();

        assertThat(recalled.counted()).contains(2);
        assertThat(recalled.content()).isEqualTo(content("301"));
    }

    @Test
    void a_returned_form_keeps_counting_as_it_was_submitted() {
        Submission returned =
                taken(submitted(), back(MAY.plusSeconds(1000)), REVIEWED, MAY).next();
        Submission edited = taken(returned, save(content("301")), REVIEWED, MAY).next();

        assertThat(returned.status()).isEqualTo(SubmissionStatus.RETURNED);
        assertThat(returned.content().remarks()).containsExactly(new Remark("", "проверьте"));
        assertThat(edited.status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(edited.content().remarks()).as("shown until submitted again").isEmpty();
        assertThat(edited.counted()).contains(2);
    }

    @Test
    void remarks_go_when_the_form_is_submitted_again() {
        Content remarked = new Content(FILLED.answers(), new TreeMap<>(), List.of(new Remark("", "проверьте")));
        Submission draft = taken(notStarted(), save(remarked), REVIEWED, MAY).next();

        assertThat(taken(draft, new Command.Submit(), REVIEWED, MAY)
                        .next()
                        .content()
                        .remarks())
                .isEmpty();
    }

    @Test
    void a_return_gives_time_and_takes_none_away() {
        Instant until = at("2021-06-04T18:00:00");
        Step.Taken first = taken(submitted(), back(until), REVIEWED, LAST_INSTANT);
        assertThat(first.extension()).contains(until);
        assertThat(first.next().place().extension()).contains(until);

        Submission again = taken(
                        taken(first.next(), save(FILLED), REVIEWED, TOO_LATE).next(),
                        new Command.Submit(),
                        REVIEWED,
                        TOO_LATE)
                .next();
        assertThat(again.late()).isTrue();

        Step.Taken second = taken(again, back(until.minusSeconds(1)), REVIEWED, TOO_LATE);
        assertThat(second.extension()).isEmpty();
        assertThat(second.next().place().extension()).contains(until);
    }

    @Test
    void the_last_millisecond_is_in_time_and_the_next_is_not() {
        taken(notStarted(), save(FILLED), REVIEWED, LAST_INSTANT);

        Step.Refused refused = refused(notStarted(), save(FILLED), REVIEWED, TOO_LATE.plusMillis(1));
        assertThat(refused.code()).isEqualTo("deadline.passed");
        assertThat(refused.message()).contains("01.06.2021 00:00:00.001").contains("31.05.2021 23:59:59");
        assertThat(refused(notStarted(), save(FILLED), REVIEWED, TOO_LATE).code())
                .isEqualTo("deadline.passed");
    }

    @Test
    void nobody_fills_before_the_first_day() {
        assertThat(refused(notStarted(), save(FILLED), REVIEWED, at("2021-03-31T23:59:59"))
                        .code())
                .isEqualTo("entry.not-begun");
        taken(notStarted(), save(FILLED), REVIEWED, at("2021-04-01T00:00:00"));
        taken(notStarted(), new Command.Load(FILLED, List.of()), REVIEWED, at("2021-03-31T23:59:59"));
    }

    @ParameterizedTest
    @CsvSource({
        "PREPARATION, false, campaign.stage",
        "ENTRY, true, -",
        "CONSOLIDATION, false, deadline.passed",
        "CONSOLIDATION, true, -",
        "PUBLISHED, false, deadline.passed",
        "PUBLISHED, true, -",
        "ARCHIVED, true, campaign.stage"
    })
    void after_the_deadline_only_an_extension_opens_a_form(Stage stage, boolean extended, String code) {
        Submission form = extended ? extended(notStarted(), TOO_LATE.plusSeconds(60)) : notStarted();

        Step step = decide(form, save(FILLED), campaign(stage, true, false), TOO_LATE);

        assertThat(step instanceof Step.Refused refused ? refused.code() : "-").isEqualTo(code);
    }

    @Test
    void consolidation_that_began_early_closes_forms_without_an_extension() {
        Campaign early = campaign(Stage.CONSOLIDATION, true, false);

        assertThat(refused(notStarted(), save(FILLED), early, MAY).code()).isEqualTo("campaign.stage");
        taken(extended(notStarted(), MAY.plusSeconds(1)), save(FILLED), early, MAY);
    }

    @Test
    void an_extension_before_the_common_deadline_takes_no_time_away() {
        taken(extended(notStarted(), MAY.minusSeconds(1)), save(FILLED), REVIEWED, MAY);
    }

    @Test
    void a_submission_cannot_be_recalled_after_the_deadline() {
        assertThat(refused(submitted(), new Command.Recall(), REVIEWED, TOO_LATE)
                        .code())
                .isEqualTo("deadline.passed");
    }

    @Test
    void a_form_under_review_is_not_edited_and_an_accepted_one_not_returned() {
        assertThat(refused(submitted(), save(FILLED), REVIEWED, MAY).code()).isEqualTo("submission.state");
        Submission accepted =
                taken(submitted(), new Command.Accept(), REVIEWED, MAY).next();
        assertThat(refused(accepted, back(MAY), REVIEWED, MAY).code()).isEqualTo("submission.state");
        assertThat(refused(accepted, new Command.Recall(), REVIEWED, MAY).code())
                .isEqualTo("submission.state");
        assertThat(accepted.counted()).contains(2);
    }

    @Test
    void reopening_keeps_what_counts_until_the_form_is_submitted_again() {
        Submission accepted =
                taken(draft(UNREVIEWED), new Command.Submit(), UNREVIEWED, MAY).next();
        Submission reopened = taken(
                        accepted,
                        new Command.Reopen(List.of(new Remark("", "ошибка")), TOO_LATE.plusSeconds(60)),
                        UNREVIEWED,
                        MAY)
                .next();
        Submission edited =
                taken(reopened, save(content("301")), UNREVIEWED, TOO_LATE).next();
        assertThat(edited.counted()).contains(2);

        Submission again =
                taken(edited, new Command.Submit(), UNREVIEWED, TOO_LATE).next();

        assertThat(again.status()).isEqualTo(SubmissionStatus.ACCEPTED);
        assertThat(again.counted()).contains(5);
        assertThat(again.late()).isTrue();
    }

    @Test
    void a_load_makes_drafts_in_an_open_campaign_and_counts_in_an_archive() {
        Command.Load load = new Command.Load(FILLED, List.of("students"));
        Step.Taken open = taken(notStarted(), load, UNREVIEWED, MAY);
        assertThat(open.next().status()).isEqualTo(SubmissionStatus.DRAFT);
        assertThat(open.next().counted()).isEmpty();
        assertThat(open.revision().cause()).isEqualTo("loaded");
        assertThat(refused(submitted(), load, REVIEWED, MAY).code()).isEqualTo("submission.state");

        Campaign archive = campaign(Stage.ENTRY, false, true);
        Submission accepted = taken(notStarted(), load, archive, TOO_LATE).next();
        assertThat(accepted.status()).isEqualTo(SubmissionStatus.ACCEPTED);
        assertThat(accepted.counted()).contains(1);
        assertThat(accepted.late()).isFalse();
        assertThat(taken(accepted, load, archive, TOO_LATE).next().counted()).contains(2);
        assertThat(refused(accepted, load, campaign(Stage.PUBLISHED, false, true), TOO_LATE)
                        .code())
                .isEqualTo("campaign.stage");
    }

    private static Submission draft(Campaign campaign) {
        return taken(notStarted(), save(FILLED), campaign, MAY).next();
    }

    private static Submission submitted() {
        return taken(draft(REVIEWED), new Command.Submit(), REVIEWED, MAY).next();
    }

    private static Submission extended(Submission submission, Instant until) {
        return new Submission(
                submission.id(),
                submission.campaign(),
                submission.place().extended(until),
                submission.status(),
                submission.revision(),
                submission.content(),
                submission.counted(),
                submission.fallback(),
                submission.submittedAt(),
                submission.late());
    }

    private static Command save(Content content) {
        return new Command.Save(content, List.of("students"));
    }

    private static Command back(Instant until) {
        return new Command.Return(List.of(new Remark("", "проверьте")), until);
    }

    private static Content content(String students) {
        return new Content(Answers.of(Map.of("students", Answer.Given.number(students))), new TreeMap<>(), List.of());
    }

    private static Step decide(Submission submission, Command command, Campaign campaign, Instant now) {
        return SubmissionLife.decide(submission, command, new Circumstances(campaign, now, "org-s1"));
    }

    private static Step.Taken taken(Submission submission, Command command, Campaign campaign, Instant now) {
        Step step = decide(submission, command, campaign, now);
        assertThat(step).isInstanceOf(Step.Taken.class);
        return (Step.Taken) step;
    }

    private static Step.Refused refused(Submission submission, Command command, Campaign campaign, Instant now) {
        Step step = decide(submission, command, campaign, now);
        assertThat(step).isInstanceOf(Step.Refused.class);
        return (Step.Refused) step;
    }

    /** Domain § 5, written out: which step is open in which state, the stage and the time allowing it. */
    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, save load",
        "DRAFT, save load submit",
        "SUBMITTED, recall return accept",
        "RETURNED, save load",
        "ACCEPTED, reopen",
        "REOPENED, save load"
    })
    void every_state_has_its_steps_and_no_others(SubmissionStatus status, String open) {
        Map<String, Command> commands = Map.of(
                "save", save(FILLED),
                "load", new Command.Load(FILLED, List.of()),
                "submit", new Command.Submit(),
                "recall", new Command.Recall(),
                "return", back(TOO_LATE),
                "accept", new Command.Accept(),
                "reopen", new Command.Reopen(List.of(new Remark("", "ошибка")), TOO_LATE));

        commands.forEach((name, command) -> {
            Step step = decide(in(status), command, REVIEWED, MAY);
            assertThat(step instanceof Step.Taken)
                    .as(name)
                    .isEqualTo(List.of(open.split(" ")).contains(name));
            if (step instanceof Step.Refused refused) {
                assertThat(refused.code()).isEqualTo("submission.state");
                assertThat(refused.message()).matches("Форма \\S.*: .* её сейчас нельзя\\.(?: Сначала .*\\.)?");
            }
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = SubmissionStatus.class,
            names = {"NOT_STARTED", "RETURNED", "REOPENED"})
    void who_submits_before_saving_is_told_to_save_first(SubmissionStatus status) {
        assertThat(((Step.Refused) decide(in(status), new Command.Submit(), REVIEWED, MAY)).message())
                .endsWith("отправить её сейчас нельзя. Сначала заполните или исправьте её и сохраните.");
    }

    @ParameterizedTest
    @CsvSource({"PREPARATION, false", "ENTRY, true", "CONSOLIDATION, true", "PUBLISHED, true", "ARCHIVED, false"})
    void review_ends_with_the_archive(Stage stage, boolean open) {
        Campaign campaign = campaign(stage, true, false);

        for (Command command : List.of(new Command.Accept(), back(TOO_LATE))) {
            assertThat(decide(in(SubmissionStatus.SUBMITTED), command, campaign, TOO_LATE) instanceof Step.Taken)
                    .isEqualTo(open);
        }
        Command reopen = new Command.Reopen(List.of(new Remark("", "ошибка")), TOO_LATE);
        assertThat(decide(in(SubmissionStatus.ACCEPTED), reopen, campaign, TOO_LATE) instanceof Step.Taken)
                .isEqualTo(open);
    }

    @Test
    void nothing_is_submitted_or_loaded_after_the_deadline() {
        assertThat(refused(draft(REVIEWED), new Command.Submit(), REVIEWED, TOO_LATE)
                        .code())
                .isEqualTo("deadline.passed");
        assertThat(refused(notStarted(), new Command.Load(FILLED, List.of()), REVIEWED, TOO_LATE)
                        .code())
                .isEqualTo("deadline.passed");
    }

    private static Submission in(SubmissionStatus status) {
        return new Submission(
                17, 5, Sample.SCHOOL, status, 3, FILLED, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    @Test
    void an_extension_is_told_only_when_it_is_new() {
        assertThat(taken(notStarted(), save(FILLED), REVIEWED, MAY).extension()).isEqualTo(Optional.empty());
    }
}
