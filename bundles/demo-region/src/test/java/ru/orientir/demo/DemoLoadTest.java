package ru.orientir.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.demo.campaign.Actors;
import ru.orientir.demo.campaign.MentoringCampaign;
import ru.orientir.demo.campaign.OpenCampaign;
import ru.orientir.demo.campaign.Watch;
import ru.orientir.indicator.Tier;
import ru.orientir.portal.Account;
import ru.orientir.portal.host.accounts.SignIn;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ValueStatus;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Progress.Counts;
import ru.orientir.submission.Stage;
import ru.orientir.submission.SubmissionService.Listed;
import ru.orientir.submission.SubmissionService.Query;
import ru.orientir.submission.SubmissionService.View;
import ru.orientir.submission.SubmissionStatus;

/** The demo once loaded, through the services that people use. */
class DemoLoadTest {

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Campaign mentoring;
    private static Campaign open;

    @BeforeAll
    static void load() throws SQLException {
        installation = new Installation(folder);
        assertThat(demo().run(new Watch(step -> {}))).isTrue();
        List<Campaign> campaigns = installation.services.campaigns().campaigns(Actors.OPERATOR);
        assertThat(campaigns).hasSize(2);
        mentoring = titled(campaigns, MentoringCampaign.TITLE);
        open = titled(campaigns, OpenCampaign.TITLE);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void the_region_has_the_figures_of_the_slides() {
        Score share = region("mentoring");
        // 3335/51656 = 0.06456…; the target of 2020 is 10.
        assertThat(share.value()).contains(new BigDecimal("6.5"));
        assertThat(share.status()).isEqualTo(ValueStatus.NOT_LESS_THAN);
        assertThat(share.deviation()).contains(new BigDecimal("-3.5"));
        assertThat(share.coverage().reported()).isEqualTo(28);
        assertThat(share.coverage().expected()).isEqualTo(43);
        // 893/3335 = 0.26776…
        assertThat(region("two-or-more").value()).contains(new BigDecimal("26.8"));
        assertThat(region("road-maps").value())
                .hasValueSatisfying(count -> assertThat(count).isEqualByComparingTo("27"));
        assertThat(region("reports").value())
                .hasValueSatisfying(count -> assertThat(count).isEqualByComparingTo("28"));
    }

    @Test
    void where_every_college_is_silent_the_share_is_missing() {
        Map<String, Score> municipalities = results(Tier.MUNICIPALITY, "mentoring").stream()
                .collect(Collectors.toMap(Result::organisation, Result::score));
        for (String silent : List.of("m02", "m09", "m39", "m41")) {
            assertThat(municipalities.get(silent).status()).as(silent).isEqualTo(ValueStatus.MISSING);
            assertThat(municipalities.get(silent).value()).as(silent).isEmpty();
        }
        // «Подведомственные Министерству»: 82 of 1939 + 2697 + 2282 = 6918, two of three silent: 1.2 %.
        assertThat(municipalities.get("min").value()).contains(new BigDecimal("1.2"));
        assertThat(municipalities.get("min").status()).isEqualTo(ValueStatus.NOT_LESS_THAN);
    }

    @Test
    void the_finished_monitoring_is_published() throws IOException {
        assertThat(mentoring.stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(mentoring.archive()).isTrue();
        assertThat(installation.services.reporting().editions(mentoring.id(), Actors.LEAD))
                .extracting(Edition::state)
                .containsExactly(Edition.State.PUBLISHED);
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        installation.services.reporting().consolidated(mentoring.id(), new EditionRef.Latest(), Actors.LEAD, sheet);
        assertThat(sheet.toByteArray()).startsWith('P', 'K');
    }

    @Test
    void the_open_monitoring_has_forms_in_every_state() {
        assertThat(open.stage()).isEqualTo(Stage.ENTRY);
        assertThat(open.review()).isTrue();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Yekaterinburg"));
        assertThat(open.entry().from()).isBetween(today.minusDays(21), today.minusDays(20));
        assertThat(open.entry().to()).isBetween(today.plusDays(59), today.plusDays(60));
        Counts counts = installation
                .services
                .campaigns()
                .progress(open.id(), Optional.empty(), Actors.OPERATOR)
                .total();
        assertThat(counts.expected()).isEqualTo(1057 + 800);
        assertThat(List.of(
                        counts.notStarted(),
                        counts.draft(),
                        counts.submitted(),
                        counts.returned(),
                        counts.reopened(),
                        counts.accepted()))
                .allSatisfy(count -> assertThat(count).isGreaterThan(5));
    }

    @Test
    void a_returned_form_has_a_remark_and_a_submitted_one_its_explanations() {
        View returned = view(forms(SubmissionStatus.RETURNED).get(0));
        assertThat(returned.submission().content().remarks()).hasSize(1);
        assertThat(forms(SubmissionStatus.SUBMITTED).stream()
                        .map(form -> view(form).submission().content().explanations())
                        .anyMatch(explanations -> !explanations.isEmpty()))
                .isTrue();
    }

    @Test
    void a_municipality_sees_its_own_and_nobody_elses() {
        Query all = query(Optional.empty(), 500);
        List<Listed> seen = installation
                .services
                .submissions()
                .find(all, Actors.municipality("m33"))
                .items();
        assertThat(seen).isNotEmpty();
        assertThat(seen).extracting(form -> form.place().supervisor()).containsOnly("m33");
        assertThat(seen).extracting(Listed::status).containsOnly(SubmissionStatus.NOT_STARTED);
    }

    @Test
    void everyone_can_log_in_with_the_printed_password() {
        for (String login : Set.of("coordinator", "operator", "lead", "admin", "mo-m01", "org-s0001", "org-c66")) {
            assertThat(installation.desk.open(login, "demo", "10.0.0.1"))
                    .as(login)
                    .isInstanceOf(SignIn.Welcome.class);
        }
        assertThat(installation.services.accounts().find("mo-m43"))
                .contains(new Account("mo-m43", "municipality", "m43"));
        assertThat(installation.services.accounts().find("org-m43")).isEmpty();
    }

    @Test
    void a_second_start_does_nothing() {
        long state = installation.registry.state();
        assertThat(demo().run(new Watch(step -> {
                    throw new AssertionError(step);
                })))
                .isFalse();
        assertThat(installation.registry.state()).isEqualTo(state);
        assertThat(demo().finished()).contains(mentoring.id());
    }

    private static DemoLoad demo() {
        return new DemoLoad(installation.services, Clock.systemUTC());
    }

    private static Campaign titled(List<Campaign> campaigns, String title) {
        return campaigns.stream()
                .filter(campaign -> campaign.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Score region(String indicator) {
        return results(Tier.REGION, indicator).get(0).score();
    }

    private static List<Result> results(Tier tier, String indicator) {
        return installation
                .services
                .reporting()
                .results(
                        mentoring.id(),
                        new EditionRef.Latest(),
                        new ResultQuery(tier, Optional.empty(), Optional.of(indicator), Optional.empty()),
                        Actors.LEAD)
                .results();
    }

    private static View view(Listed form) {
        return installation.services.submissions().submission(form.id(), Actors.OPERATOR);
    }

    private static List<Listed> forms(SubmissionStatus status) {
        return installation
                .services
                .submissions()
                .find(query(Optional.of(status), 500), Actors.OPERATOR)
                .items();
    }

    private static Query query(Optional<SubmissionStatus> status, int size) {
        return new Query(open.id(), status, Optional.empty(), Optional.empty(), Optional.empty(), 0, size);
    }
}
