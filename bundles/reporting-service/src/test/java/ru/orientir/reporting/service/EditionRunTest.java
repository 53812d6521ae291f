package ru.orientir.reporting.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Tier;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Stage;
import ru.orientir.submission.SubmissionStatus;

/** When an edition is computed and published, and what a repeated request does. */
class EditionRunTest {

    private static Installation installation;

    private long campaign;

    @BeforeAll
    static void install() throws Exception {
        installation = Installation.h2();
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @BeforeEach
    void open() {
        campaign = Towns.open(installation);
        Towns.school(installation, campaign, "s1", SubmissionStatus.ACCEPTED, 5, 1, 2);
    }

    @Test
    void there_is_nothing_to_compute_in_preparation() {
        long prepared = installation.campaign("agreements", 2021, false);
        assertRefused(compute(prepared, Optional.empty()), Reason.CONFLICT, "campaign.stage");
        assertThat(installation.reporting.editions(prepared, Installation.OPERATOR))
                .isEmpty();
        assertThat(installation
                        .reporting
                        .live(prepared, ResultQuery.of(Tier.REGION), Installation.OPERATOR)
                        .results())
                .isEmpty();
    }

    @Test
    void editions_are_computed_in_every_stage_from_entry_on() {
        List<Stage> stages = List.of(Stage.ENTRY, Stage.CONSOLIDATION, Stage.PUBLISHED, Stage.ARCHIVED);
        for (int i = 0; i < stages.size(); i++) {
            installation.stage(campaign, stages.get(i));
            assertThat(done(compute(campaign, Optional.empty())).n()).isEqualTo(i + 1);
        }
    }

    @Test
    void nothing_is_published_while_forms_are_filled() {
        done(compute(campaign, Optional.empty()));
        assertRefused(publish(1, Optional.empty()), Reason.CONFLICT, "campaign.stage");
        installation.stage(campaign, Stage.CONSOLIDATION);
        assertThat(done(publish(1, Optional.empty())).state()).isEqualTo(Edition.State.PUBLISHED);
    }

    @Test
    void publishing_twice_gives_the_same_edition_and_one_line_of_the_audit_log() {
        Edition computed = done(compute(campaign, Optional.empty()));
        installation.stage(campaign, Stage.CONSOLIDATION);
        Edition first = done(publish(1, Optional.empty()));
        assertThat(done(publish(1, Optional.empty()))).isEqualTo(first);
        assertThat(first.hash()).isEqualTo(computed.hash());
        assertThat(first.at()).isEqualTo(computed.at());
    }

    @Test
    void a_correction_is_a_new_edition_beside_the_published_one() {
        done(compute(campaign, Optional.empty()));
        installation.stage(campaign, Stage.CONSOLIDATION);
        Edition published = done(publish(1, Optional.empty()));
        Towns.school(installation, campaign, "s2", SubmissionStatus.ACCEPTED, 7, 10, 100);
        Edition correction = done(compute(campaign, Optional.empty()));
        assertThat(correction.n()).isEqualTo(2);
        assertThat(latest(Installation.organisation("s1"))).isEqualTo(published);
        assertThat(latest(Installation.OPERATOR)).isEqualTo(correction);
        done(publish(2, Optional.empty()));
        assertThat(latest(Installation.organisation("s1")).n()).isEqualTo(2);
        assertThat(installation.reporting.editions(campaign, Installation.organisation("s1")))
                .hasSize(2);
    }

    @Test
    void a_repeated_request_computes_once() {
        Optional<IdempotencyKey> key = Optional.of(new IdempotencyKey("k-" + campaign, "/editions", "hash"));
        Edition first = done(compute(campaign, key));
        assertThat(done(compute(campaign, key))).isEqualTo(first);
        assertThat(installation.reporting.editions(campaign, Installation.OPERATOR))
                .hasSize(1);
        Optional<IdempotencyKey> other = Optional.of(new IdempotencyKey("k-" + campaign, "/editions", "other"));
        assertRefused(compute(campaign, other), Reason.INVALID, "idempotency.reused");
        assertThat(installation.reporting.editions(campaign, Installation.OPERATOR))
                .hasSize(1);
    }

    @Test
    void a_refusal_is_not_remembered() {
        Optional<IdempotencyKey> key = Optional.of(new IdempotencyKey("p-" + campaign, "/publish", "hash"));
        done(compute(campaign, Optional.empty()));
        assertRefused(publish(1, key), Reason.CONFLICT, "campaign.stage");
        installation.stage(campaign, Stage.CONSOLIDATION);
        assertThat(done(publish(1, key)).state()).isEqualTo(Edition.State.PUBLISHED);
        assertThat(done(publish(1, key)).state()).isEqualTo(Edition.State.PUBLISHED);
    }

    private Edition latest(Actor actor) {
        return installation.reporting.edition(campaign, new EditionRef.Latest(), actor);
    }

    private static Outcome<Edition> compute(long id, Optional<IdempotencyKey> key) {
        return installation.reporting.compute(id, new Caller(Installation.OPERATOR, key));
    }

    private Outcome<Edition> publish(int n, Optional<IdempotencyKey> key) {
        return installation.reporting.publish(campaign, n, new Caller(Installation.COORDINATOR, key));
    }

    private static Edition done(Outcome<Edition> outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done<Edition>) outcome).value();
    }

    private static void assertRefused(Outcome<Edition> outcome, Reason reason, String code) {
        assertThat(outcome).isInstanceOf(Refused.class);
        Refused<Edition> refused = (Refused<Edition>) outcome;
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().get(0).code()).isEqualTo(code);
    }
}
