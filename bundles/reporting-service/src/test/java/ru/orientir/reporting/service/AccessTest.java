package ru.orientir.reporting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Tier;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.Explanation;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;
import ru.orientir.submission.Caller;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Stage;
import ru.orientir.submission.SubmissionStatus;

/** Who sees what, before and after publication (ADR 0123, 0128), on two towns with two schools each. */
class AccessTest {

    private static final List<Actor> REGION =
            List.of(Installation.COORDINATOR, Installation.OPERATOR, Installation.LEAD);
    private static final Actor TOWN = Installation.municipality("t1");
    private static final Actor SCHOOL = Installation.organisation("s1");
    private static final Actor OUTSIDER = Installation.organisation("elsewhere");
    private static final EditionRef FIRST = new EditionRef.Number(1);
    private static final EditionRef LATEST = new EditionRef.Latest();

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
    void compute() {
        campaign = Towns.open(installation);
        Towns.school(installation, campaign, "s1", SubmissionStatus.ACCEPTED, 5, 1, 2);
        Towns.school(installation, campaign, "s3", SubmissionStatus.ACCEPTED, 7, 10, 100);
        Towns.authority(installation, campaign, "t1", 12);
        Towns.authority(installation, campaign, "t2", 34);
        installation.reporting.compute(campaign, Caller.of(Installation.OPERATOR));
        installation.denials.clear();
    }

    @Test
    void the_region_sees_everything_before_publication() {
        for (Actor actor : REGION) {
            assertThat(installation.reporting.editions(campaign, actor)).hasSize(1);
            for (EditionRef edition : List.of(FIRST, LATEST)) {
                assertThat(codes(edition, Tier.REGION, actor)).containsExactly("r74");
                assertThat(codes(edition, Tier.MUNICIPALITY, actor)).containsExactly("t1", "t2");
                assertThat(codes(edition, Tier.ORGANISATION, actor)).containsExactly("s1", "s2", "s3", "s4");
            }
            assertThat(explain(actor, "r74", Optional.empty()).withheld()).isZero();
        }
    }

    @Test
    void nobody_else_sees_anything_of_an_unpublished_edition() {
        for (Actor actor : List.of(TOWN, SCHOOL, OUTSIDER)) {
            assertThat(installation.reporting.editions(campaign, actor)).isEmpty();
            for (EditionRef edition : List.of(FIRST, LATEST)) {
                assertThatThrownBy(() -> installation.reporting.edition(campaign, edition, actor))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> codes(edition, Tier.ORGANISATION, actor))
                        .isInstanceOf(NotFound.class);
                assertDenied(() -> codes(edition, Tier.REGION, actor));
                assertDenied(() -> codes(edition, Tier.MUNICIPALITY, actor));
                assertDenied(() -> installation.reporting.consolidated(campaign, edition, actor));
            }
            assertDenied(() -> explain(actor, "r74", Optional.empty()));
            for (String code : List.of("t1", "t2", "s1", "s3")) {
                assertThatThrownBy(() -> explain(actor, code, Optional.empty())).isInstanceOf(NotFound.class);
            }
        }
    }

    @Test
    void a_correction_that_is_not_published_yet_leaves_the_published_edition_in_sight() {
        publish();
        installation.reporting.compute(campaign, Caller.of(Installation.OPERATOR));
        for (Actor actor : List.of(TOWN, SCHOOL)) {
            assertThat(installation.reporting.editions(campaign, actor))
                    .extracting(Edition::n)
                    .containsExactly(1);
            assertThat(installation.reporting.edition(campaign, LATEST, actor).n())
                    .isEqualTo(1);
            assertThatThrownBy(() -> installation.reporting.edition(campaign, new EditionRef.Number(2), actor))
                    .isInstanceOf(NotFound.class);
            assertDenied(() -> codes(new EditionRef.Number(2), Tier.REGION, actor));
        }
        assertThat(installation
                        .reporting
                        .edition(campaign, LATEST, Installation.LEAD)
                        .n())
                .isEqualTo(2);
    }

    @Test
    void a_published_edition_shows_roll_ups_to_all_and_organisations_to_their_own() {
        publish();
        for (Actor actor : List.of(TOWN, SCHOOL, OUTSIDER)) {
            assertThat(installation.reporting.editions(campaign, actor)).hasSize(1);
            assertThat(codes(LATEST, Tier.REGION, actor)).containsExactly("r74");
            assertThat(results(LATEST, Tier.MUNICIPALITY, actor).stream()
                            .filter(result -> result.subject() == Subject.TERRITORY)
                            .map(Result::organisation)
                            .distinct())
                    .containsExactly("t1", "t2");
        }
        assertThat(codes(LATEST, Tier.ORGANISATION, TOWN)).containsExactly("s1", "s2");
        assertThat(codes(LATEST, Tier.ORGANISATION, SCHOOL)).containsExactly("s1");
        assertThat(codes(LATEST, Tier.ORGANISATION, OUTSIDER)).isEmpty();
    }

    @Test
    void an_authoritys_own_results_are_those_of_an_organisation() {
        publish();
        Map<Actor, List<String>> expected =
                Map.of(TOWN, List.of("t1"), SCHOOL, List.of(), Installation.LEAD, List.of("t1", "t2"));
        expected.forEach((actor, codes) -> assertThat(results(LATEST, Tier.MUNICIPALITY, actor).stream()
                        .filter(result -> result.subject() == Subject.AUTHORITY)
                        .map(Result::organisation))
                .containsExactlyElementsOf(codes));
        assertThatThrownBy(() -> explain(SCHOOL, "t1", Optional.of(Subject.AUTHORITY), "own-agreements"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_filter_on_what_is_foreign_gives_an_empty_list() {
        publish();
        assertThat(results(
                        new ResultQuery(Tier.ORGANISATION, Optional.of("t2"), Optional.empty(), Optional.empty()),
                        TOWN))
                .isEmpty();
    }

    /** Two of four schools have reported: too few for anybody but the region to be told what they add up to. */
    @Test
    void an_explanation_of_a_foreign_roll_up_of_two_tells_no_number() {
        publish();
        Explanation explanation = explain(TOWN, "r74", Optional.empty());
        assertThat(explanation.trace().score().status()).isEqualTo(ValueStatus.SUPPRESSED);
        assertThat(explanation.trace().operands()).isEmpty();
    }

    @Test
    void whoever_supervises_an_organisation_today_sees_it_also_in_old_editions() {
        publish();
        installation.registry.supervised("s3", "t1");
        try {
            assertThat(codes(LATEST, Tier.ORGANISATION, TOWN)).containsExactly("s1", "s2", "s3");
            assertThat(codes(LATEST, Tier.ORGANISATION, Installation.municipality("t2")))
                    .containsExactly("s4");
        } finally {
            installation.registry.supervised("s3", "t2");
        }
    }

    @Test
    void an_administrator_sees_no_results() {
        publish();
        for (Tier tier : Tier.values()) {
            assertDenied(() -> codes(LATEST, tier, Installation.ADMINISTRATOR));
            assertDenied(() -> installation.reporting.live(campaign, ResultQuery.of(tier), Installation.ADMINISTRATOR));
        }
        assertDenied(() -> installation.reporting.editions(campaign, Installation.ADMINISTRATOR));
        assertDenied(() -> explain(Installation.ADMINISTRATOR, "s1", Optional.empty()));
        assertDenied(() -> export(Installation.ADMINISTRATOR));
    }

    @Test
    void live_results_are_shown_within_the_scope() {
        assertThat(live(Tier.MUNICIPALITY, TOWN)).containsExactly("t1");
        assertThat(live(Tier.ORGANISATION, TOWN)).containsExactly("s1", "s2");
        assertThat(live(Tier.ORGANISATION, SCHOOL)).containsExactly("s1");
        assertThat(live(Tier.MUNICIPALITY, SCHOOL)).isEmpty();
        assertDenied(() -> live(Tier.REGION, TOWN));
        assertDenied(() -> live(Tier.REGION, SCHOOL));
    }

    @Test
    void an_export_is_whole_or_nothing() throws Exception {
        publish();
        for (Actor actor : List.of(TOWN, SCHOOL)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertDenied(() -> installation.reporting.consolidated(campaign, FIRST, actor, out));
            assertThat(out.size()).isZero();
        }
        for (Actor actor : REGION) {
            assertThat(export(actor)).isGreaterThan(1000);
        }
    }

    @Test
    void computing_and_publishing_are_of_their_roles() {
        for (Actor actor :
                List.of(Installation.COORDINATOR, Installation.LEAD, TOWN, SCHOOL, Installation.ADMINISTRATOR)) {
            assertDenied(() -> installation.reporting.compute(campaign, Caller.of(actor)));
        }
        for (Actor actor :
                List.of(Installation.OPERATOR, Installation.LEAD, TOWN, SCHOOL, Installation.ADMINISTRATOR)) {
            assertDenied(() -> installation.reporting.publish(campaign, 1, Caller.of(actor)));
        }
        assertThat(installation.reporting.editions(campaign, Installation.OPERATOR))
                .hasSize(1);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        long nowhere = campaign + 1000;
        EditionRef second = new EditionRef.Number(2);
        assertThatThrownBy(() -> installation.reporting.editions(nowhere, Installation.OPERATOR))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> installation.reporting.compute(nowhere, Caller.of(Installation.OPERATOR)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> installation.reporting.publish(campaign, 2, Caller.of(Installation.COORDINATOR)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> installation.reporting.live(nowhere, ResultQuery.of(Tier.REGION), Installation.OPERATOR))
                .isInstanceOf(NotFound.class);
        for (Tier tier : Tier.values()) {
            assertThatThrownBy(() -> codes(second, tier, Installation.OPERATOR)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> codes(second, tier, SCHOOL)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> explain(Installation.OPERATOR, "nobody", Optional.empty()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> explain(Installation.OPERATOR, "s1", Optional.empty(), "nothing"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> explain(Installation.OPERATOR, "r74", Optional.empty(), "nothing"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> explain(Installation.OPERATOR, "s1", Optional.empty(), "own-agreements"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> explain(Installation.OPERATOR, "s1", Optional.of(Subject.TERRITORY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> explain(Installation.OPERATOR, "s1", Optional.of(Subject.AUTHORITY)))
                .isInstanceOf(NotFound.class);
    }

    private void publish() {
        installation.stage(campaign, Stage.CONSOLIDATION);
        installation.reporting.publish(campaign, 1, Caller.of(Installation.COORDINATOR));
    }

    /** Denied, and written to the audit log. */
    private static void assertDenied(ThrowingCallable call) {
        installation.denials.clear();
        assertThatThrownBy(call).isInstanceOf(AccessDenied.class);
        assertThat(installation.denials).hasSize(1);
        assertThat(installation.denials.get(0).result()).isEqualTo(AuditResult.DENIED);
    }

    private int export(Actor actor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        installation.reporting.consolidated(campaign, FIRST, actor, out);
        return out.size();
    }

    private List<String> live(Tier tier, Actor actor) {
        return installation.reporting.live(campaign, ResultQuery.of(tier), actor).results().stream()
                .map(Result::organisation)
                .distinct()
                .toList();
    }

    private Explanation explain(Actor actor, String code, Optional<Subject> subject) {
        return explain(actor, code, subject, "school-agreements");
    }

    private Explanation explain(Actor actor, String code, Optional<Subject> subject, String indicator) {
        return installation.reporting.explanation(campaign, FIRST, code, indicator, subject, actor);
    }

    private List<String> codes(EditionRef edition, Tier tier, Actor actor) {
        return results(edition, tier, actor).stream()
                .map(Result::organisation)
                .distinct()
                .toList();
    }

    private List<Result> results(EditionRef edition, Tier tier, Actor actor) {
        return installation
                .reporting
                .results(campaign, edition, ResultQuery.of(tier), actor)
                .results();
    }

    private List<Result> results(ResultQuery query, Actor actor) {
        return installation.reporting.results(campaign, LATEST, query, actor).results();
    }
}
