package ru.orientir.submission.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.orientir.submission.service.Office.codes;
import static ru.orientir.submission.service.Office.done;
import static ru.orientir.submission.service.Office.filled;
import static ru.orientir.submission.service.Office.head;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Actor;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.SubmissionService.View;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Transition;

class DeadlineTest {

    private Office office;

    @BeforeEach
    void open(@TempDir Path folder) throws SQLException {
        office = new Office(folder, 2);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void the_database_clock_decides_and_an_extension_gives_time() {
        Campaign campaign = office.open(false);
        long form = office.form(campaign, 1);
        office.before(campaign, Duration.ofMinutes(5));
        done(office.save(form, 0, 1, filled()));
        office.pass(Duration.ofMinutes(5));

        Outcome<View> late = office.save(form, 1, 1, Map.of("students", "301"));

        assertThat(codes(late)).containsExactly("deadline.passed");
        assertThat(((Refused<View>) late).reason()).isEqualTo(Reason.CONFLICT);
        Instant until = campaign.entry().end().plus(Duration.ofDays(1));
        done(office.campaigns.extend(
                campaign.id(), TownRegistry.school(1), until, "нет связи", Caller.of(Office.OPERATOR)));
        View extended = done(office.save(form, 1, 1, Map.of("students", "301")));
        assertThat(extended.deadline()).isEqualTo(until);
        View submitted = done(office.move(form, 2, Transition.SUBMIT, head(1)));
        assertThat(submitted.submission().late()).isTrue();
    }

    @Test
    void a_return_on_the_last_evening_leaves_time() {
        Campaign campaign = office.open(true);
        long form = office.form(campaign, 1);
        done(office.save(form, 0, 1, filled()));
        done(office.move(form, 1, Transition.SUBMIT, head(1)));
        office.before(campaign, Duration.ofMinutes(5));

        View returned = done(office.move(form, 2, Transition.RETURN, Office.municipality(TownRegistry.FIRST)));

        assertThat(returned.deadline())
                .isBetween(
                        campaign.entry().end().plus(Duration.ofDays(4)),
                        campaign.entry().end().plus(Duration.ofDays(5)));
        office.pass(Duration.ofDays(2));
        done(office.save(form, 3, 1, Map.of("students", "301")));
        assertThat(done(office.move(form, 4, Transition.SUBMIT, head(1)))
                        .submission()
                        .status())
                .isEqualTo(SubmissionStatus.SUBMITTED);
    }

    @Test
    void the_operator_extends_up_to_the_report_and_the_coordinator_beyond() {
        Campaign campaign = office.open(false);
        String school = TownRegistry.school(1);
        Instant due = office.campaigns.reportDue(campaign).end();

        assertThat(office.campaigns.extend(campaign.id(), school, due, "нет связи", Caller.of(Office.OPERATOR)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(codes(extend(campaign, due.plusSeconds(1), Office.OPERATOR)))
                .containsExactly("extension.beyond-report");
        assertThat(done(extend(campaign, due.plusSeconds(1), Office.COORDINATOR))
                        .extension())
                .contains(due.plusSeconds(1));
        assertThat(codes(extend(campaign, Instant.EPOCH, Office.COORDINATOR))).containsExactly("until.past");
        assertThatThrownBy(() -> extend(campaign, due, head(1))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() ->
                        office.campaigns.extend(campaign.id(), "nobody", due, "нет связи", Caller.of(Office.OPERATOR)))
                .isInstanceOf(NotFound.class);
    }

    private Outcome<RosterEntry> extend(Campaign campaign, Instant until, Actor actor) {
        return office.campaigns.extend(campaign.id(), TownRegistry.school(1), until, "нет связи", Caller.of(actor));
    }
}
