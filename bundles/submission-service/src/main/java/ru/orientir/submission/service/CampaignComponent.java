package ru.orientir.submission.service;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.submission.AnswerRow;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.CampaignService;
import ru.orientir.submission.ExpectedRoster;
import ru.orientir.submission.LoadSummary;
import ru.orientir.submission.MonitoringSwitch;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Problem;
import ru.orientir.submission.Progress;
import ru.orientir.submission.ReportDue;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Stage;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.service.calendar.ProductionCalendar;
import ru.orientir.submission.service.calendar.ReportRule;
import ru.orientir.submission.service.methodology.Packs;
import ru.orientir.submission.service.roster.RosterResolution;
import ru.orientir.submission.spi.SubmissionStore;
import ru.orientir.submission.spi.SubmissionStore.StatusCount;

/** Campaigns as operators, coordinators and participants meet them: checks the actor, then reads or has the change written. */
@Component(configurationPid = "ru.orientir.submission")
@SatisfyingConditionTarget(MonitoringSwitch.ON)
@Designate(ocd = CampaignComponent.Config.class)
public final class CampaignComponent implements CampaignService {

    /** The module's settings. */
    @ObjectClassDefinition(name = "Мониторинг: проведение")
    public @interface Config {
        @AttributeDefinition(
                name = "Производственный календарь",
                description = "Файл TSV «дата, day-off или working»; пусто: календарь, поставленный с модулем")
        String production_calendar() default "";
    }

    private static final RosterResolution NOTHING = new RosterResolution(List.of(), List.of(), List.of());

    private final SubmissionStore store;
    private final Guard guard;
    private final Packs packs;
    private final VisibleCampaigns campaigns;
    private final CampaignRoster roster;
    private final CampaignWriting writing;
    private final Loads loads;
    private final ProductionCalendar calendar;
    private final Extensions extensions;

    @Activate
    public CampaignComponent(
            @Reference AccessPolicy policy,
            @Reference AuditSink audit,
            @Reference SubmissionStore store,
            @Reference OrganisationDirectory directory,
            @Reference Packs packs,
            Config config) {
        this.store = store;
        this.guard = new Guard(policy, audit);
        this.packs = packs;
        this.campaigns = new VisibleCampaigns(store, guard);
        this.roster = new CampaignRoster(store, directory);
        this.writing = new CampaignWriting(store);
        this.loads = new Loads(guard, store, packs, roster);
        this.calendar = calendar(config);
        this.extensions = new Extensions(guard, store, calendar);
    }

    private static ProductionCalendar calendar(Config config) {
        return config.production_calendar().isBlank()
                ? ProductionCalendar.bundled()
                : ProductionCalendar.of(Path.of(config.production_calendar()));
    }

    @Override
    public List<Campaign> campaigns(Actor actor) {
        Scope scope = guard.scope(actor, Action.CAMPAIGN_READ);
        return campaigns.of(actor).stream()
                .map(campaign -> ShownCampaign.of(campaign, scope))
                .toList();
    }

    @Override
    public Campaign campaign(long id, Actor actor) {
        return ShownCampaign.of(campaigns.require(id, actor), guard.scope(actor, Action.CAMPAIGN_READ));
    }

    @Override
    public ReportDue reportDue(Campaign campaign) {
        return ReportRule.due(campaign.entry(), campaign.reportBy(), calendar);
    }

    @Override
    public Outcome<Campaign> create(CampaignDraft draft, Caller caller) {
        guard.require(caller.actor(), Action.CAMPAIGN_WRITE, "campaigns");
        return writing.create(draft, mistakes(draft, roster.today(draft.roster())), caller);
    }

    @Override
    public ExpectedRoster expected(CampaignDraft draft, Actor actor) {
        guard.require(actor, Action.CAMPAIGN_WRITE, "campaigns");
        RosterResolution resolution = roster.today(draft.roster());
        Map<OrganisationKind, Integer> byKind = new EnumMap<>(OrganisationKind.class);
        resolution.entries().forEach(place -> byKind.merge(place.kind(), 1, Integer::sum));
        return new ExpectedRoster(byKind, mistakes(draft, resolution));
    }

    private List<Problem> mistakes(CampaignDraft draft, RosterResolution resolution) {
        Optional<Methodology> methodology = packs.published(draft.methodology());
        if (methodology.isEmpty()) {
            return List.of(new Problem(
                    "methodology.not-published",
                    "methodology",
                    "Методика " + draft.methodology() + " не утверждена, уже в архиве или не существует."));
        }
        List<Problem> problems = new ArrayList<>(CampaignRules.problems(draft, methodology.get()));
        problems.addAll(resolution.problems());
        if (problems.isEmpty()) {
            problems.addAll(CampaignRules.ofRoster(resolution.entries(), methodology.get()));
        }
        return problems;
    }

    @Override
    public Outcome<Campaign> move(long id, Stage to, Optional<String> reason, Caller caller) {
        String object = VisibleCampaigns.object(id);
        guard.require(caller.actor(), to == Stage.PUBLISHED ? Action.CAMPAIGN_PUBLISH : Action.CAMPAIGN_WRITE, object);
        // The registry is read before the campaign is locked: no second connection inside the transaction.
        RosterResolution resolution = store.campaign(id)
                .filter(campaign -> campaign.stage() == Stage.PREPARATION)
                .map(campaign -> roster.today(campaign.roster()))
                .orElse(NOTHING);
        return writing.move(id, to, reason, resolution, caller);
    }

    @Override
    public Outcome<LoadSummary> loadReferenceValues(long id, List<AnswerRow> rows, Caller caller) {
        return loads.reference(id, rows, caller);
    }

    @Override
    public Outcome<LoadSummary> loadAnswers(long id, List<AnswerRow> rows, Caller caller) {
        return loads.answers(id, rows, caller);
    }

    @Override
    public Outcome<RosterEntry> extend(long id, String organisation, Instant until, String reason, Caller caller) {
        return extensions.extend(id, organisation, until, reason, caller);
    }

    @Override
    public Progress progress(long id, Optional<String> parent, Actor actor) {
        Campaign campaign = campaigns.require(id, actor);
        Scope scope = guard.scope(actor, Action.CAMPAIGN_READ);
        List<StatusCount> counts =
                campaign.stage() == Stage.PREPARATION ? nothingStarted(campaign, scope) : store.statusCounts(id, scope);
        boolean all = parent.filter(
                        territory -> !territory.equals(campaign.roster().root()))
                .isEmpty();
        return ProgressCount.of(
                counts.stream()
                        .filter(count -> all || count.territory().equals(parent.orElseThrow()))
                        .toList(),
                roster.territories(campaign));
    }

    private List<StatusCount> nothingStarted(Campaign campaign, Scope scope) {
        Map<String, Long> byTerritory = roster.places(campaign).stream()
                .filter(place -> scope.contains(place.organisation()))
                .collect(Collectors.groupingBy(RosterEntry::territory, Collectors.counting()));
        return byTerritory.entrySet().stream()
                .map(entry -> new StatusCount(
                        entry.getKey(),
                        SubmissionStatus.NOT_STARTED,
                        false,
                        entry.getValue().intValue()))
                .toList();
    }
}
