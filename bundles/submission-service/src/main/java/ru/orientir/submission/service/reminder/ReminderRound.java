package ru.orientir.submission.service.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.portal.OfficialMail;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.ReminderState;
import ru.orientir.submission.Stage;
import ru.orientir.submission.service.life.EntryWindow;
import ru.orientir.submission.spi.ReminderStore;
import ru.orientir.submission.spi.ReminderStore.Reminder;
import ru.orientir.submission.spi.ReminderStore.Unsubmitted;
import ru.orientir.submission.spi.SubmissionStore;

/**
 * One look at all campaigns: who is to be reminded now, and the letters. Any number of nodes may do so at once. A reminder is held before its letter is
 * sent and marked after; no transaction is open meanwhile. Whoever is killed in between leaves it to be sent once more, under the same Message-ID.
 */
public final class ReminderRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);

    /** Who has to be reminded is asked again after so many letters: forms come in while they are sent. */
    private static final int PORTION = 50;

    /** Longer than a letter takes with a mail server that answers each step at the last moment. */
    private static final Duration HELD = Duration.ofMinutes(15);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    /** An address may be brought in at any time; until then there is nothing to be had from the mail server. */
    private static final Duration UNTIL_ADDRESS = Duration.ofHours(1);

    /** So many letters in a row that the mail server does not take: it is away, and the round ends. */
    private static final int AWAY = 5;

    private final SubmissionStore campaigns;
    private final ReminderStore reminders;
    private final OfficialMail mail;
    private final ReminderDays days;
    private final LetterHours hours;

    public ReminderRound(
            SubmissionStore campaigns,
            ReminderStore reminders,
            OfficialMail mail,
            ReminderDays days,
            LetterHours hours) {
        this.campaigns = campaigns;
        this.reminders = reminders;
        this.mail = mail;
        this.days = days;
        this.hours = hours;
    }

    /**
     * Sends what is to be sent now, by the database's clock.
     *
     * @param stopped no other letter is begun when it is true
     * @throws ru.orientir.portal.StoreUnavailable if the database is away: the next round goes on
     */
    public void run(BooleanSupplier stopped) {
        int failed = 0;
        for (Campaign campaign : campaigns.campaigns()) {
            if (campaign.stage() != Stage.PREPARATION && failed < AWAY) {
                Map<ReminderState, Integer> came = new EnumMap<>(ReminderState.class);
                failed = remind(campaign.id(), failed, came, stopped);
                if (!came.isEmpty()) {
                    LOG.info("Reminders of campaign {}: {}", campaign.id(), came);
                }
            }
        }
    }

    /** Answers how many letters in a row the mail server did not take at the end. */
    private int remind(long campaign, int before, Map<ReminderState, Integer> came, BooleanSupplier stopped) {
        int failed = before;
        int portion;
        do {
            Instant now = campaigns.now();
            if (stopped.getAsBoolean() || !hours.contain(now)) {
                return failed;
            }
            Optional<Campaign> present = campaigns.campaign(campaign);
            if (present.isEmpty()) {
                return failed;
            }
            Map<Reminder, Unsubmitted> wanted = wanted(present.get(), now);
            reminders.plan(campaign, wanted.keySet(), now);
            List<Reminder> ready = wanted.isEmpty() ? List.of() : reminders.ready(campaign, now, PORTION);
            portion = ready.size();
            for (Reminder reminder : ready) {
                if (failed == AWAY || stopped.getAsBoolean()) {
                    return failed;
                }
                Unsubmitted form = wanted.get(reminder);
                if (form != null) {
                    Optional<ReminderState> state = send(present.get(), form, reminder);
                    state.ifPresent(one -> came.merge(one, 1, Integer::sum));
                    failed = state.filter(one -> one != ReminderState.WAITING).isPresent()
                            ? 0
                            : failed + state.map(one -> 1).orElse(0);
                }
            }
        } while (portion == PORTION);
        return failed;
    }

    private Map<Reminder, Unsubmitted> wanted(Campaign campaign, Instant now) {
        Map<Reminder, Unsubmitted> wanted = new HashMap<>();
        if (campaign.archive() || campaign.stage() == Stage.ARCHIVED) {
            return wanted;
        }
        for (Unsubmitted form : reminders.unsubmitted(campaign.id())) {
            EntryWindow.openUntil(campaign, form.place(), now).ifPresent(deadline -> days.due(deadline, now)
                    .ifPresent(before -> wanted.put(
                            new Reminder(campaign.id(), form.place().organisation(), before, deadline), form)));
        }
        return wanted;
    }

    /** Answers what became of it; empty when another node has it. */
    private Optional<ReminderState> send(Campaign campaign, Unsubmitted form, Reminder reminder) {
        Instant now = campaigns.now();
        Optional<Integer> attempts = reminders.claim(reminder, now, now.plus(HELD));
        if (attempts.isEmpty()) {
            return Optional.empty();
        }
        ReminderState state =
                switch (mail.send(ReminderLetter.of(campaign, form, reminder))) {
                    case ACCEPTED -> ReminderState.SENT;
                    case NO_ADDRESS -> ReminderState.NO_ADDRESS;
                    case REFUSED -> ReminderState.REFUSED;
                    case NOT_NOW -> ReminderState.WAITING;
                };
        Instant then = campaigns.now();
        reminders.settle(
                reminder,
                state,
                then,
                then.plus(state == ReminderState.NO_ADDRESS ? UNTIL_ADDRESS : pause(attempts.get())));
        return Optional.of(state);
    }

    /** Twice as long after each attempt. */
    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE;
        for (int done = 0; done < attempts && pause.compareTo(LONGEST_PAUSE) < 0; done++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
