package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.persistence.SmallCampaign.code;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.indicator.Answers;
import ru.orientir.submission.ReminderService.Count;
import ru.orientir.submission.ReminderState;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.spi.ReminderStore;
import ru.orientir.submission.spi.ReminderStore.Reminder;
import ru.orientir.submission.spi.ReminderStore.Unsubmitted;
import ru.orientir.submission.spi.SubmissionStore;

/** Which letters are to be sent and were, on every database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReminderStoreTest {

    private static final Instant DEADLINE = Instant.parse("2026-06-30T19:00:00Z");
    private static final Instant NOON = Instant.parse("2026-06-23T07:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(15));

    private final SubmissionStore campaigns;
    private final ReminderStore reminders;

    ReminderStoreTest(TestDatabase database) {
        this.campaigns = database.database().submissions();
        this.reminders = database.database().reminders();
    }

    private static Reminder reminder(long campaign, int school) {
        return new Reminder(campaign, code(school), 7, DEADLINE);
    }

    private List<Count> counts(long campaign) {
        return reminders.counts(Optional.of(campaign));
    }

    @Test
    void forms_are_unsubmitted_until_they_come_and_when_they_come_back() {
        long campaign = SmallCampaign.open(campaigns, 6);
        List<SubmissionStatus> statuses = List.of(
                SubmissionStatus.DRAFT,
                SubmissionStatus.SUBMITTED,
                SubmissionStatus.RETURNED,
                SubmissionStatus.ACCEPTED,
                SubmissionStatus.REOPENED);
        for (int i = 0; i < statuses.size(); i++) {
            int school = i + 1;
            SubmissionStatus status = statuses.get(i);
            long form = SmallCampaign.form(campaigns, campaign, school).id();
            campaigns.inTransaction(transaction -> SmallCampaign.step(
                    transaction, transaction.lockSubmission(form).orElseThrow(), status, Answers.NONE));
        }
        assertThat(reminders.unsubmitted(campaign))
                .extracting(Unsubmitted::status)
                .containsExactly(
                        SubmissionStatus.DRAFT,
                        SubmissionStatus.RETURNED,
                        SubmissionStatus.REOPENED,
                        SubmissionStatus.NOT_STARTED);
        Unsubmitted last = reminders.unsubmitted(campaign).get(3);
        assertThat(last.place()).isEqualTo(SmallCampaign.roster(6).get(5));
        assertThat(last.submission())
                .isEqualTo(SmallCampaign.form(campaigns, campaign, 6).id());
    }

    @Test
    void what_is_planned_again_is_there_once_and_what_is_wanted_no_longer_is_given_up() {
        long campaign = SmallCampaign.open(campaigns, 3);
        Reminder first = reminder(campaign, 1);
        Reminder second = reminder(campaign, 2);
        reminders.plan(campaign, Set.of(first, second), NOON);
        reminders.plan(campaign, Set.of(first, second), LATER);
        assertThat(reminders.ready(campaign, NOON, 10)).containsExactly(first, second);
        reminders.plan(campaign, Set.of(second), LATER);
        assertThat(reminders.ready(campaign, LATER, 10)).containsExactly(second);
        assertThat(counts(campaign))
                .containsExactly(
                        new Count(campaign, 7, ReminderState.NOT_NEEDED, 1),
                        new Count(campaign, 7, ReminderState.WAITING, 1));
        reminders.plan(campaign, Set.of(first), LATER);
        assertThat(reminders.ready(campaign, LATER, 10)).containsExactly(first);
        assertThat(reminders.ready(campaign, LATER, 0)).isEmpty();
    }

    @Test
    void who_holds_a_reminder_has_it_alone_until_the_time_is_over() {
        long campaign = SmallCampaign.open(campaigns, 1);
        Reminder reminder = reminder(campaign, 1);
        reminders.plan(campaign, Set.of(reminder), NOON);
        assertThat(reminders.claim(reminder, NOON.minusSeconds(1), LATER)).isEmpty();
        assertThat(reminders.claim(reminder, NOON, LATER)).contains(0);
        assertThat(reminders.ready(campaign, NOON, 10)).isEmpty();
        assertThat(reminders.claim(reminder, LATER.minusMillis(1), LATER.plusSeconds(1)))
                .isEmpty();
        assertThat(reminders.ready(campaign, LATER, 10)).containsExactly(reminder);
        assertThat(reminders.claim(reminder, LATER, LATER.plusSeconds(1))).contains(1);
    }

    @Test
    void of_many_that_reach_for_a_reminder_one_gets_it() {
        long campaign = SmallCampaign.open(campaigns, 1);
        Reminder reminder = reminder(campaign, 1);
        reminders.plan(campaign, Set.of(reminder), NOON);
        try (Threads threads = new Threads()) {
            List<Future<Optional<Integer>>> claims = IntStream.range(0, 8)
                    .mapToObj(i -> threads.start(() -> reminders.claim(reminder, NOON, LATER)))
                    .toList();
            assertThat(Threads.results(claims).stream().filter(Optional::isPresent))
                    .hasSize(1);
        }
    }

    @Test
    void many_that_plan_at_once_plan_each_reminder_once() {
        long campaign = SmallCampaign.open(campaigns, 1);
        try (Threads threads = new Threads()) {
            List<Future<Boolean>> plans = IntStream.range(0, 8)
                    .mapToObj(i -> threads.start(() -> {
                        reminders.plan(campaign, Set.of(reminder(campaign, 1)), NOON);
                        return true;
                    }))
                    .toList();
            assertThat(Threads.results(plans)).hasSize(8);
        }
        assertThat(counts(campaign)).containsExactly(new Count(campaign, 7, ReminderState.WAITING, 1));
    }

    @Test
    void a_reminder_that_could_not_be_sent_waits_and_a_sent_or_refused_one_does_not() {
        long campaign = SmallCampaign.open(campaigns, 4);
        List<ReminderState> states =
                List.of(ReminderState.WAITING, ReminderState.NO_ADDRESS, ReminderState.SENT, ReminderState.REFUSED);
        Set<Reminder> all =
                Set.of(reminder(campaign, 1), reminder(campaign, 2), reminder(campaign, 3), reminder(campaign, 4));
        reminders.plan(campaign, all, NOON);
        for (int i = 0; i < states.size(); i++) {
            reminders.claim(reminder(campaign, i + 1), NOON, LATER);
            reminders.settle(reminder(campaign, i + 1), states.get(i), NOON, LATER);
        }
        reminders.plan(campaign, all, LATER);
        assertThat(reminders.ready(campaign, LATER.minusMillis(1), 10)).isEmpty();
        assertThat(reminders.ready(campaign, LATER, 10)).containsExactly(reminder(campaign, 1), reminder(campaign, 2));
        assertThat(counts(campaign)).extracting(Count::state).containsExactlyInAnyOrderElementsOf(states);
    }

    @Test
    void what_was_sent_by_one_that_was_late_is_sent_and_stays_so() {
        long campaign = SmallCampaign.open(campaigns, 1);
        Reminder reminder = reminder(campaign, 1);
        reminders.plan(campaign, Set.of(reminder), NOON);
        reminders.claim(reminder, NOON, LATER);
        reminders.plan(campaign, Set.of(), NOON);
        reminders.settle(reminder, ReminderState.SENT, NOON, NOON);
        reminders.settle(reminder, ReminderState.WAITING, NOON, NOON);
        reminders.plan(campaign, Set.of(reminder), LATER);
        assertThat(reminders.ready(campaign, LATER, 10)).isEmpty();
        assertThat(counts(campaign)).containsExactly(new Count(campaign, 7, ReminderState.SENT, 1));
        assertThat(reminders.counts(Optional.empty())).contains(new Count(campaign, 7, ReminderState.SENT, 1));
    }
}
