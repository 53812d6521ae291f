package ru.orientir.submission.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.orientir.submission.service.Office.done;
import static ru.orientir.submission.service.Office.filled;
import static ru.orientir.submission.service.Office.head;
import static ru.orientir.submission.service.TownRegistry.school;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.auth.AccessDenied;
import ru.orientir.portal.OfficialMail;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.ReminderService.Count;
import ru.orientir.submission.ReminderState;
import ru.orientir.submission.Stage;
import ru.orientir.submission.Transition;
import ru.orientir.submission.service.reminder.LetterHours;
import ru.orientir.submission.service.reminder.ReminderDays;
import ru.orientir.submission.service.reminder.ReminderRound;

/** Who is written to, when, and how often: on the real store, with a clock that is moved on. */
class RemindersTest {

    /** From so long before the end of entry it is noon, seven days before the last day. */
    private static final Duration SEVEN_DAYS = Duration.ofHours(7 * 24 + 12);

    private static final Duration ONE_DAY = Duration.ofHours(24 + 12);

    private final Mail mail = new Mail();
    private Office office;
    private ReminderRound round;

    @BeforeEach
    void open(@TempDir Path folder) throws SQLException {
        office = new Office(folder, 2);
        round = node();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private ReminderRound node() {
        return new ReminderRound(
                office.store, office.reminderStore, mail, ReminderDays.of("7,1"), LetterHours.of("09:00", "18:00"));
    }

    private void run() {
        round.run(() -> false);
    }

    private void submit(Campaign campaign, int school) {
        long form = office.form(campaign, school);
        done(office.save(form, 0, school, filled()));
        done(office.move(form, 1, Transition.SUBMIT, head(school)));
    }

    private Map<ReminderState, Integer> counts(Campaign campaign) {
        Map<ReminderState, Integer> counts = new HashMap<>();
        office.reminders
                .counts(Optional.of(campaign.id()), Office.OPERATOR)
                .forEach(count -> counts.merge(count.state(), count.count(), Integer::sum));
        return counts;
    }

    @Test
    void who_has_not_submitted_gets_one_letter_at_each_of_the_days() {
        Campaign campaign = office.open(false);
        submit(campaign, 1);
        office.before(campaign, SEVEN_DAYS.plusDays(1));
        run();
        assertThat(mail.sent).isEmpty();
        office.before(campaign, SEVEN_DAYS);
        run();
        run();
        office.before(campaign, SEVEN_DAYS.minusDays(3));
        run();
        assertThat(mail.organisations()).containsExactly(school(2));
        office.before(campaign, ONE_DAY);
        run();
        run();
        office.before(campaign, Duration.ofHours(12));
        run();
        office.before(campaign, Duration.ofHours(-12));
        run();
        assertThat(mail.organisations()).containsExactly(school(2), school(2));
        assertThat(mail.keys()).hasSize(2);
        assertThat(office.reminders.counts(Optional.of(campaign.id()), Office.OPERATOR))
                .containsExactly(
                        new Count(campaign.id(), 7, ReminderState.SENT, 1),
                        new Count(campaign.id(), 1, ReminderState.SENT, 1));
    }

    @Test
    void a_letter_says_what_until_when_and_where() {
        Campaign campaign = office.open(false);
        office.before(campaign, SEVEN_DAYS);
        run();
        String day = DateTimeFormatter.ofPattern("dd.MM.yyyy")
                .format(campaign.entry().to());
        OfficialMail.Letter letter = mail.sent.get(0);
        assertThat(letter.organisation()).isEqualTo(school(1));
        assertThat(letter.subject()).isEqualTo("Срок – " + day + ": мониторинг «Мониторинг»");
        assertThat(letter.text())
                .isEqualTo("Здравствуйте!\n\n"
                        + "Организация s00001: форма мониторинга «Мониторинг» за 2026 год ещё не начата.\n\n"
                        + "Отправьте её не позднее " + day + ", 23:59 (время екатеринбургское).\n"
                        + "Форма: {portal}/monitoring/forms/" + office.form(campaign, 1) + "\n"
                        + "Основание: приказ № 1\n\n"
                        + "Если форма уже отправлена, ничего делать не нужно.\n\n"
                        + "Письмо создано автоматически, отвечать на него не нужно.\n");
    }

    @Test
    void nobody_is_written_to_at_night() {
        Campaign campaign = office.open(false);
        office.before(campaign, SEVEN_DAYS.plusHours(3).plusMinutes(1));
        run();
        office.before(campaign, SEVEN_DAYS.minusHours(6));
        run();
        assertThat(mail.sent).isEmpty();
        office.before(campaign, SEVEN_DAYS.plusHours(3));
        run();
        assertThat(mail.sent).hasSize(2);
    }

    @Test
    void more_time_counts_anew_and_after_the_entry_stage_only_who_has_it_is_reminded() {
        Campaign campaign = office.open(false);
        office.before(campaign, ONE_DAY);
        run();
        assertThat(mail.organisations()).containsExactly(school(1), school(2));
        Instant until = campaign.entry().end().plus(Duration.ofDays(3)).minus(Duration.ofHours(7));
        done(office.campaigns.extend(campaign.id(), school(2), until, "нет связи", Caller.of(Office.COORDINATOR)));
        run();
        office.pass(Duration.ofDays(1));
        run();
        assertThat(mail.organisations()).containsExactly(school(1), school(2), school(2));
        office.pass(Duration.ofDays(1));
        done(office.campaigns.move(campaign.id(), Stage.CONSOLIDATION, Optional.empty(), Caller.of(Office.OPERATOR)));
        run();
        office.pass(Duration.ofDays(1));
        run();
        assertThat(mail.organisations()).containsExactly(school(1), school(2), school(2), school(2));
        assertThat(mail.sent.get(3).text())
                .contains(DateTimeFormatter.ofPattern("dd.MM.yyyy")
                                .format(campaign.entry().to().plusDays(3)) + ", 16:59");
    }

    @Test
    void a_form_that_came_back_is_reminded_of_and_one_that_came_meanwhile_is_not() {
        Campaign campaign = office.open(true);
        submit(campaign, 1);
        long form = office.form(campaign, 1);
        mail.answer(school(2), OfficialMail.Delivery.NOT_NOW);
        office.before(campaign, SEVEN_DAYS);
        run();
        done(office.move(form, 2, Transition.RETURN, Office.municipality(TownRegistry.FIRST)));
        submit(campaign, 2);
        mail.answers.clear();
        office.pass(Duration.ofHours(2));
        run();
        assertThat(mail.organisations()).containsExactly(school(2), school(1));
        assertThat(mail.sent.get(1).text()).contains("возвращена на доработку и ещё не отправлена снова");
        assertThat(counts(campaign)).isEqualTo(Map.of(ReminderState.SENT, 1, ReminderState.NOT_NEEDED, 1));
    }

    @Test
    void what_the_mail_server_does_not_take_now_is_tried_again_after_longer_and_longer() {
        Campaign campaign = office.open(false);
        submit(campaign, 2);
        mail.answer(school(1), OfficialMail.Delivery.NOT_NOW);
        office.before(campaign, SEVEN_DAYS.plusHours(3));
        List<Integer> attempts = new ArrayList<>();
        for (int minute = 0; minute <= 80; minute += 5) {
            int before = mail.sent.size();
            run();
            if (mail.sent.size() > before) {
                attempts.add(minute);
            }
            office.pass(Duration.ofMinutes(5));
        }
        assertThat(attempts).containsExactly(0, 0 + 10, 10 + 20, 30 + 40);
        mail.answers.clear();
        office.pass(Duration.ofMinutes(70 + 80 - 85));
        run();
        assertThat(mail.keys()).hasSize(1);
        assertThat(counts(campaign)).isEqualTo(Map.of(ReminderState.SENT, 1));
    }

    @Test
    void a_mail_server_that_stays_away_is_asked_five_times_a_round_and_not_after_the_deadline() throws SQLException {
        close();
        office = new Office(folderOf("away"), 12);
        round = node();
        Campaign campaign = office.open(false);
        IntStream.rangeClosed(1, 12).forEach(one -> mail.answer(school(one), OfficialMail.Delivery.NOT_NOW));
        office.before(campaign, ONE_DAY);
        run();
        assertThat(mail.sent).hasSize(5);
        run();
        assertThat(mail.organisations()).doesNotHaveDuplicates().hasSize(10);
        assertThat(counts(campaign)).isEqualTo(Map.of(ReminderState.WAITING, 12));
        mail.answers.clear();
        office.before(campaign, Duration.ofHours(-12));
        run();
        assertThat(mail.sent).hasSize(10);
        assertThat(counts(campaign)).isEqualTo(Map.of(ReminderState.NOT_NEEDED, 12));
    }

    @Test
    void an_address_that_is_missing_is_asked_for_again_and_a_refused_one_is_not() {
        Campaign campaign = office.open(false);
        mail.answer(school(1), OfficialMail.Delivery.NO_ADDRESS);
        mail.answer(school(2), OfficialMail.Delivery.REFUSED);
        office.before(campaign, SEVEN_DAYS);
        run();
        assertThat(counts(campaign)).isEqualTo(Map.of(ReminderState.NO_ADDRESS, 1, ReminderState.REFUSED, 1));
        mail.answers.clear();
        office.pass(Duration.ofMinutes(61));
        run();
        assertThat(mail.organisations()).containsExactly(school(1), school(2), school(1));
        assertThat(counts(campaign)).isEqualTo(Map.of(ReminderState.SENT, 1, ReminderState.REFUSED, 1));
    }

    @Test
    void two_nodes_at_once_send_each_letter_once() throws Exception {
        close();
        office = new Office(folderOf("nodes"), 120);
        Campaign campaign = office.open(false);
        office.before(campaign, SEVEN_DAYS);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> node().run(() -> false)),
                        CompletableFuture.runAsync(() -> node().run(() -> false)))
                .get();
        node().run(() -> false);
        assertThat(mail.organisations()).hasSize(120).doesNotHaveDuplicates();
        assertThat(counts(campaign)).isEqualTo(Map.of(ReminderState.SENT, 120));
    }

    @Test
    void a_module_that_is_switched_off_begins_no_other_letter_and_goes_on_when_it_is_on_again() {
        Campaign campaign = office.open(false);
        office.before(campaign, SEVEN_DAYS);
        round.run(() -> !mail.sent.isEmpty());
        assertThat(mail.organisations()).containsExactly(school(1));
        round.run(() -> true);
        assertThat(mail.sent).hasSize(1);
        run();
        assertThat(mail.organisations()).containsExactly(school(1), school(2));
    }

    @Test
    void a_letter_of_which_nobody_knows_whether_it_went_is_sent_again_as_the_same_letter() {
        Campaign campaign = office.open(false);
        submit(campaign, 2);
        office.before(campaign, SEVEN_DAYS);
        mail.killed = true;
        assertThatThrownBy(this::run).isInstanceOf(IllegalStateException.class);
        mail.killed = false;
        office.pass(Duration.ofMinutes(14));
        run();
        assertThat(mail.sent).hasSize(1);
        office.pass(Duration.ofMinutes(2));
        run();
        assertThat(mail.sent).hasSize(2);
        assertThat(mail.keys()).hasSize(1);
    }

    @Test
    void no_connection_to_the_database_is_held_while_the_mail_server_is_spoken_to() {
        Campaign campaign = office.open(false);
        office.before(campaign, SEVEN_DAYS);
        run();
        assertThat(mail.held).containsExactly(0, 0);
    }

    @Test
    void only_who_runs_campaigns_sees_what_became_of_reminders() {
        Campaign campaign = office.open(false);
        assertThat(office.reminders.counts(Optional.empty(), Office.OPERATOR)).isEmpty();
        assertThatThrownBy(() -> office.reminders.counts(Optional.of(campaign.id()), head(1)))
                .isInstanceOf(AccessDenied.class);
        assertThat(office.denials).hasSize(1);
        assertThatThrownBy(() -> office.reminders.counts(Optional.of(campaign.id() + 1), Office.OPERATOR))
                .isInstanceOf(NotFound.class);
    }

    private Path folderOf(String name) {
        return folder.resolve(name);
    }

    @TempDir
    private Path folder;

    /** A host's mail that answers as it is told. */
    private final class Mail implements OfficialMail {

        final List<Letter> sent = new CopyOnWriteArrayList<>();
        final List<Integer> held = new CopyOnWriteArrayList<>();
        final Map<String, Delivery> answers = new HashMap<>();
        boolean killed;

        void answer(String organisation, Delivery delivery) {
            answers.put(organisation, delivery);
        }

        @Override
        public Delivery send(Letter letter) {
            sent.add(letter);
            held.add(office.connectionsInUse());
            if (killed) {
                throw new IllegalStateException("the process ends here");
            }
            return answers.getOrDefault(letter.organisation(), Delivery.ACCEPTED);
        }

        List<String> organisations() {
            return sent.stream().map(Letter::organisation).toList();
        }

        Set<String> keys() {
            return new HashSet<>(sent.stream().map(Letter::key).toList());
        }
    }
}
