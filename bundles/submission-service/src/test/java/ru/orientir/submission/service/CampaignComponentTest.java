package ru.orientir.submission.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static ru.orientir.submission.service.Office.codes;
import static ru.orientir.submission.service.Office.done;
import static ru.orientir.submission.service.Office.filled;
import static ru.orientir.submission.service.Office.head;
import static ru.orientir.submission.service.Office.municipality;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Period;
import ru.orientir.submission.Problem;
import ru.orientir.submission.Progress;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.RosterRule.Exclusion;
import ru.orientir.submission.Stage;
import ru.orientir.submission.Territory;
import ru.orientir.submission.Transition;

class CampaignComponentTest {

    private static final Caller OPERATOR = Caller.of(Office.OPERATOR);

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
    void a_campaign_rests_on_a_published_methodology_of_its_period() {
        CampaignDraft draft = office.draft(false, false);

        assertThat(codes(office.campaigns.create(on(draft, new MethodologyId("nothing", "1.0")), OPERATOR)))
                .containsExactly("methodology.not-published");
        assertThat(codes(office.campaigns.create(
                        new CampaignDraft(
                                " ",
                                draft.methodology(),
                                Period.parse("2025/2026").orElseThrow(),
                                1,
                                "приказ подготовлен, тел. 263-32-95",
                                draft.entry(),
                                false,
                                false,
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(draft.entry().to()),
                                new RosterRule(
                                        TownRegistry.REGION, Set.of(OrganisationKind.COLLEGE), List.of(), List.of())),
                        OPERATOR)))
                .containsExactly(
                        "text.empty",
                        "text.personal-data",
                        "campaign.target-year",
                        "campaign.period",
                        "campaign.report-by",
                        "campaign.kind");
    }

    @Test
    void a_roster_without_anybody_or_with_unknown_codes_is_refused() {
        CampaignDraft draft = office.draft(false, false);

        assertThat(codes(office.campaigns.create(
                        with(draft, new RosterRule(TownRegistry.REGION, Set.of(), List.of(), List.of())), OPERATOR)))
                .containsExactly("roster.empty");
        assertThat(((Refused<Campaign>) office.campaigns.create(
                                with(
                                        draft,
                                        new RosterRule(
                                                TownRegistry.REGION,
                                                Set.of(OrganisationKind.SCHOOL),
                                                List.of(TownRegistry.MINISTRY),
                                                List.of())),
                                OPERATOR))
                        .problems())
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple("campaign.kind", "roster.include"));
        assertThat(codes(office.campaigns.create(
                        with(
                                draft,
                                new RosterRule(
                                        TownRegistry.REGION,
                                        Set.of(OrganisationKind.SCHOOL),
                                        List.of(),
                                        List.of(new Exclusion("s99999", "закрыта")))),
                        OPERATOR)))
                .containsExactly("organisation.unknown");
    }

    @Test
    void who_is_left_out_and_why_is_told_of_ones_own_organisations_only() {
        Exclusion leftOut = new Exclusion(TownRegistry.school(2), "ремонт");
        Campaign campaign = done(office.campaigns.create(
                with(
                        office.draft(false, false),
                        new RosterRule(
                                TownRegistry.REGION,
                                Set.of(OrganisationKind.SCHOOL),
                                List.of(TownRegistry.school(1)),
                                List.of(leftOut))),
                OPERATOR));
        done(office.campaigns.move(campaign.id(), Stage.ENTRY, Optional.of("приказ вышел поздно"), OPERATOR));

        assertThat(roster(campaign, Office.OPERATOR).exclude()).containsExactly(leftOut);
        assertThat(roster(campaign, municipality(TownRegistry.SECOND)).exclude())
                .containsExactly(leftOut);
        assertThat(roster(campaign, municipality(TownRegistry.SECOND)).include())
                .isEmpty();
        assertThat(roster(campaign, head(1)).exclude()).isEmpty();
        assertThat(roster(campaign, head(1)).include()).containsExactly(TownRegistry.school(1));
        assertThat(office.campaigns.campaigns(head(3)))
                .filteredOn(one -> one.id() == campaign.id())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.roster().include()).isEmpty();
                    assertThat(one.roster().exclude()).isEmpty();
                });
    }

    private static RosterRule roster(Campaign campaign, Actor actor) {
        return office.campaigns.campaign(campaign.id(), actor).roster();
    }

    @Test
    void leaving_preparation_freezes_roster_and_territories() {
        CampaignDraft draft = with(
                office.draft(false, false),
                new RosterRule(
                        TownRegistry.REGION,
                        Set.of(OrganisationKind.SCHOOL),
                        List.of(),
                        List.of(new Exclusion(TownRegistry.school(2), "ремонт"))));
        Campaign campaign = done(office.campaigns.create(draft, OPERATOR));
        assertThat(campaign.stage()).isEqualTo(Stage.PREPARATION);
        Progress before = office.campaigns.progress(campaign.id(), Optional.empty(), Office.OPERATOR);
        assertThat(before.total()).isEqualTo(new Progress.Counts(5, 5, 0, 0, 0, 0, 0, 0));
        assertThatThrownBy(() -> office.campaigns.campaign(campaign.id(), head(1)))
                .isInstanceOf(NotFound.class);

        assertThat(codes(office.campaigns.move(campaign.id(), Stage.ENTRY, Optional.empty(), OPERATOR)))
                .containsExactly("reason.missing");
        done(office.campaigns.move(campaign.id(), Stage.ENTRY, Optional.of("приказ вышел поздно"), OPERATOR));
        office.registry.put("s90000", "school", TownRegistry.FIRST, TownRegistry.FIRST);

        assertThat(office.store.roster(campaign.id()))
                .extracting(RosterEntry::organisation)
                .containsExactly("s00001", "s00003", "s00004", "s00005", "s00006");
        assertThat(office.store.territories(campaign.id()))
                .extracting(Territory::code)
                .containsExactly(TownRegistry.REGION, TownRegistry.FIRST, TownRegistry.SECOND);
        assertThat(office.campaigns
                        .progress(campaign.id(), Optional.empty(), head(1))
                        .total())
                .isEqualTo(new Progress.Counts(1, 1, 0, 0, 0, 0, 0, 0));
        assertThat(office.campaigns.campaigns(head(1))).extracting(Campaign::id).contains(campaign.id());
        assertThat(office.campaigns.campaigns(head(2))).extracting(Campaign::id).doesNotContain(campaign.id());
        assertThatThrownBy(() -> office.campaigns.campaign(campaign.id(), head(2)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_published_campaign_is_seen_by_those_outside_its_roster_too() {
        CampaignDraft draft = with(
                office.draft(false, false),
                new RosterRule(
                        TownRegistry.REGION,
                        Set.of(OrganisationKind.SCHOOL),
                        List.of(),
                        List.of(new Exclusion(TownRegistry.school(2), "ремонт"))));
        long id = done(office.campaigns.create(draft, OPERATOR)).id();
        for (Stage stage : List.of(Stage.ENTRY, Stage.CONSOLIDATION, Stage.PUBLISHED)) {
            assertThat(office.campaigns.campaigns(head(2)))
                    .extracting(Campaign::id)
                    .doesNotContain(id);
            Caller mover = stage == Stage.PUBLISHED ? Caller.of(Office.COORDINATOR) : OPERATOR;
            done(office.campaigns.move(id, stage, Optional.of("приказ"), mover));
        }
        assertThat(office.campaigns.campaigns(head(2))).extracting(Campaign::id).contains(id);
        assertThat(office.campaigns.campaign(id, head(2)).stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(office.campaigns.progress(id, Optional.empty(), head(2)).total())
                .isEqualTo(new Progress.Counts(0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void progress_counts_by_state_and_territory_within_ones_rights() {
        Campaign campaign = office.open(true);
        done(office.save(office.form(campaign, 1), 0, 1, filled()));
        done(office.move(office.form(campaign, 1), 1, Transition.SUBMIT, head(1)));
        done(office.save(office.form(campaign, 3), 0, 3, filled()));

        Progress region = office.campaigns.progress(campaign.id(), Optional.empty(), Office.OPERATOR);
        assertThat(region.total().draft()).isEqualTo(1);
        assertThat(region.total().submitted()).isEqualTo(1);
        assertThat(region.items()).extracting(Progress.Item::territory).containsExactly("m01", "m02");
        Progress first =
                office.campaigns.progress(campaign.id(), Optional.empty(), Office.municipality(TownRegistry.FIRST));
        assertThat(first.items()).extracting(Progress.Item::territory).containsExactly("m01");
        assertThat(office.campaigns
                        .progress(
                                campaign.id(),
                                Optional.of(TownRegistry.SECOND),
                                Office.municipality(TownRegistry.FIRST))
                        .total()
                        .expected())
                .isZero();
        assertThat(office.campaigns
                        .progress(campaign.id(), Optional.of(TownRegistry.SECOND), Office.OPERATOR)
                        .total()
                        .notStarted())
                .isEqualTo(3);
    }

    @Test
    void only_the_coordinator_publishes_and_an_archive_is_closed() {
        Campaign campaign = office.open(false);
        done(office.campaigns.move(campaign.id(), Stage.CONSOLIDATION, Optional.of("все сдали"), OPERATOR));

        assertThatThrownBy(() -> office.campaigns.move(campaign.id(), Stage.PUBLISHED, Optional.empty(), OPERATOR))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> office.campaigns.move(
                        campaign.id(), Stage.ENTRY, Optional.of("ошибка"), Caller.of(Office.COORDINATOR)))
                .isInstanceOf(AccessDenied.class);
        done(office.campaigns.move(campaign.id(), Stage.PUBLISHED, Optional.empty(), Caller.of(Office.COORDINATOR)));
        assertThat(done(office.campaigns.move(campaign.id(), Stage.ARCHIVED, Optional.empty(), OPERATOR))
                        .stage())
                .isEqualTo(Stage.ARCHIVED);
        assertThat(codes(office.save(office.form(campaign, 1), 0, 1, filled()))).containsExactly("campaign.stage");
    }

    @Test
    void a_repeated_step_is_answered_as_the_first_time() {
        Campaign campaign = done(office.campaigns.create(office.draft(false, false), OPERATOR));
        Caller keyed = new Caller(Office.OPERATOR, Optional.of(new IdempotencyKey("c1", "move", "body")));
        Campaign entry = done(office.campaigns.move(campaign.id(), Stage.ENTRY, Optional.of("проверка"), keyed));
        done(office.campaigns.move(campaign.id(), Stage.CONSOLIDATION, Optional.of("все сдали"), OPERATOR));

        assertThat(done(office.campaigns.move(campaign.id(), Stage.ENTRY, Optional.of("проверка"), keyed)))
                .isEqualTo(entry);
        Caller create = new Caller(Office.OPERATOR, Optional.of(new IdempotencyKey("c2", "create", "body")));
        Campaign first = done(office.campaigns.create(office.draft(false, false), create));
        assertThat(done(office.campaigns.create(office.draft(false, false), create)))
                .isEqualTo(first);
    }

    private static CampaignDraft on(CampaignDraft draft, MethodologyId methodology) {
        return new CampaignDraft(
                draft.title(),
                methodology,
                draft.period(),
                draft.targetYear(),
                draft.basis(),
                draft.entry(),
                draft.review(),
                draft.rankings(),
                draft.archive(),
                draft.owner(),
                draft.recipient(),
                draft.reportBy(),
                draft.roster());
    }

    private static CampaignDraft with(CampaignDraft draft, RosterRule roster) {
        return new CampaignDraft(
                draft.title(),
                draft.methodology(),
                draft.period(),
                draft.targetYear(),
                draft.basis(),
                draft.entry(),
                draft.review(),
                draft.rankings(),
                draft.archive(),
                draft.owner(),
                draft.recipient(),
                draft.reportBy(),
                roster);
    }
}
